/** A place in a definition, from the top: `['steps', 'sendLetter', 'role', 0]`. */
export type Path = readonly (string | number)[];

/** The line of the definition's text on which a place is written, from 1; of what is not written, that of what it would be part of. */
export type LineOf = (path: Path) => number;

/** Something that is wrong with a definition. */
export interface Finding {
  /** Stable, such as `definition/unknown-fact`. */
  readonly code: `definition/${string}`;
  /** A sentence for the person who wrote the definition: what is wrong, and what would be right. */
  readonly message: string;
  readonly line: number;
  /** The place, dotted: `steps.sendLetter.role.0`. */
  readonly path: string;
}

/** A finding at a place. */
export const finding = (code: Finding['code'], message: string, path: Path, lineOf: LineOf): Finding => ({
  code,
  message,
  line: lineOf(path),
  path: path.join('.'),
});

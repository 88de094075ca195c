import { refuse } from '#kernel';

/** For each step, the steps that it may follow; `nothing` is the beginning. */
export type Steps<Kind extends string> = Readonly<Record<Kind, readonly (Kind | 'nothing')[]>>;

/** Refuses with `code` a step that cannot follow the one before it. */
export const needStep = <Kind extends string>(
  steps: Steps<Kind>,
  before: Kind | undefined,
  next: Kind,
  code: string,
): void => {
  const last = before ?? 'nothing';
  if (steps[next].includes(last)) return;
  refuse(code, `"${next}" cannot follow "${last}"; record the step between them, or correct the one before`, {
    before: last,
    next,
  });
};

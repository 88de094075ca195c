import type { Databases } from './databases.ts';
import type { Result } from './report.ts';
import type { Sizes } from './sizes.ts';

/** What a row may use. */
export interface Bench extends Pick<Databases, 'folder' | 'create' | 'drop'> {
  readonly sizes: Sizes;
  /** A database full of cases (`fillArchive`), which nobody changes: copy it to write. */
  archive(): Promise<string>;
}

/** Some work, measured: one line of the table or several. Throws when a result is not what it must be. */
export interface Row {
  readonly name: string;
  run(bench: Bench): Promise<readonly Result[]>;
}

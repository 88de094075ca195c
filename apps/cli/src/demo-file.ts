import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { installed } from '#config';

/** When a step happened: a day, or a time with its precision. */
type When = string | { readonly value: string | null; readonly precision: string };

/** One action; `$p1` in `with` is a person's id, `$name` the first event of the step saved under that name. */
export interface Step {
  readonly as: string;
  readonly do: string;
  readonly at?: When;
  readonly with: object;
  readonly save?: string;
}

/** One case to be played, from its report on. */
export interface DemoFile {
  readonly name: string;
  readonly title: string;
  readonly people: Readonly<Record<string, object>>;
  readonly steps: readonly Step[];
}

/** The demo files of this installation, in the order of their names. */
export const readDemoFiles = async (): Promise<readonly DemoFile[]> => {
  const folder = installed('demo');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (file) => ({
      ...parse(await readFile(join(folder, file), 'utf8'), { merge: true }),
      name: basename(file, '.yaml'),
    })),
  );
};

import type { Row } from '../row.ts';
import { append } from './append.ts';
import { append2kb } from './append-2kb.ts';
import { append10 } from './append-10.ts';
import { atSize } from './at-size.ts';
import { bulkImport } from './bulk-import.ts';
import { command20 } from './command-20.ts';
import { command200 } from './command-200.ts';
import { decay } from './decay.ts';
import { hotStream } from './hot-stream.ts';
import { httpCommand } from './http-command.ts';
import { lag } from './lag.ts';
import { projection } from './projection.ts';
import { replay } from './replay.ts';

/** Every row, in the order in which it is measured. */
const rows: readonly Row[] = [
  append,
  append10,
  append2kb,
  command20,
  command200,
  hotStream,
  bulkImport,
  replay,
  projection,
  httpCommand,
  lag,
  decay,
  atSize,
];

/** The rows with these names, or all when none is named. */
export const chosenRows = (names: readonly string[]): readonly Row[] => {
  const unknown = names.filter((name) => !rows.some((row) => row.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No such row: ${unknown.join(', ')}; there are ${rows.map(({ name }) => name).join(', ')}`,
    );
  }
  return names.length === 0 ? rows : rows.filter(({ name }) => names.includes(name));
};

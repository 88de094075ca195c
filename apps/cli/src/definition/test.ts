import { dryOffice, playTables, readTable, type Share, type Table } from '#engine';
import { installedCalendars, type Print, read } from './files.ts';

/**
 * Plays tables on a definition, those beside it unless others are named, and says how much of it they show. Throws when
 * something is not as a row expects.
 */
export const testFile = async (file: string, tables: readonly string[], print: Print): Promise<void> => {
  const files = tables.length > 0 ? tables : [file.replace(/\.yaml$/, '.cases.yaml')];
  const office = dryOffice(await read(file), await installedCalendars());
  const { rows, coverage } = playTables(office, await Promise.all(files.map(tableIn)));
  const failed = rows.filter(({ flaws }) => flaws.length > 0);
  for (const { name, flaws } of failed) print([`${name}:`, ...flaws].join('\n    '));
  print(`${rows.length - failed.length} of ${rows.length} rows are as expected`);
  for (const [kind, share] of Object.entries(coverage)) print(shareLine(kind, share));
  if (failed.length > 0) throw new Error(`${file} does not do what is expected of it`);
};

const tableIn = async (file: string): Promise<Table> => {
  try {
    return readTable(await read(file));
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
};

const shareLine = (kind: string, { seen, of, missing }: Share): string => {
  const percent = of === 0 ? 100 : Math.floor((seen * 100) / of);
  return [`${kind}: ${seen} of ${of} shown (${percent} %)`, ...missing].join('\n    not ');
};

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dryOffice, playTables, readTable } from '#engine';
import { shipped } from './support/calendars.ts';

const folder = join(import.meta.dirname, '../definitions');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const named = readdirSync(folder).flatMap((file) => /^(.+)\.cases\.yaml$/.exec(file)?.[1] ?? []);

it('every definition that comes along has a table', () =>
  expect(named).toEqual(readdirSync(folder).flatMap((file) => /^([^.]+)\.yaml$/.exec(file)?.[1] ?? [])));

describe.each(named)('the table of %s', (name) => {
  const table = readTable(read(`${name}.cases.yaml`));
  const { rows, coverage } = playTables(dryOffice(read(`${name}.yaml`), shipped), [table]);
  it('is about it', () => expect(table.definition).toBe(name));
  it.each(rows.map((row) => [row.name, row.flaws] as const))('%s', (_, flaws) => expect(flaws).toEqual([]));
  it.each(Object.entries(coverage))('shows all of its %s', (_, { of, missing }) => {
    expect(of).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});

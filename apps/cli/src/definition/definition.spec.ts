import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installed } from '#config';
import { checkFile } from './check.ts';
import { drawFile } from './diagram.ts';
import { read } from './files.ts';
import { simulateFile } from './simulate.ts';
import { testFile } from './test.ts';

const hotline = installed('definitions', 'hotline@1.yaml');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jejak-definition-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A file of the hotline's text with one word replaced. */
const changed = async (name: string, from: string, to: string) => {
  const file = join(folder, name);
  await writeFile(file, (await read(hotline)).replace(from, to));
  return file;
};
const printed = async (run: (print: (line: string) => void) => Promise<void>) => {
  const lines: string[] = [];
  const error = await run((line) => lines.push(line)).catch((thrown: Error) => thrown.message);
  return { text: lines.join('\n'), error };
};
const past = (...actions: readonly string[]) =>
  actions.map((action, index) => ({
    type: action === 'reportCase' ? 'CaseReported' : 'NoteAdded',
    schema: 1,
    data: action === 'reportCase' ? { channel: 'hotline', urgent: true, place: { country: 'KH' } } : {},
    id: `e${index}`,
    streamId: 'case-1',
    version: index + 1,
    position: index + 1,
    recordedAt: '2022-08-01T02:00:00.000Z',
    occurredAt: { value: '2022-08-01T02:00:00.000Z', precision: 'exact' },
    actor: { id: 'intake-1', role: 'INT' },
    meta: { commandId: `c${index}`, action },
  }));

describe('jejak definition', () => {
  it('check says that a good definition can be published', async () =>
    expect(await printed((print) => checkFile(hotline, print))).toEqual({
      text: `${hotline} can be published`,
      error: undefined,
    }));

  it('check names file and line of what is wrong, and fails', async () => {
    const file = await changed('typo.yaml', 'fact: report.registered', 'fact: report.registred');
    const { text, error } = await printed((print) => checkFile(file, print));
    expect(text).toMatch(new RegExp(`^${file}:\\d+ definition/unknown-fact `));
    expect(error).toBe(`${file} cannot be published: 1 to correct`);
  });

  it('diagram prints Mermaid in the language asked for', async () => {
    const { text } = await printed((print) => drawFile(hotline, 'id', print));
    expect(text).toContain('title: "Layanan pengaduan (hotline@1)"');
    expect(text).toContain('<b>daftarkan kasus</b>');
  });

  it('test plays the table beside the definition, and says how much it shows', async () => {
    const { text, error } = await printed((print) => testFile(hotline, [], print));
    expect(text).toMatch(/^(\d+) of \1 rows are as expected$/m);
    expect(text).toContain('(100 %)');
    expect(error).toBeUndefined();
  });

  it('test tells what is not as expected, and fails', async () => {
    const file = await changed('free.yaml', 'require: { fact: report.registered, is: yes }', '');
    const table = installed('definitions', 'hotline@1.cases.yaml');
    const { text, error } = await printed((print) => testFile(file, [table], print));
    expect(text).toContain(
      'nobody triages what has no number:\n    blockedBy: case/not-registered stood in the way',
    );
    expect(error).toBe(`${file} does not do what is expected of it`);
  });

  it('test says in which file a table is badly written', async () => {
    const table = join(folder, 'bad.cases.yaml');
    await writeFile(table, 'rows: []');
    const { error } = await printed((print) => testFile(hotline, [table], print));
    expect(error).toContain(`${table}: Not a table of cases. line 1: `);
  });

  const options = { cases: '30', seed: '1', days: '90', starts: '2026-01-01', as: 'coordinator-1/COO' };
  it('simulate prints the same twice by the same seed', async () => {
    const first = await printed((print) => simulateFile(hotline, options, print));
    expect(first.text).toContain('30 cases in 90 days: ');
    expect(first.text).toMatch(/^ {2}triageCase +\d+ +\d+ +\d+$/m);
    expect(await printed((print) => simulateFile(hotline, options, print))).toEqual(first);
  });

  it('simulate against another version also says what past cases would have met', async () => {
    const against = await changed('slow.yaml', 'due: { workingDays: 1, basis: sla }', 'due: { days: 9999 }');
    const histories = join(folder, 'past.json');
    await writeFile(
      histories,
      JSON.stringify([{ events: past('reportCase') }, past('reportCase', 'addNote')]),
    );
    const { text } = await printed((print) =>
      simulateFile(hotline, { ...options, against, histories }, print),
    );
    expect(text).toContain(
      '2 past cases: 0 stopped and 2 late by the first definition, 0 and 2 by the second',
    );
    expect(text).toContain('case-1\n    no longer late: registerCase 2022-08-02');
  });

  it('simulate refuses what is no number', async () => {
    const { error } = await printed((print) => simulateFile(hotline, { ...options, cases: 'many' }, print));
    expect(error).toBe('many is no whole number up to 999999');
  });
});

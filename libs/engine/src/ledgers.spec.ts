import { cases } from '#cases';
import { MemoryEventStore, newId } from '#event-store';
import { deciders } from './deciders.ts';
import { framed } from './framing.ts';
import { Ledgers } from './ledgers.ts';

const CASE = 'case-1';
const report = { type: 'CaseReported', schema: 1, data: cases.actions.get('reportCase')?.example };
const note = { type: 'NoteAdded', schema: 1, data: {} };

let reads: string[];
let store: MemoryEventStore;
let ledgers: Ledgers;
beforeEach(() => {
  reads = [];
  store = new (class extends MemoryEventStore {
    override readStream(...[id, options]: Parameters<MemoryEventStore['readStream']>) {
      reads.push(`${id} from ${options?.from}`);
      return super.readStream(id, options);
    }
  })();
  ledgers = new Ledgers(store);
});

/** Stored by another process. */
const behindItsBack = async (...events: readonly object[]) => {
  const request = {
    category: 'case',
    action: 'test',
    body: {},
    actor: { id: 'advocate-2', role: 'ADV' },
  } as const;
  const commandId = newId();
  const frame = { request, entry: {}, commandId, now: '2022-08-01T02:00:00.000Z' };
  const framedEvents = events.map((event) => framed(frame, event as typeof note));
  const [result] = await store.append([{ streamId: CASE, expected: 'any', commandId, events: framedEvents }]);
  return result?.kind === 'appended' ? result.events : [];
};
const notesOf = (ledger: { state: unknown }) => (ledger.state as { report: { notes: number } }).report.notes;

describe('the streams lately worked on', () => {
  it('are read from their beginning the first time, and then known', async () => {
    await behindItsBack(report, note);
    const ledger = await ledgers.get(cases, CASE);
    expect(ledger.history).toEqual(await store.readAll(0, 10));
    expect(notesOf(ledger)).toBe(1);
    expect(await ledgers.get(cases, CASE)).toBe(ledger);
    expect(reads).toEqual(['case-1 from 1']);
  });

  it('are read on from where they were known', async () => {
    await behindItsBack(report);
    const before = await ledgers.get(cases, CASE);
    await behindItsBack(note, note);
    expect(await ledgers.get(cases, CASE)).toBe(before);
    const after = await ledgers.refresh(cases, CASE);
    expect(notesOf(after)).toBe(2);
    expect(await ledgers.get(cases, CASE)).toBe(after);
    expect(reads).toEqual(['case-1 from 1', 'case-1 from 2']);
  });

  it('stay the same when nothing came since', async () => {
    await behindItsBack(report);
    const ledger = await ledgers.get(cases, CASE);
    expect(await ledgers.refresh(cases, CASE)).toBe(ledger);
  });

  it('take in what was just stored, without reading it', async () => {
    await behindItsBack(report);
    const ledger = await ledgers.get(cases, CASE);
    ledgers.extend(cases, CASE, ledger, await behindItsBack(note));
    expect(notesOf(await ledgers.get(cases, CASE))).toBe(1);
    expect(reads).toHaveLength(1);
  });

  it('are empty where there is no such stream, which may come into being later', async () => {
    expect(await ledgers.get(cases, CASE)).toBe(cases.empty);
    expect(await ledgers.exists(CASE)).toBe(false);
    await behindItsBack(report);
    expect(await ledgers.exists(CASE)).toBe(true);
    expect((await ledgers.get(cases, CASE)).history).toHaveLength(1);
  });

  it('are known to exist without another look', async () => {
    await behindItsBack(report);
    await ledgers.get(cases, CASE);
    expect(await ledgers.exists(CASE)).toBe(true);
    expect(reads).toHaveLength(1);
  });
});

it('every category of stream has the decider of its name', () => {
  for (const [category, decider] of Object.entries(deciders)) expect(decider.category).toBe(category);
});

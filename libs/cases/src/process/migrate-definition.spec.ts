import { type RecordedEvent, UNPROVEN } from '#kernel';
import { given } from '../given.ts';
import { cases } from '../index.ts';
import { armed, reached, running } from './history.ts';
import { definitionMigrated, migrateDefinition } from './migrate-definition.ts';
import { pinnedDefinition } from './pinned-definition.ts';

const { example } = migrateDefinition;
const renaming = { ...example, steps: [{ from: armed.step, to: 'postLetter' }] };
const moved = (deadlines: typeof renaming.deadlines) => definitionMigrated.of({ ...renaming, deadlines });
const processAfter = (deadlines: typeof renaming.deadlines) =>
  given(...running, reached(0), moved(deadlines)).state().process;

describe('a case that moves to another definition', () => {
  const opened = (definition: object): readonly RecordedEvent[] =>
    running.map((event, index) => ({
      ...event,
      ...UNPROVEN,
      id: `e${index + 1}`,
      streamId: 'case-1',
      version: index + 1,
      position: index + 1,
      recordedAt: armed.from,
      occurredAt: { value: armed.from, precision: 'exact' },
      actor: { id: 'advocate-1', role: 'ADV' },
      meta: { commandId: 'c1', action: 'reportCase', definition },
    }));
  const migrated = (definition: object, input: object = example) =>
    cases.decide('migrateDefinition', input, cases.extend(cases.empty, opened(definition)), {
      now: armed.from,
      actor: { id: 'system', role: 'SYS' },
      occurredAt: { value: armed.from, precision: 'exact' },
    });

  it('says from which to which, by which plan, and who approved it', () =>
    expect(migrated(example.from)).toEqual([definitionMigrated.of(example)]));
  it('does not move from a definition that it does not go by', () =>
    expect(() => migrated({ ...example.from, hash: 'c'.repeat(64) })).toThrow(
      expect.objectContaining({ code: 'definition/other' }),
    ));
  it('says what becomes of time limits that run, and of no others', () =>
    expect(() =>
      migrated(example.from, { ...example, deadlines: [{ deadlineId: 'W2', decision: 'keep' }] }),
    ).toThrow(expect.objectContaining({ code: 'time-limit/not-running' })));
  it('goes by the definition it moved to', () => {
    expect(pinnedDefinition(opened(example.from))).toEqual(example.from);
    const [move] = opened(example.from)
      .slice(0, 1)
      .map((entry) => ({ ...entry, ...definitionMigrated.of(example), id: 'e9' }));
    expect(move && pinnedDefinition([...opened(example.from), move])).toEqual(example.to);
  });
  it('moves once by one plan', () => {
    given(...running, definitionMigrated.of(example))
      .when('migrateDefinition', example)
      .thenNothing();
  });
  it('needs two approvers', () => {
    given(...running)
      .when('migrateDefinition', { ...example, approvedBy: ['coordinator-1'] })
      .thenInvalid('approvedBy');
  });
  it('keeps a time limit, under the new name of its step', () =>
    expect(processAfter(example.deadlines).running.W1).toMatchObject({
      step: 'postLetter',
      dueAt: armed.dueAt,
    }));
  it('requires steps of a ladder under their new names', () => {
    const plan = { ...example, steps: [{ from: 'escalateLetter', to: 'complainAbove' }] };
    const { running: after } = given(...running, definitionMigrated.of(plan)).state().process;
    expect(after.W1?.rungs.map(({ step }) => step)).toEqual([undefined, undefined, 'complainAbove']);
  });
  it('renames nothing in a ladder that is counted by the new definition', () => {
    const steps = [
      { from: armed.step, to: 'postLetter' },
      { from: 'postLetter', to: 'fileLetter' },
    ];
    const rungs = [{ at: armed.rungs[2].at, do: 'requireStep' as const, step: 'postLetter' }];
    const deadlines = [
      {
        deadlineId: 'W1',
        decision: 'recalculate' as const,
        dueAt: armed.dueAt,
        localDate: armed.localDate,
        rungs,
      },
    ];
    const { running: after } = given(
      ...running,
      definitionMigrated.of({ ...example, steps, deadlines }),
    ).state().process;
    expect(after.W1).toMatchObject({ step: 'postLetter', rungs });
  });
  it('ends a time limit that is cancelled', () =>
    expect(processAfter([{ deadlineId: 'W1', decision: 'cancel' }])).toMatchObject({
      running: {},
      ended: { W1: { outcome: 'obsolete' } },
    }));
  it('counts a time limit anew, and keeps what was reached', () => {
    const to = {
      dueAt: '2022-08-20T10:00:00.000Z',
      localDate: '2022-08-20',
      calendar: 'ID',
      calendarVersion: 'ID-2022@2',
      rungs: armed.rungs,
    };
    expect(processAfter([{ deadlineId: 'W1', decision: 'recalculate', ...to }]).running.W1).toMatchObject({
      dueAt: to.dueAt,
      calendarVersion: 'ID-2022@2',
      rungs: [{ reachedAt: armed.rungs[0].at }, {}, {}],
    });
  });
});

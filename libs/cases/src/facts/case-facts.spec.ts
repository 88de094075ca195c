import { type DomainEvent, recorded } from '#kernel';
import { cases } from '../decider.ts';
import { draftLetter, letterDrafted } from '../letters/draft-letter.ts';
import { approved, coordinator, drafted, ready } from '../letters/history.ts';
import { letterRevised, reviseLetter } from '../letters/revise-letter.ts';
import { armed, running } from '../process/history.ts';
import { definitionMigrated, migrateDefinition } from '../process/migrate-definition.ts';
import { recordStep, stepRecorded } from '../process/record-step.ts';
import { addVictim } from '../report/add-victim.ts';
import { removeVictim, victimRemoved } from '../report/remove-victim.ts';
import { concludeVerification, verificationConcluded } from '../verification/conclude-verification.ts';
import { caseFacts } from './case-facts.ts';

const now = '2022-08-01T02:00:00.000Z';
const { personId } = addVictim.example;
const victim = { type: 'victim', id: personId };
const letter = { type: 'letter', id: 'L1' };
const CONSENT = 'consent.share-with-authorities';

/** The history, each entry by the action that it is the taking of. */
const history = (past: readonly DomainEvent[]) =>
  recorded({ now, actor: { id: 'advocate-1', role: 'ADV' } }, past).map((entry) => {
    const action = [...cases.actions.values()].find(({ emits }) => emits[0]?.type === entry.type)?.name;
    return { ...entry, meta: { ...entry.meta, action: action ?? 'none' } };
  });
const factsOf = (past: readonly DomainEvent[], at = now) =>
  caseFacts(cases.extend(cases.empty, history(past)), at);

describe('what is true of a case', () => {
  const facts = factsOf(drafted);

  it('is a fact of the case, or of one of its items', () => {
    expect(facts.fact('verification.started')).toBe('yes');
    expect(facts.fact(CONSENT, victim)).toBe('given');
  });
  it('is unset while nobody has established it, and for what there is not', () => {
    expect(facts.fact('verification.outcome')).toBe('unset');
    expect(facts.fact(CONSENT, { ...victim, id: 'nobody-1' })).toBe('unset');
    expect(facts.fact(CONSENT)).toBe('unset');
    expect(facts.status({ ...letter, id: 'L9' })).toBe('unset');
  });
  it('is how things stand, and what they point at', () => {
    expect(facts.status(letter)).toBe('drafted');
    expect(facts.linked(letter, 'victims')).toEqual([victim]);
    expect(facts.linked(letter, 'plan')).toEqual([]);
    expect(facts.revision(letter)).toBe(1);
    expect(facts.revision(victim)).toBe(0);
  });
  it('counts persons only while they are on the case', () => {
    const left = factsOf([...drafted, victimRemoved.of(removeVictim.example)]);
    expect(facts.items('victim')).toEqual([personId]);
    expect(left.items('victim')).toEqual([]);
    expect(left.status(victim)).toBe('removed');
  });
  it("is also what the organisation's own steps have established", () => {
    const own = factsOf([...ready, stepRecorded.of(recordStep.example)]);
    expect(own.fact('safety.assessed', victim)).toBe('yes');
    expect(own.fact('safety.assessed')).toBe('unset');
    expect(own.taken('recordStep', victim)).toMatchObject([{ step: recordStep.example.step }]);
  });
  it('goes by what such a step is called since the case moved to another definition', () => {
    const { step } = recordStep.example;
    const move = (from: string, to: string) =>
      definitionMigrated.of({ ...migrateDefinition.example, steps: [{ from, to }], deadlines: [] });
    const own = stepRecorded.of(recordStep.example);
    const takenAfter = (...past: readonly DomainEvent[]) =>
      factsOf([...ready, ...past])
        .taken('recordStep')
        .map((taking) => taking.step);
    expect(takenAfter(own, move(step, 'assessSafety'))).toEqual(['assessSafety']);
    expect(takenAfter(own, move(step, 'assessSafety'), move('assessSafety', 'askIfSafe'))).toEqual([
      'askIfSafe',
    ]);
    expect(takenAfter(move(step, 'assessSafety'), own)).toEqual([step]);
  });
});

describe('an approval', () => {
  it('covers the revision that was approved', () =>
    expect(factsOf(approved).fact('letter.approval', letter)).toBe('current'));
  it('lapses with the text', () => {
    const revised = letterRevised.of({ ...reviseLetter.example, revision: 2, textHash: 'f'.repeat(64) });
    const facts = factsOf([...approved, revised]);
    expect(facts.fact('letter.approval', letter)).toBe('unset');
    expect(facts.revision(letter)).toBe(2);
    expect(facts.taken('approveLetter', letter)).toMatchObject([{ by: coordinator.id, revision: 1 }]);
  });
});

describe('who took a step', () => {
  const second = letterDrafted.of({ ...draftLetter.example, letterId: 'L2' });
  const facts = factsOf([...drafted, second]);

  it('is known for the case, and for each thing that the entry names', () => {
    expect(facts.taken('draftLetter').map(({ entryId }) => entryId)).toEqual([
      `e${drafted.length}`,
      `e${drafted.length + 1}`,
    ]);
    expect(facts.taken('draftLetter', letter)).toHaveLength(1);
    expect(facts.taken('draftLetter', victim)).toHaveLength(2);
  });
  it('is forgotten with an entry that was retracted', () => {
    const retraction = { type: 'EntryRetracted', schema: 1, data: { entryId: `e${drafted.length}` } };
    expect(factsOf([...drafted, second, retraction]).taken('draftLetter', letter)).toEqual([]);
  });
  it('is nobody for what followed from another action', () =>
    expect(factsOf(running).taken('reachDeadline')).toEqual([]));
});

describe('the entry that set a fact', () => {
  const outcome = { kind: 'fact', name: 'verification.outcome' } as const;
  const concluded = [...ready, verificationConcluded.of(concludeVerification.example)];

  it('is the last one after which it was another', () => {
    expect(factsOf(concluded).setBy(outcome)).toMatchObject({
      entryId: `e${concluded.length}`,
      type: 'VerificationConcluded',
    });
    expect(factsOf(drafted).setBy({ kind: 'status', item: letter })).toMatchObject({ type: 'LetterDrafted' });
  });
  it('is the correction, when that changed it', () => {
    const correction = {
      type: 'EntryCorrected',
      schema: 1,
      data: { entryId: `e${concluded.length}`, fields: ['outcome'], before: {}, after: { outcome: 'false' } },
    };
    const facts = factsOf([...concluded, correction]);
    expect(facts.fact(outcome.name)).toBe('false');
    expect(facts.setBy(outcome)).toMatchObject({ type: 'EntryCorrected', version: concluded.length + 1 });
  });
  it('is none while nobody has established it', () => expect(factsOf(ready).setBy(outcome)).toBeUndefined());
});

describe('a time limit', () => {
  it('is overdue when it has passed with nothing done', () => {
    const late = factsOf(running, '2022-08-08T10:00:00.001Z');
    expect(late.overdue(armed.step, armed.item)).toBe(true);
    expect(late.overdue(armed.step)).toBe(false);
    expect(factsOf(running, armed.dueAt).overdue(armed.step, armed.item)).toBe(false);
  });
});

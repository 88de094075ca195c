import fc from 'fast-check';
import { shipped } from '../../../../test/support/calendars.ts';
import type { Facts } from '../facts.ts';
import type { Running } from './deadline.ts';
import { deadlinePlan } from './deadline-plan.ts';
import { carriedOut, definitionOf, factsAfter, nth, office, type Told } from './given.ts';

const now = '2026-03-12T03:00:00Z';
const plan = (facts: Facts, running: readonly Running[] = [], definition = office) =>
  deadlinePlan({ definition, facts, running, calendars: shipped, now });
const ids = (running: readonly Running[]) => running.map(({ deadlineId }) => deadlineId);

const victim = nth('victim');
const letter = nth('letter');
const reported: Told[] = [{ step: 'receiveReport' }];
const verifying: Told[] = [...reported, { step: 'startVerification' }];
const drafted: Told[] = [
  ...verifying,
  { step: 'verifyReport' },
  { step: 'requestConsent', item: victim },
  { step: 'recordConsent', item: victim },
  { step: 'assessSafety', item: victim },
  { step: 'draftLetter' },
];
const sent: Told[] = [...drafted, { step: 'sendLetter', item: letter, at: now }];
const answered: Told[] = [...sent, { step: 'recordAnswer', item: letter }];

describe('a step that may be taken', () => {
  it('is due from now on, each person apart; what cannot be taken yet is not', () => {
    expect(ids(carriedOut(plan(factsAfter(...reported))))).toEqual([
      'startVerification 2026-03-13',
      'requestConsent victim-1 2026-03-16',
      'assessSafety victim-1 2026-03-16',
    ]);
  });

  it('is armed once', () => {
    const facts = factsAfter(...reported);
    expect(plan(facts, carriedOut(plan(facts)))).toEqual({ arm: [], close: [] });
  });

  it('is met when it is taken, and the next one becomes due', () => {
    const running = carriedOut(plan(factsAfter(...reported)));
    const { arm, close } = plan(factsAfter(...verifying), running);
    expect(close).toEqual([{ deadlineId: 'startVerification 2026-03-13', outcome: 'met' }]);
    expect(arm).toMatchObject([{ step: 'verifyReport', awaits: false, from: now, basis: 'sla' }]);
  });

  it('is met by one person without the other', () => {
    const two: Told[] = [...reported, { step: 'addVictim' }];
    const running = carriedOut(plan(factsAfter(...two)));
    const { arm, close } = plan(
      factsAfter(...two, { step: 'assessSafety', item: nth('victim', 2) }),
      running,
    );
    expect(close).toEqual([{ deadlineId: 'assessSafety victim-2 2026-03-16', outcome: 'met' }]);
    expect(arm).toEqual([]);
  });

  it('is obsolete when a correction takes away what it depends on, and armed again when that comes back', () => {
    const running = carriedOut(plan(factsAfter(...verifying)));
    const corrected = plan(factsAfter(...reported), running);
    expect(corrected.close).toEqual([{ deadlineId: 'verifyReport 2026-03-17', outcome: 'obsolete' }]);
    const anew = plan(factsAfter(...verifying), carriedOut(corrected, running));
    expect(anew.arm).toMatchObject([{ step: 'verifyReport' }]);
    expect(anew.close).toEqual([{ deadlineId: 'startVerification 2026-03-13', outcome: 'met' }]);
  });

  it('is not waited for when it is discretionary', () => {
    const definition = definitionOf([
      'role: advocate, discretionary: true}',
      'role: advocate, discretionary: true, due: {days: 1}}',
    ]);
    expect(definition.steps.recordAnswer).toMatchObject({ discretionary: true, due: { days: 1 } });
    expect(plan(factsAfter(...sent), [], definition).arm.map(({ step }) => step)).toEqual(['sendLetter']);
  });

  it('is obsolete when the definition sets it no time limit any more, even where it was taken', () => {
    const definition = definitionOf(['    due: {workingDays: 1}\n', '']);
    const running = carriedOut(plan(factsAfter(...reported)));
    expect(plan(factsAfter(...verifying), running, definition).close).toEqual([
      { deadlineId: 'startVerification 2026-03-13', outcome: 'obsolete' },
    ]);
  });
});

describe('what a step awaits', () => {
  it('runs from the day on which the step was taken, whenever that is written down', () => {
    const late = factsAfter(...drafted, { step: 'sendLetter', item: letter, at: '2026-03-09T08:00:00Z' });
    expect(plan(late).arm.filter(({ awaits }) => awaits)).toMatchObject([
      { step: 'sendLetter', item: letter, from: '2026-03-09T08:00:00Z', localDate: '2026-03-30' },
    ]);
  });

  it('is met by the answer, and another letter goes on waiting', () => {
    const second = nth('letter', 2);
    const both: Told[] = [...sent, { step: 'draftLetter' }, { step: 'sendLetter', item: second, at: now }];
    const running = carriedOut(plan(factsAfter(...both)));
    expect(ids(running)).toEqual(['sendLetter letter-1 2026-04-02', 'sendLetter letter-2 2026-04-02']);
    const { arm, close } = plan(factsAfter(...both, { step: 'recordAnswer', item: letter }), running);
    expect(close).toEqual([{ deadlineId: 'sendLetter letter-1 2026-04-02', outcome: 'met' }]);
    expect(arm).toEqual([]);
  });

  it('goes on when the letter is marked unanswered, and that it be escalated becomes due', () => {
    const running = carriedOut(plan(factsAfter(...sent)));
    const { arm, close } = plan(factsAfter(...sent, { step: 'markUnanswered', item: letter }), running);
    expect(close).toEqual([]);
    expect(arm).toMatchObject([{ step: 'escalateLetter', item: letter, awaits: false }]);
  });

  it('begins when the step is taken that was due itself', () => {
    const unanswered: Told[] = [...sent, { step: 'markUnanswered', item: letter }];
    const running = carriedOut(plan(factsAfter(...unanswered)));
    const escalated = factsAfter(...unanswered, { step: 'escalateLetter', item: letter, at: now });
    const { arm, close } = plan(escalated, running);
    expect(close).toEqual([{ deadlineId: 'escalateLetter letter-1 2026-03-26', outcome: 'met' }]);
    expect(arm).toMatchObject([{ step: 'escalateLetter', item: letter, awaits: true }]);
  });

  it('is armed again when the answer turns out to be none', () => {
    const first = carriedOut(plan(factsAfter(...sent)));
    const met = carriedOut(plan(factsAfter(...answered), first), first);
    expect(ids(met)).toEqual(['requestClosure 2026-04-02']);
    expect(plan(factsAfter(...sent), met)).toMatchObject({
      close: [{ deadlineId: 'requestClosure 2026-04-02', outcome: 'obsolete' }],
      arm: [{ step: 'sendLetter', localDate: '2026-04-02' }],
    });
  });

  it('is obsolete when the letter was never sent', () => {
    const running = carriedOut(plan(factsAfter(...sent)));
    expect(plan(factsAfter(...drafted), running).close).toEqual([
      { deadlineId: 'sendLetter letter-1 2026-04-02', outcome: 'obsolete' },
    ]);
  });

  it('is counted anew when the letter was sent on another day than we thought', () => {
    const running = carriedOut(plan(factsAfter(...sent)));
    const corrected = factsAfter(...drafted, {
      step: 'sendLetter',
      item: letter,
      at: '2026-03-10T03:00:00Z',
    });
    expect(plan(corrected, running)).toMatchObject({
      close: [{ deadlineId: 'sendLetter letter-1 2026-04-02', outcome: 'obsolete' }],
      arm: [{ step: 'sendLetter', localDate: '2026-03-31' }],
    });
  });

  it('is counted anew when the letter is sent again', () => {
    const running = carriedOut(plan(factsAfter(...sent)));
    const again = factsAfter(...sent, { step: 'sendLetter', item: letter, at: '2026-03-16T03:00:00Z' });
    expect(plan(again, running)).toMatchObject({
      close: [{ outcome: 'obsolete' }],
      arm: [{ step: 'sendLetter', from: '2026-03-16T03:00:00Z' }],
    });
  });

  it.each([
    ['in days', office],
    ['in hours', definitionOf(['due: {workingDays: 10}', 'due: {hours: 72}'])],
  ])('is the same when the entry is stamped a moment after the command: %s', (_limit, definition) => {
    const running = carriedOut(plan(factsAfter(...sent), [], definition)).filter(({ awaits }) => awaits);
    const stamped = factsAfter(...drafted, {
      step: 'sendLetter',
      item: letter,
      at: '2026-03-12T03:00:00.250Z',
    });
    expect(plan(stamped, running, definition)).toMatchObject({ arm: [], close: [] });
  });
});

describe('whatever happens on a case', () => {
  const instant = fc
    .integer({ min: 1, max: 28 })
    .map((day) => `2026-03-${String(day).padStart(2, '0')}T03:00:00Z`);
  const taken = fc.record({
    step: fc.constantFrom(...Object.keys(office.steps), 'addVictim', 'markUnanswered'),
    item: fc.constantFrom(victim, nth('victim', 2), letter, nth('letter', 2)),
    at: instant,
  });
  const history = fc
    .array(taken, { maxLength: 15 })
    .map((steps) =>
      steps.map((told) =>
        office.steps[told.step]?.per === told.item.type ? told : { ...told, item: undefined },
      ),
    );

  it('a plan that is carried out leaves nothing to plan, and no two deadlines for one thing', () => {
    fc.assert(
      fc.property(history, history, (earlier, later) => {
        const before = carriedOut(plan(factsAfter(...earlier)));
        const facts = factsAfter(...earlier, ...later);
        const running = carriedOut(plan(facts, before), before);
        expect(plan(facts, running)).toEqual({ arm: [], close: [] });
        const things = running.map(({ step, item, awaits }) => JSON.stringify([step, item, awaits]));
        expect(new Set(things).size).toBe(things.length);
      }),
    );
  });

  it('the same deadlines run, whether they were planned step by step or at once', () => {
    const things = (running: readonly Running[]) =>
      running.map(({ step, item, awaits }) => JSON.stringify([step, item, awaits])).sort();
    fc.assert(
      fc.property(history, (steps) => {
        const walked = steps.reduce<readonly Running[]>(
          (running, _, index) => carriedOut(plan(factsAfter(...steps.slice(0, index + 1)), running), running),
          carriedOut(plan(factsAfter())),
        );
        expect(things(walked)).toEqual(things(carriedOut(plan(factsAfter(...steps)))));
      }),
    );
  });
});

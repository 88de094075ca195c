import { takeStep } from '../abstract/take-step.ts';
import { EMPTY_WORLD, type World, type WorldItem, worldFacts } from '../abstract/world.ts';
import { NEW_ITEM, type UnmetLeaf } from '../explanation.ts';
import type { Facts } from '../facts.ts';
import { evaluate, evaluateExit, evaluateStep } from './evaluate.ts';
import { officeWith } from './given.ts';

const office = officeWith();
const officer = { id: 'u1', role: 'caseOfficer' };
const advocate = { id: 'u2', role: 'advocate' };
const supervisor = { id: 'u3', role: 'supervisor' };
const L1 = { type: 'letter', id: 'L1' };
const victim = (id: string) => ({ type: 'victim', id });

const person = (id: string, consent: string): WorldItem => ({
  id,
  status: 'on-case',
  facts: { consent },
  links: {},
  revision: 0,
});
const letter = (status: string, revision: number, ...about: string[]): WorldItem => ({
  id: 'L1',
  status,
  facts: {},
  links: { victims: about.map(victim) },
  revision,
});
const drafted: World = {
  ...EMPTY_WORLD,
  items: { victim: [person('V1', 'given')], letter: [letter('drafted', 1, 'V1')] },
  takings: [{ step: 'draftLetter', action: 'draftLetter', by: 'u2', item: L1 }],
};
const approval = (revision: number) => ({
  step: 'approveLetter',
  action: 'approveLetter',
  by: 'u3',
  item: L1,
  revision,
});
const ready: World = {
  ...drafted,
  facts: { 'report.verified': 'yes' },
  items: { ...drafted.items, letter: [letter('approved', 1, 'V1')] },
  takings: [...drafted.takings, approval(1)],
};

const ask = (world: World, step: string, asked: Parameters<typeof evaluateStep>[3], by = office) =>
  evaluateStep(by, step, worldFacts(world), asked);
/** The reasons, as far as the spec names them. */
const reasons = (world: World, step: string, asked: Parameters<typeof evaluateStep>[3], by = office) =>
  ask(world, step, asked, by).unmet as readonly UnmetLeaf[];

describe('A blocked letter', () => {
  const send = { actor: advocate, item: L1 };

  it('names what is not established and what is not approved, and who can change that', () => {
    expect(reasons(drafted, 'sendLetter', send)).toMatchObject([
      {
        kind: 'fact',
        name: 'report.verified',
        wanted: ['yes'],
        actual: 'unset',
        known: false,
        remedies: [[{ step: 'verifyReport', role: ['supervisor'], brings: { 'report.verified': ['yes'] } }]],
      },
      {
        kind: 'item',
        name: 'letter',
        item: L1,
        wanted: ['approved'],
        actual: 'drafted',
        known: true,
        remedies: [[{ step: 'approveLetter', role: ['supervisor'], item: L1 }]],
      },
      { kind: 'done', name: 'approveLetter', actual: 'no', remedies: [[{ step: 'approveLetter' }]] },
    ]);
  });

  it('goes out once both are done', () => {
    const verified = takeStep(office, drafted, 'verifyReport');
    const approved = takeStep(office, verified, 'approveLetter', L1, { by: 'u3' });
    expect(ask(approved, 'sendLetter', send)).toMatchObject({ allowed: true, done: false, unmet: [] });
  });

  it('names the person who does not consent, and no other', () => {
    const items = {
      victim: [person('V1', 'given'), person('V2', 'refused')],
      letter: [letter('approved', 1, 'V1', 'V2')],
    };
    expect(reasons({ ...ready, items }, 'sendLetter', send)).toMatchObject([
      { kind: 'fact', name: 'consent', item: victim('V2'), actual: 'refused', known: true },
    ]);
  });

  it('is not the text that was approved, once somebody edits it', () => {
    const edited = { ...ready, items: { ...ready.items, letter: [letter('approved', 2, 'V1')] } };
    expect(reasons(edited, 'sendLetter', send)).toMatchObject([
      { kind: 'revision', name: 'approveLetter', item: L1, actual: '1', wanted: ['2'] },
    ]);
    const again = takeStep(office, edited, 'approveLetter', L1, { by: 'u3' });
    expect(ask(again, 'sendLetter', send).allowed).toBe(true);
  });

  it('asks for the fields of the office only where there is an input', () => {
    expect(ask(ready, 'sendLetter', send).allowed).toBe(true);
    expect(
      reasons(ready, 'sendLetter', { ...send, input: { recipient: 'KBRI', dispatchRef: ' ' } }),
    ).toMatchObject([{ kind: 'field', name: 'dispatchRef' }]);
  });

  it('names the entry that set what is in the way', () => {
    const entry = { entryId: 'e7', version: 7, type: 'ReportVerified', recordedAt: '2026-03-12T03:00:00Z' };
    const facts = { ...worldFacts({ ...ready, facts: { 'report.verified': 'no' } }), setBy: () => entry };
    expect(evaluateStep(office, 'sendLetter', facts, send).unmet).toMatchObject([
      { name: 'report.verified', actual: 'no', setBy: entry },
    ]);
  });

  it('is the business of an advocate', () => {
    expect(reasons(ready, 'sendLetter', { ...send, actor: officer })).toMatchObject([
      { kind: 'role', wanted: ['advocate'], actual: 'caseOfficer', remedies: [[{ step: 'sendLetter' }]] },
    ]);
  });

  it('has to be there', () => {
    const none = { actor: advocate, item: { ...L1, id: 'L9' } };
    expect(reasons(ready, 'sendLetter', none)).toMatchObject([
      { kind: 'item', item: none.item, actual: 'unset', remedies: [[{ step: 'draftLetter' }]] },
    ]);
  });

  it('is not sent more often than the office allows', () => {
    const sent = { step: 'sendLetter', action: 'sendLetter', by: 'u2', item: L1 };
    const often = { ...ready, takings: [...ready.takings, ...Array.from({ length: 20 }, () => sent)] };
    expect(reasons(often, 'sendLetter', send)).toMatchObject([
      { kind: 'repeat', actual: '21', remedies: [] },
    ]);
  });
});

describe('A second pair of eyes', () => {
  it('is not that of the author', () => {
    const author = { id: 'u2', role: 'supervisor' };
    expect(reasons(drafted, 'approveLetter', { actor: author, item: L1 })).toMatchObject([
      { kind: 'four-eyes', name: 'draftLetter', item: L1, actual: 'u2', setBy: { entryId: 't1' } },
    ]);
    expect(ask(drafted, 'approveLetter', { actor: supervisor, item: L1 }).allowed).toBe(true);
  });

  it('may be that of the author of another letter', () => {
    const takings = [{ step: 'draftLetter', action: 'draftLetter', by: 'u3', item: { ...L1, id: 'L2' } }];
    expect(ask({ ...drafted, takings }, 'approveLetter', { actor: supervisor, item: L1 }).allowed).toBe(true);
  });
});

describe('A reason', () => {
  it('is evidence that is not there', () => {
    const world = { ...EMPTY_WORLD, facts: { 'verification.started': 'yes' } };
    expect(reasons(world, 'verifyReport', { actor: supervisor })).toMatchObject([
      { kind: 'evidence', name: 'interview-note', wanted: ['>=1'], actual: '0' },
    ]);
  });

  it('is that no reason was given', () => {
    const withdraw = { actor: supervisor, item: L1, input: {} };
    expect(reasons(drafted, 'withdrawLetter', withdraw)).toMatchObject([{ kind: 'reason', name: 'reason' }]);
  });

  it('is that the office knows no such step', () => {
    expect(reasons(drafted, 'sendPostcard', { actor: advocate })).toMatchObject([
      { kind: 'not-in-definition', name: 'sendPostcard' },
    ]);
  });

  it('of what must not be so names the values that would do', () => {
    const careful = officeWith([
      'require: {fact: consent, is: requested}',
      'require: {not: {fact: consent, is: [refused, requested]}}',
    ]);
    expect(reasons(drafted, 'recordConsent', { actor: advocate, item: victim('V1') }, careful)).toEqual([]);
    const refused = { ...drafted, items: { ...drafted.items, victim: [person('V1', 'refused')] } };
    expect(reasons(refused, 'recordConsent', { actor: advocate, item: victim('V1') }, careful)).toMatchObject(
      [{ name: 'consent', item: victim('V1'), wanted: ['given'], actual: 'refused' }],
    );
  });

  it('names a whole way to a status that is several steps away', () => {
    const escalate = { actor: advocate, item: L1 };
    expect(reasons(drafted, 'escalateLetter', escalate)[0]?.remedies).toMatchObject([
      [{ step: 'approveLetter' }, { step: 'sendLetter' }, { step: 'markUnanswered' }],
    ]);
  });

  it('offers first what the actor may do', () => {
    const twice = officeWith([
      'steps:\n',
      'steps:\n  reverify: {action: verifyReport, stage: verification, role: advocate, sets: {report.verified: yes}}\n',
    ]);
    const first = (actor: typeof officer) =>
      reasons({ ...drafted, facts: { 'verification.started': 'yes' } }, 'draftLetter', { actor }, twice).find(
        ({ kind }) => kind === 'fact',
      )?.remedies[0]?.[0]?.step;
    expect(first(advocate)).toBe('reverify');
    expect(first(supervisor)).toBe('verifyReport');
  });
});

describe('A choice', () => {
  it('needs one of its branches, be it a letter that is still to be written', () => {
    const none = { ...EMPTY_WORLD, facts: { 'report.verified': 'yes' } };
    expect(ask(none, 'requestClosure', { actor: officer }).unmet).toMatchObject([
      {
        need: 1,
        any: [
          [{ kind: 'fact', name: 'report.verified', wanted: ['no'], actual: 'yes' }],
          [
            {
              kind: 'count',
              name: 'letter',
              wanted: ['>=1'],
              actual: '0',
              remedies: [[{ step: 'draftLetter' }]],
            },
          ],
        ],
      },
    ]);
  });

  it('counts what is there and what may come', () => {
    const answered = '{count: letter, that: {item: letter, is: [answered]}, min: 2}';
    const two = officeWith(['{count: letter, min: 1}', answered]);
    const fresh = { type: 'letter', id: NEW_ITEM };
    const whole = [
      { step: 'draftLetter' },
      { step: 'approveLetter', item: fresh },
      { step: 'sendLetter', item: fresh },
      { step: 'recordAnswer', item: fresh },
    ];
    const twoOf = [
      [{ kind: 'item', item: L1, wanted: ['answered'] }],
      [{ kind: 'count', wanted: ['>=1'], remedies: [whole] }],
      [{ kind: 'count', wanted: ['>=2'], remedies: [whole] }],
    ];
    expect(ask(ready, 'requestClosure', { actor: officer }, two).unmet).toMatchObject([
      {
        need: 1,
        any: [
          [{ kind: 'fact' }],
          [
            { need: 2, any: twoOf },
            { kind: 'item', item: L1 },
          ],
        ],
      },
    ]);
  });

  it('tells a step twice that moves a new item twice', () => {
    const twice = officeWith(
      ['{count: letter, min: 1}', '{some: letter, that: {item: letter, is: [answered]}}'],
      ['sent>answered: recordAnswer', 'sent>answered: sendLetter'],
    );
    const none = { ...EMPTY_WORLD, facts: { 'report.verified': 'yes' } };
    const steps = ['draftLetter', 'approveLetter', 'sendLetter', 'sendLetter'].map((step) => ({ step }));
    expect(ask(none, 'requestClosure', { actor: officer }, twice).unmet).toMatchObject([
      { any: [[{ kind: 'fact' }], [{ kind: 'count', remedies: [steps] }]] },
    ]);
  });
});

describe('All steps of a case', () => {
  it('are listed once, and those per item once for each', () => {
    const items = { victim: [person('V1', 'given'), person('V2', 'requested')], letter: [] };
    const verdicts = evaluate(office, worldFacts({ ...EMPTY_WORLD, items }), advocate);
    const consents = verdicts.filter(({ step }) => step === 'recordConsent');
    expect(consents.map(({ item, allowed }) => [item?.id, allowed])).toEqual([
      ['V1', false],
      ['V2', true],
    ]);
    expect(verdicts.filter(({ step }) => step === 'verifyReport')).toHaveLength(1);
    expect(verdicts.filter(({ step }) => step === 'sendLetter')).toHaveLength(0);
  });

  it('cost no look into the history where they are open', () => {
    const facts: Facts = {
      ...worldFacts(ready),
      setBy: () => {
        throw new Error('nobody asked for an explanation');
      },
    };
    expect(evaluateStep(office, 'sendLetter', facts, { actor: advocate, item: L1 }).allowed).toBe(true);
  });
});

describe('A way to end the case', () => {
  it('is open to its roles when what it asks for is so', () => {
    const facts = worldFacts({ ...EMPTY_WORLD, facts: { 'report.verified': 'no' } });
    expect(evaluateExit(office, 'not-trafficking', facts, supervisor)).toMatchObject({
      allowed: true,
      unmet: [],
    });
    expect(evaluateExit(office, 'not-trafficking', facts, officer).unmet).toMatchObject([{ kind: 'role' }]);
  });

  it('says what is missing, or that there is no such way', () => {
    const facts = worldFacts(ready);
    expect(evaluateExit(office, 'goals-met', facts, supervisor).unmet).toMatchObject([
      { kind: 'item', item: L1, wanted: ['answered', 'withdrawn'], actual: 'approved' },
    ]);
    expect(evaluateExit(office, 'abandoned', facts, supervisor)).toMatchObject({
      allowed: false,
      unmet: [{ kind: 'not-in-definition' }],
    });
  });
});

import { readDefinition } from '../reading/index.ts';
import type { ActionWords, Vocabulary } from '../vocabulary.ts';
import { checkDefinition } from './index.ts';

const TYPES = Array.from({ length: 12 }, (_, index) => `item${index}`);
const FACTS = Array.from({ length: 28 }, (_, index) => `fact${index}`);
const STATUSES = ['begun', 'checked', 'approved', 'sent', 'closed'];

const can = (given: Partial<ActionWords> = {}): ActionWords => ({
  opens: false,
  closes: false,
  always: false,
  system: false,
  fields: [],
  items: {},
  ...given,
});

const vocabulary: Vocabulary = {
  roles: ['worker'],
  actions: {
    open: can({ opens: true }),
    close: can({ closes: true }),
    ...Object.fromEntries(FACTS.map((fact) => [`do-${fact}`, can()])),
    ...Object.fromEntries(
      TYPES.flatMap((type) => [
        [`begin-${type}`, can()],
        ...['check', 'approve', 'send', 'finish'].map((what) => [
          `${what}-${type}`,
          can({ items: { id: type } }),
        ]),
      ]),
    ),
  },
  facts: {
    ...Object.fromEntries(FACTS.map((fact) => [fact, { values: ['unset', 'yes', 'no'] }])),
    ...Object.fromEntries(TYPES.map((type) => [`${type}.ok`, { values: ['unset', 'yes', 'no'], per: type }])),
  },
  items: Object.fromEntries(TYPES.map((type) => [type, { statuses: STATUSES, links: {} }])),
  evidence: [],
  calendars: ['ID'],
  exits: ['finished'],
};

/** 90 steps, 40 facts, 12 types of item: each item goes its way, and the case ends when all have. */
const text = `id: large
version: 1
title: {en: Large, id: Besar}
calendar: ID
office: {zone: Asia/Jakarta, closes: "17:00"}
facts:
${FACTS.map((fact) => `  ${fact}: {enum: [unset, yes, no]}`).join('\n')}
${TYPES.map((type) => `  ${type}.ok: {enum: [unset, yes, no], per: ${type}}`).join('\n')}
items:
${TYPES.map(
  (type) => `  ${type}:
    begins: {begin-${type}: begun}
    transitions: {begun>checked: check-${type}, checked>approved: approve-${type}, approved>sent: send-${type}, sent>closed: finish-${type}}`,
).join('\n')}
steps:
  open: {stage: s, role: worker}
${FACTS.map(
  (fact, index) => `  do-${fact}:
    stage: s
    role: worker
    sets: {${fact}: [yes, no]}
    due: {days: 1}
${index % 4 === 0 ? '' : `    require: {fact: fact${index - 1}, is: [yes, no]}`}`,
).join('\n')}
${TYPES.map(
  (
    type,
    index,
  ) => `  begin-${type}: {stage: s, role: worker, require: {fact: fact${index * 2}, is: [yes, no]}, due: {days: 1}}
  check-${type}: {stage: s, role: worker, per: ${type}, sets: {${type}.ok: [yes, no]}, require: {item: ${type}, is: begun}, due: {days: 1}}
  approve-${type}: {stage: s, role: worker, per: ${type}, require: {item: ${type}, is: checked}, due: {days: 1}}
  send-${type}: {stage: s, role: worker, per: ${type}, require: {item: ${type}, is: approved}, due: {days: 1}}
  finish-${type}: {stage: s, role: worker, per: ${type}, require: {item: ${type}, is: sent}, due: {days: 1}}`,
).join('\n')}
  close:
    stage: s
    role: worker
    require:
      all:
${FACTS.map((fact) => `        - {fact: ${fact}, is: [yes, no]}`).join('\n')}
${TYPES.map((type) => `        - {every: ${type}, that: {item: ${type}, is: closed}}`).join('\n')}
    due: {days: 1}
exits:
  finished: {when: {fact: fact27, is: [yes, no]}, role: worker}
`;
const mistakesIn = (changed: string) => {
  const { definition, findings, lineOf } = readDefinition(changed);
  return definition ? checkDefinition(definition, vocabulary, lineOf) : findings;
};

describe('a definition of ninety steps, forty facts and twelve types of item', () => {
  it('is published, although nobody can look at all its states', () => expect(mistakesIn(text)).toEqual([]));

  it('is refused for one step that may wait for ever', () => {
    const step = 'send-item7: {stage: s, role: worker, per: item7, require: {item: item7, is: approved}';
    const line = text.slice(0, text.indexOf(step)).split('\n').length;
    expect(mistakesIn(text.replace(`${step}, due: {days: 1}}`, `${step}}`))).toEqual([
      expect.objectContaining({ code: 'definition/silent-wait', line, path: 'steps.send-item7' }),
    ]);
  });

  it('is refused for one fact that may close every way out', () =>
    expect(
      mistakesIn(
        text
          .replace('when: {fact: fact27, is: [yes, no]}', 'when: {fact: fact27, is: yes}')
          .replace(
            '    sets: {fact27: [yes, no]}',
            '    require: {fact: fact27, is: unset}\n    sets: {fact27: [yes, no]}',
          )
          .replace('    due: {days: 1}\n    require: {fact: fact26, is: [yes, no]}', '    due: {days: 1}'),
      ),
    ).toEqual([expect.objectContaining({ code: 'definition/dead-state', path: 'steps.do-fact27' })]));

  it('says so when so much decides together that it cannot tell', () => {
    const all = FACTS.map((fact) => `{fact: ${fact}, is: yes}`).join(', ');
    const tangled = text.replace('when: {fact: fact27, is: [yes, no]}', `when: {any: [{all: [${all}]}]}`);
    expect(mistakesIn(tangled)).toEqual([expect.objectContaining({ code: 'definition/too-many-states' })]);
  });
});

import { createHash } from 'node:crypto';
import { FIXTURE_YAML } from '../fixture.ts';
import { definitionHash, readDefinition } from './index.ts';

const SMALL = `id: small
version: 1
title: {en: Small, id: Kecil}
calendar: ID
office: {zone: Asia/Jakarta, closes: 17:00}
facts:
  outcome: {enum: [unset, false, 1.0]}
  consent: {enum: [unset, yes], per: victim}
items:
  victim: {}
steps:
  conclude:
    stage: work
    role: worker
    require: {every: victim, fact: consent, is: yes}
    sets: {outcome: [false, 1.0]}
    due: {workingDays: 3}
    escalation:
      - {at: due-2wd, do: remind, role: worker}
      - {at: due, do: remind, role: worker}
      - {at: due+5wd, do: remind, role: worker}
      - {at: due-3d, do: remind, role: worker}
      - {at: due+12h, do: remind, role: worker}
exits:
  done: {when: {fact: outcome, is: false}, role: [worker]}
`;
const small = readDefinition(SMALL);

describe('a definition, when it is read', () => {
  it('takes one word for a list of one', () =>
    expect(small.definition?.steps.conclude?.role).toEqual(['worker']));

  it('keeps values as they are written', () => {
    expect(small.definition?.facts.outcome?.enum).toEqual(['unset', 'false', '1.0']);
    expect(small.definition?.office.closes).toBe('17:00');
    expect(small.definition?.version).toBe(1);
  });

  it('has its conditions written out', () =>
    expect(small.definition?.steps.conclude?.require).toEqual({
      every: 'victim',
      that: { fact: 'consent', is: ['yes'] },
    }));

  it('has moments before, at and after a time limit', () =>
    expect(small.definition?.steps.conclude?.escalation.map(({ at }) => at)).toEqual([
      { workingDays: -2 },
      {},
      { workingDays: 5 },
      { days: -3 },
      { hours: 12 },
    ]));

  it('has what was left out', () =>
    expect(small.definition?.steps.conclude).toMatchObject({
      action: 'conclude',
      discretionary: false,
      reasonRequired: false,
      fields: [],
      evidence: [],
    }));

  it('tells the line of each part, also of what is written in short', () => {
    expect(small.lineOf(['steps', 'conclude', 'due', 'workingDays'])).toBe(17);
    expect(small.lineOf(['steps', 'conclude', 'require', 'that', 'is', 0])).toBe(15);
    expect(small.lineOf(['steps', 'conclude', 'escalation', 3])).toBe(22);
    expect(small.lineOf(['steps', 'unwritten'])).toBe(11);
  });
});

describe('the hash of a definition', () => {
  const hashOf = (text: string) => {
    const { definition } = readDefinition(text);
    return definition && definitionHash(definition);
  };

  it('is the SHA-256 of its JSON with sorted keys', () => {
    const sorted = (_: string, value: unknown): unknown =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
        : value;
    const json = JSON.stringify(small.definition, sorted);
    expect(hashOf(SMALL)).toBe(createHash('sha256').update(json).digest('hex'));
  });
  it('is the same for ever', () =>
    expect(hashOf(SMALL)).toBe('4af0a75795e748986c8a1fbaadcd775c5007051a2ff50c520c3e60884c42cd8a'));
  it('does not depend on how the text is laid out', () =>
    expect(
      hashOf(
        `# A comment\n${SMALL.replace('role: worker', 'role: [worker]').replace('id: small\nversion: 1', 'version: 1\nid: small')}`,
      ),
    ).toBe(hashOf(SMALL)));
  it('changes with what the definition says', () =>
    expect(hashOf(SMALL.replace('workingDays: 3', 'workingDays: 4'))).not.toBe(hashOf(SMALL)));
});

describe('a text that is no definition', () => {
  it.each([
    ['nothing', '', 1],
    ['a list', '- id: small', 1],
    ['an alias', SMALL.replace('role: worker', 'role: &w worker').replace('stage: work', 'stage: *w'), 13],
    ['a list for a name', SMALL.replace('conclude:', '[conclude]:'), 12],
    ['two documents', `${SMALL}---\n${SMALL}`, 26],
    ['a tag', SMALL.replace('version: 1', 'version: !!int 1'), 2],
    ['a thousand brackets', '['.repeat(1000), 1],
    ['a book', 'x'.repeat(500_001), 1],
  ])('%s is refused, with its line', (_, text, line) => {
    const { definition, findings } = readDefinition(text);
    expect(definition).toBeUndefined();
    expect(findings.map((one) => one.line)).toContain(line);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['definition/schema']));
  });

  it('is told in full: everything that is wrong at once', () => {
    const { findings } = readDefinition(
      FIXTURE_YAML.replace('version: 3', 'version: 0').replace('closes: "17:00"', 'closes: "25:00"'),
    );
    expect(findings.map(({ path, line }) => [path, line])).toEqual([
      ['version', 3],
      ['office.closes', 6],
    ]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseFacts, caseVocabulary } from '#cases';
import { calendarsOf, checkDefinition, deadlinePlan, readCalendar, readDefinition } from '#workflow';
import { chronologies, played } from './support/chronology.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const published = (name: string) => readDefinition(read(`definitions/${name}.yaml`));
const definitionOf = (name: string) => {
  const { definition } = published(name);
  if (!definition) throw new Error(`${name} cannot be read`);
  return definition;
};

const calendars = calendarsOf(
  readdirSync(join(root, 'calendars')).map((file) => readCalendar(read(`calendars/${file}`))),
);

describe.each(['advocacy@1', 'hotline@1'])('the definition %s', (name) => {
  const { definition, findings, lineOf } = published(name);
  it('can be read', () => expect(findings).toEqual([]));
  it('can be published', () =>
    expect(definition && checkDefinition(definition, caseVocabulary, lineOf)).toEqual([]));
  it('is named as its file', () => expect(`${definition?.id}@${definition?.version}`).toBe(name));
  it('is in both languages', () =>
    expect(definition?.title).toEqual({ en: expect.any(String), id: expect.any(String) }));
});

describe('hotline@1', () => {
  it('has much against an advocacy case', () => {
    const [chronology] = chronologies;
    const objections = chronology ? played(chronology, definitionOf('hotline@1')).objections : [];
    expect(objections.filter((objection) => objection.startsWith('draftLetter: '))).toHaveLength(1);
  });
});

describe('advocacy@1', () => {
  const definition = definitionOf('advocacy@1');

  it('has a step for every action that a process may have a say in', () => {
    const steps = Object.values(definition.steps).map(({ action }) => action);
    const actions = Object.entries(caseVocabulary.actions).filter(([, { always }]) => !always);
    expect(
      actions.map(([name]) => name).filter((name) => name !== 'recordStep' && !steps.includes(name)),
    ).toEqual([]);
  });

  describe.each(chronologies.map((one) => [one.title, one] as const))(
    'on the case of %s',
    (_, chronology) => {
      const { objections, stages } = played(chronology, definition);
      it('has nothing against what was done', () => expect(objections).toEqual([]));
      it('lets nothing wait in silence while the case is open', () => {
        const silent = stages
          .filter(({ state }) => !state.closure.closed)
          .filter((ledger) => {
            const now = ledger.history.at(-1)?.recordedAt ?? '';
            const facts = caseFacts(ledger, now);
            return deadlinePlan({ definition, facts, running: [], calendars, now }).arm.length === 0;
          });
        expect(silent.map(({ history }) => history.at(-1)?.type)).toEqual([]);
      });
    },
  );
});

import { Label, Maybe, Part, Parts, refuse, Text } from '#kernel';
import { isSame } from '#workflow';
import { needItem } from '../facts/need-item.ts';
import { bracketed } from '../phrases.ts';
import { action, eventOf } from '../state.ts';
import { tail } from '../tail.ts';
import { FactSet, ItemNamed } from './parts.ts';
import { aboutItem } from './phrases.ts';
import type { OwnFact } from './state.ts';

/** A step that an organisation has added to its process: what it is called and what it sets stands in the definition. */
export class RecordStep {
  @Label() readonly step!: string;
  @Maybe() @Part(ItemNamed) readonly item?: ItemNamed;
  @Parts(FactSet, 0) readonly facts!: readonly FactSet[];
  @Maybe() @Text() readonly note?: string;
  @Maybe() @Text(1000) readonly reason?: string;
}

const learnt = (
  known: readonly OwnFact[],
  { facts, item }: Pick<RecordStep, 'facts' | 'item'>,
): readonly OwnFact[] => [
  ...known.filter((one) => !(isSame(one.item, item) && facts.some(({ name }) => name === one.name))),
  ...facts.map((fact) => ({ ...fact, ...(item && { item }) })),
];

const listed = (facts: readonly FactSet[]) =>
  bracketed(...facts.map(({ name, value }) => `${name}: ${value}`));

export const stepRecorded = eventOf('process')('StepRecorded', {
  shape: RecordStep,
  personal: ['note', 'reason'],
  subject: ({ item }) => (item?.type === 'victim' ? item.id : undefined),
  evolve: (state, step) => ({ ...state, ownFacts: learnt(state.ownFacts, step) }),
  tell: {
    en: ({ step, item, facts, reason, note }, say) =>
      `The step “${step}”${aboutItem(item, say)} was taken${listed(facts)}${tail(reason)}${tail(note)}`,
    id: ({ step, item, facts, reason, note }, say) =>
      `Langkah “${step}”${aboutItem(item, say)} dilaksanakan${listed(facts)}${tail(reason)}${tail(note)}`,
  },
});

/** Every taking is one more fact, so the same twice is two. Whether the step may be taken is for the definition to say. */
export const recordStep = action({
  name: 'recordStep',
  input: RecordStep,
  roles: ['INT', 'ADV', 'COO', 'LAW', 'PSY', 'DIR', 'CAD', 'DPO'],
  example: {
    step: 'safetyAssessment',
    item: { type: 'victim', id: '0199d1a0-0000-7000-8000-00000000a001' },
    facts: [{ name: 'safety.assessed', value: 'yes' }],
    note: 'Sleeps in a locked room of the shelter and knows whom to call',
  },
  emits: [stepRecorded],
  decide: (input, state) => {
    if (input.item) needItem(state, input.item);
    if (new Set(input.facts.map(({ name }) => name)).size < input.facts.length) {
      refuse('step/fact-twice', 'A step gives each fact one value; state every fact once');
    }
    return [stepRecorded.of(input)];
  },
});

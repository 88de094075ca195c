import { cases, caseVocabulary } from '#cases';
import { definitionHash, readDefinition } from '#workflow';

const { actions, exits } = caseVocabulary;

/** Every action of the organisation's own accord, for the roles that the action itself allows. */
const steps = [...cases.actions.values()]
  .filter(({ name }) => !actions[name]?.always && name !== 'recordStep' && name !== 'requestClosure')
  .map(({ name, roles }) => `  ${name}: { stage: any, role: [${roles}], discretionary: true }`);

/** A definition that adds nothing to the rules of the domain, but that a case is not forgotten: for tests of these rules. */
export const rulesOnly = `id: rules-only
version: 1
title: { en: Rules only, id: Aturan saja }
calendar: ID
office: { zone: Asia/Jakarta, closes: "17:00" }
facts:
  closure.requested: { enum: [unset, ${exits}] }
  safety.assessed: { enum: [unset, yes, no], own: true }
items:
  victim: { begins: { addVictim: on-case } }
steps:
${steps.join('\n')}
  safetyAssessment:
    { action: recordStep, stage: any, role: [ADV, COO, INT], discretionary: true, sets: { safety.assessed: [yes, no] } }
  secondAssessment:
    { action: recordStep, stage: any, role: DIR, discretionary: true, sets: { safety.assessed: [yes, no] } }
  requestClosure:
    stage: any
    role: ADV
    sets: { closure.requested: [${exits}] }
    due: { days: 365 }
    awaits: { until: { done: approveClosure }, due: { days: 365 } }
exits:
${exits.map((exit) => `  ${exit}: { role: COO, when: { count: victim, min: 0 } }`).join('\n')}
`;

/** The hash by which cases pin a definition. */
export const hashOf = (text: string): string => {
  const { definition, findings } = readDefinition(text);
  if (!definition) throw new Error(`Not a definition: ${JSON.stringify(findings)}`);
  return definitionHash(definition);
};

import { RECORD_STEP } from '../definition.ts';
import { finding } from '../reading/finding.ts';
import type { Check } from './check.ts';

/** Nothing has two meanings. (The same key twice is refused when the text is read.) */
export const duplicates: Check = ({ steps, facts }, vocabulary, lineOf) => [
  ...Object.entries(steps).flatMap(([name, { action }], index, all) => {
    const [first] = all.slice(0, index).find(([, earlier]) => earlier.action === action) ?? [];
    return first === undefined || action === RECORD_STEP
      ? []
      : [
          finding(
            'definition/duplicate',
            `${first} takes the action ${action} already; one action takes one step`,
            ['steps', name],
            lineOf,
          ),
        ];
  }),
  ...Object.entries(facts).flatMap(([name, { own }]) =>
    own && vocabulary.facts[name]
      ? [finding('definition/duplicate', `Every case has a fact ${name} already`, ['facts', name], lineOf)]
      : [],
  ),
];

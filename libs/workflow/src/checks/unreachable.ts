import { type Finding, finding } from '../reading/finding.ts';
import type { Check } from './check.ts';
import { impossibleParts } from './possible.ts';
import { reached } from './reach.ts';

/** Every step can be taken at some time, and no exit is closed for good. */
export const unreachable: Check = (definition, vocabulary, lineOf) => {
  const possible = reached(definition, vocabulary);
  const steps = Object.keys(definition.steps)
    .filter((name) => !possible.taken(name))
    .map((name) =>
      finding(
        'definition/unreachable-step',
        `${name} can never be taken: what it requires comes only after it, or after what can never be taken`,
        ['steps', name],
        lineOf,
      ),
    );
  if (steps.length > 0) return steps;
  return Object.entries(definition.exits).flatMap(([name, { when }]): readonly Finding[] => {
    const placed = { condition: when, path: ['exits', name, 'when'], scope: [] };
    return impossibleParts(placed, { possible, definition, vocabulary }).map(({ path }) =>
      finding('definition/unreachable-exit', `A case can never end as ${name}`, path, lineOf),
    );
  });
};

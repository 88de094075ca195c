import { actionsOfSteps } from './actions-of-steps.ts';
import type { Check } from './check.ts';
import { closedExits, deadStates } from './dead-states.ts';
import { duplicates } from './duplicates.ts';
import { secondPerson } from './second-person.ts';
import { silentWaits } from './silent-waits.ts';
import { timeZone } from './time-zone.ts';
import { unknownNames } from './unknown-names.ts';
import { unreachable } from './unreachable.ts';
import { unsatisfiable } from './unsatisfiable.ts';

/** The checks of a row take for granted that those of the rows before found nothing. */
const ROWS: readonly (readonly Check[])[] = [
  [unknownNames, timeZone],
  [duplicates, actionsOfSteps, secondPerson, unsatisfiable],
  [unreachable],
  [closedExits],
  [deadStates, silentWaits],
];

/** Everything for which a definition that can be read is not published, by line. None: it may be. */
export const checkDefinition: Check = (definition, vocabulary, lineOf) => {
  for (const row of ROWS) {
    const findings = row.flatMap((check) => check(definition, vocabulary, lineOf));
    if (findings.length > 0) return findings.toSorted((one, other) => one.line - other.line);
  }
  return [];
};

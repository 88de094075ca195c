import { type Finding, finding, type LineOf, type Path } from '../reading/finding.ts';
import { MOST_STATES } from './states/explore.ts';

/** What could not be looked at wholly is said, and not passed over. */
export const tooManyStates = (what: string, path: Path, lineOf: LineOf): Finding =>
  finding(
    'definition/too-many-states',
    `${what} depends on more than ${MOST_STATES} states of a case, too many to look at; let fewer facts decide together`,
    path,
    lineOf,
  );

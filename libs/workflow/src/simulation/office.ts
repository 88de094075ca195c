import type { Calendars } from '../calendars/calendar.ts';
import type { Definition } from '../definition.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Assumptions } from './assumptions.ts';
import type { Tally } from './tally.ts';
import type { Ways } from './ways.ts';

/** What all cases of one simulation share. */
export interface Office {
  readonly definition: Definition;
  readonly vocabulary: Vocabulary;
  readonly calendars: Calendars;
  readonly assumptions: Assumptions;
  readonly ways: Ways;
  readonly seed: number;
  readonly tally: Tally;
}

/** The moment: which day of the simulation it is, and the instant. */
export interface Moment {
  readonly day: number;
  readonly now: string;
}

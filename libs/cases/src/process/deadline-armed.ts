import { IsBoolean } from 'class-validator';
import {
  Code,
  Day,
  type DomainEvent,
  Instant,
  Label,
  LocalId,
  Maybe,
  Part,
  Parts,
  type RecordedEvent,
  type Say,
} from '#kernel';
import { DEADLINE_BASES } from '../deadlines/codes.ts';
import type { DeadlineBasis } from '../deadlines/state.ts';
import { bracketed } from '../phrases.ts';
import { eventOf } from '../state.ts';
import { ArmedRung, ItemNamed } from './parts.ts';
import { waitedFor } from './phrases.ts';

/** A time limit of the definition, with its whole ladder. */
export class DeadlineArmed {
  @LocalId() readonly deadlineId!: string;
  @Label() readonly step!: string;
  @Maybe() @Part(ItemNamed) readonly item?: ItemNamed;
  /** False: it is for the step to be taken. True: it is for what the step awaits. */
  @IsBoolean() readonly awaits!: boolean;
  /** From when it is counted. */
  @Instant() readonly from!: string;
  @Instant() readonly dueAt!: string;
  /** The day on which it is due, where the office is. */
  @Day() readonly localDate!: string;
  @Label() readonly zone!: string;
  /** Whose working days were counted, and by which edition of the calendar. */
  @Maybe() @Label() readonly calendar?: string;
  @Maybe() @Label() readonly calendarVersion?: string;
  /** Counted over days that no decree covers yet. */
  @IsBoolean() readonly provisional!: boolean;
  @Maybe() @Code(DEADLINE_BASES) readonly basis?: DeadlineBasis;
  @Maybe() @Label() readonly source?: string;
  /** False: the source could not be checked. */
  @Maybe() @IsBoolean() readonly confirmed?: boolean;
  /** The entry that set it running. */
  @Maybe() @LocalId() readonly basisEntryId?: string;
  @Parts(ArmedRung, 0) readonly rungs!: readonly ArmedRung[];
}

const UNCONFIRMED = { en: 'unconfirmed', id: 'belum dikonfirmasi' };
const PROVISIONAL = { en: 'provisional', id: 'sementara' };

const grounds = ({ basis, source, confirmed, provisional }: DeadlineArmed, say: Say, language: 'en' | 'id') =>
  bracketed(
    basis && say.word(basis),
    source,
    confirmed === false ? UNCONFIRMED[language] : undefined,
    provisional ? PROVISIONAL[language] : undefined,
  );

export const deadlineArmed = eventOf('process')('DeadlineArmed', {
  shape: DeadlineArmed,
  routine: true,
  // The register of deadlines goes by what was stored; what is wrong is counted anew, by an event of its own.
  fixed: ['deadlineId', 'step', 'item', 'awaits', 'from', 'dueAt', 'localDate', 'rungs'],
  stands: true,
  approveCorrections: true,
  evolve: (state, deadline) => ({
    ...state,
    running: { ...state.running, [deadline.deadlineId]: deadline },
  }),
  tell: {
    en: (deadline, say) =>
      `Time limit ${deadline.deadlineId} began to run for ${waitedFor(deadline, say, 'en')}: due on ${say.date(deadline.dueAt)}${grounds(deadline, say, 'en')}`,
    id: (deadline, say) =>
      `Tenggat ${deadline.deadlineId} mulai berjalan untuk ${waitedFor(deadline, say, 'id')}: jatuh tempo ${say.date(deadline.dueAt)}${grounds(deadline, say, 'id')}`,
  },
});

/** The events that set time limits running, with ids that nothing in this history has ever had. MUST be asked once per decision. */
export const armingDeadlines = (
  history: readonly RecordedEvent[],
  deadlines: readonly Omit<DeadlineArmed, 'deadlineId'>[],
): readonly DomainEvent[] => {
  const before = history.filter(({ type }) => type === deadlineArmed.type).length;
  return deadlines.map((deadline, index) =>
    deadlineArmed.of({ deadlineId: `W${before + index + 1}`, ...deadline }),
  );
};

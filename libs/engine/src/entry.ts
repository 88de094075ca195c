import { IsIn, Matches, ValidateIf } from 'class-validator';
import {
  InvalidInput,
  Maybe,
  type OccurredAt,
  Part,
  PRECISIONS,
  type Precision,
  readInput,
  spanOf,
  Text,
  UserId,
} from '#kernel';

/** The world's time of an entry, as a person states it; see `OccurredAt`. */
export class StatedTime implements OccurredAt {
  @ValidateIf((_time, value) => value !== null) @Text(60) readonly value!: string | null;
  @IsIn(PRECISIONS) readonly precision!: Precision;
}

/** What may stand beside the fields of every action: when it happened, and for whom it is recorded. */
export class EntryFields {
  /** Left out: it happens now. */
  @Maybe() @Part(StatedTime) readonly occurredAt?: StatedTime;
  /** Why this is recorded so late: needed when it happened more than a day ago. */
  @Maybe() @Text(500) readonly lateReason?: string;
  /** The user for whom this is recorded, when another one is at the keys. */
  @Maybe() @UserId() readonly onBehalfOf?: string;
  /** The workflow definition of a new case, such as `advocacy` (the newest) or `advocacy@2`. */
  @Maybe() @Matches(/^[a-z][a-z0-9-]{0,39}(@[1-9]\d{0,5})?$/) readonly definition?: string;
}

/** An entry is back-dated, and needs a reason, when it happened longer ago than this. */
const BACKDATING_GRACE_MS = 24 * 3_600_000;
/** Clocks differ; what is further ahead than this has not happened yet. */
const CLOCK_SKEW_MS = 5 * 60_000;

const NAMES = ['occurredAt', 'lateReason', 'onBehalfOf', 'definition'];

/** Splits a request body into the entry's own fields, checked at `now`, and the action's input, not yet checked. */
export const readEntry = (body: unknown, now: number): { entry: EntryFields; input: unknown } => {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return { entry: {}, input: body };
  const own: Record<string, unknown> = {};
  const input: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) (NAMES.includes(name) ? own : input)[name] = value;
  if (Object.keys(own).length === 0) return { entry: {}, input };
  const entry = readInput(EntryFields, own);
  checkTime(entry, now);
  return { entry, input };
};

/** When it happened: as stated, or else now. */
export const happened = ({ occurredAt }: EntryFields, now: string): OccurredAt =>
  occurredAt ? { ...occurredAt } : { value: now, precision: 'exact' };

const checkTime = ({ occurredAt, lateReason }: EntryFields, now: number): void => {
  if (occurredAt === undefined || occurredAt.precision === 'unknown') return;
  const span = spanOf(occurredAt);
  if (span === null) {
    throw new InvalidInput([
      { field: 'occurredAt.value', message: `is not a time of precision ${occurredAt.precision}` },
    ]);
  }
  if (span[0] > now + CLOCK_SKEW_MS) {
    throw new InvalidInput([{ field: 'occurredAt.value', message: 'must not lie in the future' }]);
  }
  if (span[1] < now - BACKDATING_GRACE_MS && lateReason === undefined) {
    throw new InvalidInput([
      {
        field: 'lateReason',
        message: 'is needed, since this happened more than 24 hours ago: say why it is recorded late',
      },
    ]);
  }
};

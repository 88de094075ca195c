import type { RecordedEvent } from '#kernel';
import { recordedEvent } from '../storable.ts';

/** A statement that a connection prepares once. Its first parameter is the tenant. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const events = (name: string, condition: string): Statement => ({
  name,
  text: `select stream, version, position, recorded_at, body, leaf from jejak.event where tenant = $1 and ${condition}`,
});

export const FORWARDS = events('forwards', 'stream = $2 and version >= $3::bigint order by version limit $4');
export const BACKWARDS = events(
  'backwards',
  'stream = $2 and version <= $3::bigint order by version desc limit $4',
);
export const STREAMS = events('streams', 'stream = any($2) order by stream, version');
export const COMMAND = events('command', 'command = $2 order by ordinal');
export const ALL = events('all', 'position > $2 order by position limit $3');
/** Names the head even where no event is of the category, and knows the category only row by row: by position is the way. */
export const CATEGORY: Statement = {
  name: 'category',
  text: `select stream, version, e.position, e.recorded_at, body, leaf, up_to
    from (select least(position, $3::bigint + $4::bigint) as up_to from jejak.head where tenant = $1) h
    left join jejak.event e on tenant = $1 and e.position > $3 and e.position <= up_to
      and split_part(stream, '-', 1) = $2
    order by e.position`,
};
export const HEAD: Statement = { name: 'head', text: 'select position from jejak.head where tenant = $1' };
export const APPEND: Statement = {
  name: 'append',
  text: `select outcome, version, position, recorded_at, command, prev
    from jejak.append_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};

export type EventRow = readonly [
  stream: string,
  version: number,
  position: number,
  recordedAt: string,
  body: string,
  leaf: string,
  /** Where the stretch ends, if it was asked for. */
  upTo?: number,
];

/** One row of `CATEGORY`: an event, or the sole row that holds none. */
export type CategoryRow = EventRow | readonly [null, null, null, null, null, null, upTo: number];

/** One row of `append_batch`: where its stream and the store stood before, or which command was there first. */
export type OutcomeRow = readonly [
  kind: 'appended' | 'conflict' | 'duplicate',
  version: number,
  position: number,
  recordedAt: string,
  earlier: string,
  /** The hash of the last leaf of the stream, if it has one. */
  prev: string | null,
];

export const eventOf = ([streamId, version, position, recordedAt, body, leaf]: EventRow): RecordedEvent =>
  recordedEvent(body, { streamId, version, position, recordedAt, leaf });

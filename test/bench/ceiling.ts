import { newId, openPool } from '#event-store';
import { drive, forSeconds } from './drive.ts';
import type { Trial } from './interleaved.ts';
import { newCaseStream, notesOf } from './notes.ts';
import type { Bench } from './row.ts';
import { openJejak } from './stores/jejak.ts';

const ROWS = 1_000;
const STREAM_EVENTS = 20;

const INSERT = {
  name: 'ceiling',
  text: `insert into jejak.event (tenant, position, stream, version, id, command, ordinal, recorded_at, body)
    select 'ceiling', $1::bigint + n, stream, version, id, command, 1, now(), body
    from unnest($2::text[], $3::integer[], $4::uuid[], $5::text[], $6::text[])
      with ordinality as new (stream, version, id, command, body, n)`,
};

/** A thousand rows of our table, as one statement inserts them. */
const batch = (position: number, notes: ReturnType<typeof notesOf>): readonly unknown[] => {
  const streams = Array.from({ length: ROWS / STREAM_EVENTS }, newCaseStream);
  const events = notes(ROWS);
  return [
    position,
    events.map((_event, index) => streams[Math.floor(index / STREAM_EVENTS)]),
    events.map((_event, index) => (index % STREAM_EVENTS) + 1),
    events.map(({ id }) => id),
    events.map(newId),
    events.map((event) => JSON.stringify(event)),
  ];
};

/**
 * The most that our table takes with all its indexes and triggers: a thousand rows a transaction, and the next
 * thousand made ready meanwhile. Nothing is checked, numbered or answered.
 */
export const openCeiling = async (bench: Bench, eventBytes: number) => {
  const database = await bench.create();
  await (await openJejak(database)).close();
  const pool = openPool({ connectionString: database, maxConnections: 1 });
  const notes = notesOf(eventBytes);
  let position = 0;
  let ready = batch(position, notes);
  const insert = async () => {
    const inserted = pool.query({ ...INSERT, values: [...ready] });
    position += ROWS;
    // Written to the socket in this turn; what follows is done while the database works.
    await new Promise(setImmediate);
    ready = batch(position, notes);
    await inserted;
    return ROWS;
  };
  const trial: Trial = () => drive(1, forSeconds(bench.sizes.seconds), insert);
  const close = async () => {
    await pool.end();
    await bench.drop(database);
  };
  return { trial, close };
};

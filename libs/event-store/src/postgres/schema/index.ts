import { appendBatch } from './append-batch.ts';
import { appendOnly } from './append-only.ts';
import { eventTable } from './event-table.ts';
import { leaves } from './leaves.ts';

/** There was an `append_batch` that knew no leaves, in trial versions only. */
const trial = 'drop function if exists jejak.append_batch';

/** The schema of the event store, step by step. Released steps never change; what changes is a further step. */
export const migrations: readonly string[] = [
  eventTable,
  appendOnly,
  trial,
  `${leaves} ${trial}; ${appendBatch}`,
];

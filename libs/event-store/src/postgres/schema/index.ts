import { appendBatch } from './append-batch.ts';
import { appendOnly } from './append-only.ts';
import { eventTable } from './event-table.ts';
import { leaves } from './leaves.ts';

/** The schema of the event store, step by step. Released steps never change; what changes is a further step. */
export const migrations: readonly string[] = [eventTable, appendOnly, appendBatch, leaves];

import { deadlineExpected } from './deadline-expected.ts';
import { deadlineTable } from './deadline-table.ts';
import { keepDeadlines } from './keep-deadlines.ts';

/** The schema of the timers, step by step, beside that of the event store. Released steps never change. */
export const migrations: readonly string[] = [deadlineTable, keepDeadlines, deadlineExpected];

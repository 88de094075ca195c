import { commandRow } from '../command-row.ts';

export const command200 = commandRow('command-200', 200);

import { commandRow } from '../command-row.ts';

export const command20 = commandRow('command-20', 20);

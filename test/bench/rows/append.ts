import { appendRow } from '../append-row.ts';

export const append = appendRow({ name: 'append', events: 1, bytes: 300, clients: 'clients' });

import { appendRow } from '../append-row.ts';

export const append2kb = appendRow({ name: 'append-2kb', events: 1, bytes: 2_048, clients: 'largerClients' });

import { appendRow } from '../append-row.ts';

export const append10 = appendRow({ name: 'append-10', events: 10, bytes: 300, clients: 'largerClients' });

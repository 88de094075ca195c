import { type TestDatabase, testDatabase } from '../../../../test/support/postgres.ts';
import { eventStoreContract } from '../event-store.contract.ts';
import { PostgresEventStore } from './postgres-event-store.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

eventStoreContract('PostgresEventStore', { open: () => PostgresEventStore.open(database), gapless: true });

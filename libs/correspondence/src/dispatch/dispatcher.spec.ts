import type { Pool } from 'pg';
import { MemoryEventStore, openPool } from '#event-store';
import { MailServer } from '../../../../test/support/mail-server.ts';
import { type TestDatabase, testDatabase } from '../../../../test/support/postgres.ts';
import { performingOn, signedLetter, step } from '../given.ts';
import type { Perform } from '../letter-desk.ts';
import { LetterDocuments } from '../letter-documents.ts';
import { readStationery } from '../office.ts';
import { readRecipients } from '../recipients.ts';
import { DispatchCheckpoint } from './checkpoint.ts';
import { Dispatcher } from './dispatcher.ts';
import { openMailer } from './mailer.ts';

const stationery = readStationery();
const recipients = readRecipients();
const patience = { firstMs: 5, longestMs: 50 };

let database: TestDatabase;
let pool: Pool;
let offices = 0;
let store: MemoryEventStore;
let perform: Perform;
let server: MailServer;
let url: string;
let checkpoint: DispatchCheckpoint;
let warnings: string[];
const running = new Set<Dispatcher>();

beforeAll(async () => {
  database = await testDatabase();
  pool = openPool(database);
});
afterAll(async () => {
  await pool.end();
  await database.close();
});
beforeEach(async () => {
  store = new MemoryEventStore();
  perform = performingOn(store);
  server = new MailServer();
  url = await server.start();
  checkpoint = await DispatchCheckpoint.open(pool, `office-${++offices}`);
  warnings = [];
});
afterEach(async () => {
  await Promise.all([...running].map((dispatcher) => dispatcher.stop()));
  running.clear();
  await server.stop();
});

const dispatch = (performing = perform): Dispatcher => {
  const dispatcher = new Dispatcher({
    store,
    documents: new LetterDocuments(store, stationery, recipients),
    mailer: openMailer({ url, from: 'surat@lembaga.example' }),
    perform: performing,
    checkpoint,
    patience,
    warn: (message) => warnings.push(message),
  });
  dispatcher.start();
  running.add(dispatcher);
  return dispatcher;
};
const stop = async (dispatcher: Dispatcher) => {
  running.delete(dispatcher);
  await dispatcher.stop();
};

/** A letter that is ordered to be sent; answers the case's id and the order's. */
const ordered = async () => {
  const id = await signedLetter(perform, { subject: 'Permohonan pelindungan' });
  await perform(step('case', 'numberLetter', { id }));
  const { events } = await perform(step('case', 'dispatchLetter', { id }));
  return { id, orderId: events[0]?.id ?? '' };
};

const until = async (what: () => boolean | Promise<boolean>) => {
  while (!(await what())) await new Promise((resolve) => setTimeout(resolve, 5));
};
const eventsOf = async (id: string, type: string) =>
  (await store.readStream(`case-${id}`)).filter((event) => event.type === type);
const recorded = (id: string, type: string) => until(async () => (await eventsOf(id, type)).length > 0);

describe('the dispatcher', () => {
  it('sends the letter as PDF and records the server’s word as proof', async () => {
    const { id, orderId } = await ordered();
    dispatch();
    await recorded(id, 'LetterSent');
    const [mail] = server.mails;
    expect(mail).toMatchObject({
      subject: '014/SA/VIII/2022: Permohonan pelindungan',
      messageId: `<${orderId}@lembaga.example>`,
      text: expect.stringContaining('Terlampir kami sampaikan surat nomor 014/SA/VIII/2022'),
      attachments: [{ filename: '014-SA-VIII-2022.pdf', contentType: 'application/pdf' }],
    });
    expect(mail?.attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-');
    const [sent] = await eventsOf(id, 'LetterSent');
    const [order] = await eventsOf(id, 'LetterDispatchRequested');
    expect(sent).toMatchObject({
      actor: { id: 'dispatcher', role: 'SYS' },
      data: {
        channel: 'email',
        dispatchId: orderId,
        textHash: order?.data.textHash,
        proofRef: expect.stringMatching(new RegExp(`^<${orderId}@lembaga.example> 250 `)),
      },
    });
  });

  it('waits for a server that is away', async () => {
    await server.stop();
    const { id } = await ordered();
    dispatch();
    await until(() => warnings.length > 1);
    expect(await eventsOf(id, 'LetterDeliveryRecorded')).toEqual([]);
    await server.start(Number(new URL(url).port));
    await recorded(id, 'LetterSent');
    expect(server.mails).toHaveLength(1);
  });

  it('tries again when the server says: not now', async () => {
    server.answers = ['not-now', 'not-now', 'takes'];
    const { id } = await ordered();
    dispatch();
    await recorded(id, 'LetterSent');
    expect(server).toMatchObject({ refused: 2, mails: [expect.anything()] });
  });

  it('records that it failed when the server says: never; the letter may be sent another way', async () => {
    server.answers = ['never'];
    const { id, orderId } = await ordered();
    dispatch();
    await recorded(id, 'LetterDeliveryRecorded');
    const [failed] = await eventsOf(id, 'LetterDeliveryRecorded');
    expect(failed?.data).toMatchObject({ kind: 'failed', dispatchId: orderId });
    expect(failed?.data.receiptRef).toMatch(/^550 /);
    expect(JSON.stringify([failed, warnings])).not.toContain('@');
    await perform(step('case', 'sendLetter', { id }));
    expect(server.mails).toEqual([]);
  });

  it('goes on with other letters while one is not taken', async () => {
    server.answers = Array(50).fill('not-now');
    const first = await ordered();
    dispatch();
    await until(() => server.refused > 0);
    server.answers = [];
    const second = await ordered();
    await Promise.all([first, second].map(({ id }) => recorded(id, 'LetterSent')));
    expect(server.mails).toHaveLength(2);
  });

  it('after a crash between sending and recording sends once more, under the same Message-ID, and records once', async () => {
    const { id, orderId } = await ordered();
    const dies: Perform = () => Promise.reject(new Error('died'));
    const first = dispatch(dies);
    await until(() => server.mails.length > 0);
    await stop(first);
    expect(await eventsOf(id, 'LetterSent')).toEqual([]);
    dispatch();
    await recorded(id, 'LetterSent');
    expect(server.mails.map(({ messageId }) => messageId)).toEqual(
      Array(2).fill(`<${orderId}@lembaga.example>`),
    );
    expect(await eventsOf(id, 'LetterSent')).toHaveLength(1);
  });

  it('does not send again what is recorded, also when it was not told so', async () => {
    const { id } = await ordered();
    const deaf: Perform = async (request) => {
      await perform(request);
      throw new Error('the answer was lost');
    };
    const first = dispatch(deaf);
    await recorded(id, 'LetterSent');
    await stop(first);
    const { id: next } = await ordered();
    dispatch();
    await recorded(next, 'LetterSent');
    expect(server.mails).toHaveLength(2);
    expect(await eventsOf(id, 'LetterSent')).toHaveLength(1);
  });

  it('does not begin at the beginning again', async () => {
    const { id } = await ordered();
    const first = dispatch();
    await recorded(id, 'LetterSent');
    const head = await store.head();
    await until(async () => (await checkpoint.read()) === head);
    await stop(first);
  });

  it('asks for the consent again before it sends', async () => {
    const { id } = await ordered();
    const [consent] = await eventsOf(id, 'ConsentRecorded');
    const said = { personId: consent?.data.personId, purposes: ['share-with-authorities'] };
    await perform(step('case', 'withdrawConsent', { id, said }));
    dispatch();
    await recorded(id, 'LetterDeliveryRecorded');
    const [failed] = await eventsOf(id, 'LetterDeliveryRecorded');
    expect(failed?.data).toMatchObject({ kind: 'failed', receiptRef: 'consent/missing' });
    expect(server.mails).toEqual([]);
  });

  it('leaves alone an order that was taken back', async () => {
    const { id, orderId } = await ordered();
    await perform(step('case', 'retractEntry', { id, said: { entryId: orderId } }));
    const { id: next } = await ordered();
    dispatch();
    await recorded(next, 'LetterSent');
    expect(server.mails).toHaveLength(1);
  });

  it('sends in one process at a time, and in another when that one has gone', async () => {
    const first = dispatch();
    const { id } = await ordered();
    await recorded(id, 'LetterSent');
    dispatch();
    const { id: second } = await ordered();
    await recorded(second, 'LetterSent');
    expect(server.mails).toHaveLength(2);
    await stop(first);
    const { id: third } = await ordered();
    await recorded(third, 'LetterSent');
    expect(server.mails).toHaveLength(3);
  });
});

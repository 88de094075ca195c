import { MemoryEventStore } from '#event-store';
import { performingOn, signedLetter, step } from './given.ts';
import { LetterDesk } from './letter-desk.ts';
import { readStationery } from './office.ts';

const { office } = readStationery();

const openDesk = () => {
  const store = new MemoryEventStore();
  const perform = performingOn(store);
  return { store, perform, desk: new LetterDesk({ perform, store, office, sendsMail: false }) };
};
const number = (id: string, letterId = 'L1') => ({
  ...step('case', 'numberLetter', { id }),
  body: { letterId },
});
const year = new Date().getFullYear();

describe('the desk of an office', () => {
  it('gives a letter the next number when none is said, and keeps a number that is said', async () => {
    const { desk, perform } = openDesk();
    const first = await signedLetter(perform);
    const second = await signedLetter(perform);
    const byHand = await signedLetter(perform);
    const events = [
      ...(await desk.perform(number(first))).events,
      ...(await desk.perform(step('case', 'numberLetter', { id: byHand }))).events,
      ...(await desk.perform(number(second))).events,
    ];
    expect(events.map(({ data }) => data.number)).toEqual([
      expect.stringMatching(new RegExp(`^001/SA/[IVX]+/${year}$`)),
      '014/SA/VIII/2022',
      expect.stringMatching(new RegExp(`^002/SA/[IVX]+/${year}$`)),
    ]);
  });

  it('takes no number for a letter that may not have one', async () => {
    const { desk, store } = openDesk();
    const { id } = await desk.perform(step('case', 'reportCase'));
    await expect(desk.perform(number(id))).rejects.toMatchObject({ code: 'letter/not-found' });
    const advocate = { ...number(id), actor: { id: 'advocate-1', role: 'ADV' } };
    await expect(desk.perform(advocate)).rejects.toMatchObject({ code: 'access/role' });
    expect((await store.readAll(0, 100)).map(({ type }) => type)).not.toContain('LetterNumberClaimed');
  });

  it('answers a repeated request with the first number', async () => {
    const { desk, perform } = openDesk();
    const id = await signedLetter(perform);
    const request = { ...number(id), idempotencyKey: 'once' };
    const first = await desk.perform(request);
    const again = await desk.perform(request);
    expect(again).toMatchObject({ repeated: true, events: first.events });
  });

  it('says how to send a letter where no e-mail is set up', async () => {
    const { desk, perform } = openDesk();
    const id = await signedLetter(perform);
    await desk.perform(number(id));
    await expect(desk.perform(step('case', 'dispatchLetter', { id }))).rejects.toMatchObject({
      code: 'letter/no-mail',
      message: expect.stringContaining('SMTP_URL'),
    });
    const intake = { ...step('case', 'dispatchLetter', { id }), actor: { id: 'intake-1', role: 'INT' } };
    await expect(desk.perform(intake)).rejects.toMatchObject({ code: 'access/role' });
  });
});

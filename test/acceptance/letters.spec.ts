import { MailServer } from '../support/mail-server.ts';
import type { Step } from '../support/scenario.ts';
import { BEGINNING } from '../support/scenario.ts';
import { served } from '../support/served.ts';
import { sentLetter } from './refusals/histories.ts';

const mail = new MailServer();
const SMTP_PORT = 47_525;
const jejak = served({ SMTP_URL: `smtp://127.0.0.1:${SMTP_PORT}`, MAIL_FROM: 'surat@lembaga.example' });
beforeAll(() => mail.start(SMTP_PORT));
afterAll(() => mail.stop());

const YEAR = new Date().getFullYear();
const asked = (more: object = {}): Step => ['numberLetter', { number: undefined, ...more }];
/** Up to the signature, without the number of the example. */
const signed = sentLetter('2099-12-31')
  .slice(0, -1)
  .filter(([action]) => action !== 'numberLetter');
const tell = (...more: readonly Step[]) => jejak.stage.tell([...BEGINNING.case, ...signed, ...more]);
const documentOf = (id: string, query = '') =>
  fetch(`${jejak.server.url}/api/cases/${id}/letters/L1/document${query}`, {
    headers: { 'x-user': 'advocate-1', 'x-role': 'ADV' },
  });

describe('over HTTP, a letter', () => {
  it('gets the next number of the year when none is said', async () => {
    const [first, second] = [await tell(asked()), await tell(asked())];
    const numbers = [first, second].map(({ receipts }) => receipts.at(-1)?.events[0].data.number);
    expect(numbers).toEqual([
      expect.stringMatching(new RegExp(`^001/SA/[IVX]+/${YEAR}$`)),
      expect.stringMatching(new RegExp(`^002/SA/[IVX]+/${YEAR}$`)),
    ]);
  });

  it('is read as PDF and as a Word document', async () => {
    const { id } = await tell();
    const pdf = await documentOf(id);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const docx = await documentOf(id, '?format=docx&lang=en');
    expect(docx.headers.get('content-type')).toContain('wordprocessingml');
    expect(docx.headers.get('content-disposition')).toMatch(/\.docx"$/);
    expect(
      Buffer.from(await docx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect((await documentOf(id, '?format=odt')).status).toBe(422);
    const { id: none } = await jejak.stage.tell(BEGINNING.case);
    expect((await documentOf(none)).status).toBe(404);
  });

  it('leaves by e-mail, and the case says so', async () => {
    const { id } = await tell(asked(), ['dispatchLetter']);
    let status = '';
    while (status !== 'sent') {
      const { body } = await jejak.client.get(`/api/cases/${id}`);
      status = body.state?.letters.items.L1.status;
    }
    const { body } = await jejak.client.get(`/api/cases/${id}/events`);
    const [order, sent] = ['LetterDispatchRequested', 'LetterSent'].map((type) =>
      body.events.find((event: { type: string }) => event.type === type),
    );
    expect(mail.mails.map(({ messageId }) => messageId)).toEqual([`<${order.id}@lembaga.example>`]);
    expect(sent).toMatchObject({ actor: { role: 'SYS' }, data: { textHash: order.data.textHash } });
  });
});

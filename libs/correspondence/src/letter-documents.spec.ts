import { MemoryEventStore } from '#event-store';
import type { RecordedEvent } from '#kernel';
import { performingOn, signedLetter, step } from './given.ts';
import { fileNameOf, LetterDocuments } from './letter-documents.ts';
import { readStationery } from './office.ts';
import { readRecipients } from './recipients.ts';

const stationery = readStationery();
const store = new MemoryEventStore();
const documents = new LetterDocuments(store, stationery, readRecipients());
const words = { subject: 'Permohonan pelindungan', body: 'Satu.\n\nDua.' };
const more = { copies: ['komnas-ham', 'Sebuah kantor lain'], enclosures: ['E1'] };
const perform = performingOn(store);

const draftOf = async (id: string): Promise<RecordedEvent> => {
  const draft = (await store.readStream(`case-${id}`)).find(({ type }) => type === 'LetterDrafted');
  if (!draft) throw new Error('Nobody wrote a letter');
  return draft;
};

describe('a letter on paper', () => {
  it('says all that was approved, to whom it goes, and what goes with it', async () => {
    const id = await signedLetter(perform, { ...words, ...more });
    await perform(step('case', 'numberLetter', { id }));
    const letter = await documents.read(id, 'L1');
    expect(letter).toMatchObject({
      office: stationery.office.name,
      number: '014/SA/VIII/2022',
      subject: words.subject,
      recipientLines: ['Duta Besar Republik Indonesia untuk Kerajaan Kamboja', 'di Phnom Penh'],
      paragraphs: ['Satu.', 'Dua.'],
      asks: ['verifikasi keberadaan', 'penyelamatan'],
      replyBy: '31 Desember 2099',
      copies: ['Komnas HAM', 'Sebuah kantor lain'],
      enclosureCount: '1 berkas',
      enclosures: [{ id: 'E1', description: expect.stringContaining('Screenshots') }],
      textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(letter).not.toHaveProperty('draft');
    expect(letter.placeAndDate).toMatch(/, \d{1,2} \w+ \d{4}$/);
    expect(fileNameOf(letter, 'pdf')).toBe('014-SA-VIII-2022.pdf');
    expect(await documents.read(id, 'L1', 'en')).toMatchObject({
      asks: ['verify the whereabouts', 'rescue'],
    });
  });

  it('is marked until it is approved', async () => {
    const id = await signedLetter(perform, words);
    const revision = { ...words, replyBy: '2099-12-30' };
    const { victims } = (await draftOf(id)).data;
    await perform(step('case', 'reviseLetter', { id, said: { ...revision, victims } }));
    expect(await documents.read(id, 'L1')).toMatchObject({ draft: 'KONSEP', number: '—' });
  });

  it('is not shown when its words are no longer those that were approved', async () => {
    const id = await signedLetter(perform, words);
    const { events } = await perform(
      step('case', 'correctEntry', {
        id,
        said: { entryId: (await draftOf(id)).id, changes: { body: 'Tiga.' }, reason: 'Salah ketik' },
      }),
    );
    expect(await documents.read(id, 'L1')).toMatchObject({ paragraphs: ['Satu.', 'Dua.'] });
    await perform(step('case', 'approveCorrection', { id, said: { correctionId: events[0]?.id } }));
    await expect(documents.read(id, 'L1')).rejects.toMatchObject({ code: 'document/other-text' });
  });

  it('is not there when nobody wrote it', async () => {
    const { id } = await perform(step('case', 'reportCase'));
    await expect(documents.read(id, 'L1')).rejects.toMatchObject({ code: 'document/not-found' });
  });
});

import { caseWords } from '#cases';
import { sayIn } from './say.ts';

const siti = '0199d1a0-0000-7000-8000-00000000a001';
const en = sayIn('en', new Map([[siti, 'Siti Contoh']]), caseWords);
const id = sayIn('id', new Map(), caseWords);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what sentences are made of', () => {
  it('names a person', () => expect(en.person(siti)).toBe('Siti Contoh'));
  it('gives a person without a name a pseudonym that stays the same', () => {
    expect(id.person(siti)).toBe('orang 00a001');
    expect(sayIn('en', new Map(), caseWords).person(siti)).toBe('person 00a001');
  });
  it('says the word for a code', () =>
    expect([en.word('LAW'), id.word('LAW')]).toEqual(['lawyer', 'kuasa hukum']));
  it('leaves what has no word as it stands', () => expect(en.word('constructor')).toBe('constructor'));
  it('joins words', () => {
    expect(en.list(['LAW', 'ADV', 'PSY'])).toBe('lawyer, advocate and counsellor');
    expect(id.list(['LAW', 'ADV'])).toBe('kuasa hukum dan pendamping');
  });
  it('says a day as a day and an instant with its hour', () => {
    expect([en.date('2022-07-30'), id.date('2022-08-17')]).toEqual(['30 July 2022', '17 Agustus 2022']);
    expect(id.date('2022-07-30T16:59:59.999Z')).toMatch(/^30 Juli 2022.* 23.59 WIB$/);
  });
  it('leaves the word for an erased date as it stands', () => expect(en.date('[erased]')).toBe('[erased]'));
  it('says money from minor units, exactly', () => {
    expect(plain(id.money(500_000_050, 'IDR'))).toBe('Rp 5.000.000,50');
    expect(plain(en.money(500_000_000, 'IDR'))).toBe('IDR 5,000,000');
    expect(en.money(123_450, 'USD')).toBe('US$1,234.50');
    expect(en.money(5_000, 'JPY')).toBe('JP¥5,000');
    expect(plain(en.money(1_500, 'KWD'))).toBe('KWD 1.500');
    expect(plain(en.money(Number.MAX_SAFE_INTEGER, 'IDR'))).toBe('IDR 90,071,992,547,409.91');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRecipients, recipientNamed } from './recipients.ts';

const folder = mkdtempSync(join(tmpdir(), 'jejak-recipients-'));
afterAll(() => rmSync(folder, { recursive: true }));

const entry = (code: string, more = '') => `
- code: ${code}
  name: {id: Badan ${code}, en: Body ${code}}
  addressee: {id: Kepala, en: Head}
  purpose: {id: Contoh, en: Example}
  answerWorkingDays: 10
  ${more}`;
const reading = (...entries: readonly string[]) => {
  const file = join(folder, 'recipients.yaml');
  writeFileSync(file, entries.join('\n'));
  return () => readRecipients(file);
};

describe('the recipients that come along', () => {
  const recipients = readRecipients();
  it.each([
    'kemlu-pwni',
    'kbri-phnom-penh',
    'kp2mi',
    'bareskrim',
    'kemnaker',
    'kemensos',
    'lpsk',
    'komnas-ham',
    'komnas-perempuan',
    'ombudsman',
    'disnaker',
  ])('know %s', (code) => expect(recipients.map((recipient) => recipient.code)).toContain(code));
  it('are found by code or by name, in either language', () => {
    const embassy = recipientNamed(recipients, 'kbri-phnom-penh');
    expect(recipientNamed(recipients, 'KBRI Phnom Penh')).toBe(embassy);
    expect(recipientNamed(recipients, 'embassy of Indonesia in Phnom Penh')).toBe(embassy);
    expect(recipientNamed(recipients, 'Somebody else')).toBeUndefined();
  });
});

describe('a directory of an office', () => {
  it('is read', () => expect(reading(entry('a', 'superior: b'), entry('b'))()).toHaveLength(2));
  it.each([
    ['an unknown field', [entry('a', 'email: a@b.example')], 'recipients.0.email'],
    ['an address without its source', [entry('a', 'address: {lines: [Jalan Contoh]}')], 'address.source'],
    ['one code twice', [entry('a'), entry('a')], 'a is there twice'],
    ['a superior that is not there', [entry('a', 'superior: b')], 'b is not in the list'],
    ['superiors in a circle', [entry('a', 'superior: b'), entry('b', 'superior: a')], 'leads back'],
    ['no YAML', ['- {'], 'recipients.yaml'],
  ])('is refused with %s', (_, entries, said) => expect(reading(...entries)).toThrow(said));
});

import { draftLetter } from './draft-letter.ts';
import { textHashOf } from './text.ts';

const text = draftLetter.example;

describe('the hash of a letter’s text', () => {
  it('is the same for ever: it stands in stored approvals and signatures', () =>
    expect(textHashOf(text)).toBe('9d5f65aebeda3c19ec4965f24177da8436dc0a54ef81511253989ef4b64121e3'));
  it('does not depend on the order in which the fields came', () => {
    const turned = Object.fromEntries(Object.entries(text).toReversed()) as unknown as typeof text;
    expect(textHashOf(turned)).toBe(textHashOf(text));
  });
  it.each([
    { recipient: 'Kemlu' },
    { kind: 'complaint' as const },
    { asks: ['rescue' as const] },
    { legalBasis: [] },
    { victims: [] },
    { replyBy: '2022-08-09' },
    { subject: 'Another subject' },
    { body: `${text.body} ` },
    { copies: ['Komnas HAM'] },
    { enclosures: ['E1'] },
  ])('differs with %o', (change) => expect(textHashOf({ ...text, ...change })).not.toBe(textHashOf(text)));
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson, type RecordedEvent } from '#kernel';
import { publicCommitment, publicContent } from './commitment.ts';
import { leafHashOf, leafOf } from './leaf.ts';
import { NotALeaf, parseLeaf } from './parse-leaf.ts';

/** Stored once; MUST NOT be made anew. */
const EVENT: RecordedEvent = {
  id: '01a20d4a-a163-718b-ae00-e1afa7d008e0',
  streamId: 'case-7b1d',
  version: 2,
  position: 9,
  recordedAt: '2026-11-24T05:20:00.000Z',
  type: 'NoteAdded',
  schema: 1,
  data: { about: 'call' },
  occurredAt: { value: '2026-11-24', precision: 'day' },
  actor: { id: 'u-17', role: 'ADV' },
  meta: { commandId: 'c1', action: 'addNote' },
  salt: 'Gwl5c6GZgxET5vKM65aYGfuXgqlwiUjjHwd2Bwsx2Uk=',
  sealed: {
    stream: {
      n: 'p1',
      k: 'case-7b1d/1',
      kc: 'Obobhngvks2i2nF29w6NGjJni0CYy9lMyPmkmdp+yno=',
      salt: 'Gwl5c6GZgxET5vKM65aYGfuXgqlwiUjjHwd2Bwsx2Uk=',
      ct: 'N3Aq5xqY+O1Dn6tGnj7jMp8BZEuO3++726yq4oPKufOpARVlv6ZC8s9t/190xVfYu7zvpK4=',
    },
  },
  leaf: '',
};
const PREV = 'mowlipn1r6cfLl55eygzsRDcrbMpNsd3ELffwwFfI8A=';
const leaf = leafOf('ngo-a', EVENT, PREV);

describe('the leaf of an event', () => {
  it('is written the same by every later release', () => {
    expect(leaf).toBe(
      '{"actor":"u-17","id":"01a20d4a-a163-718b-ae00-e1afa7d008e0","parts":[{"c":"tD1WGggAxqVQw8yT5ZmpO0XVRr+W60xCX9vWubOFKOg=","n":"pub"},' +
        '{"c":"IqQg4bmZdyyzDQFboLm+qNiGebSAhrYq5T+AODSoUnA=","k":"case-7b1d/1","kc":"Obobhngvks2i2nF29w6NGjJni0CYy9lMyPmkmdp+yno=","n":"p1"}],' +
        `"prev":"${PREV}","rec":"2026-11-24T05:20:00.000Z","schema":"1","stream":"case-7b1d","tenant":"ngo-a","type":"NoteAdded","v":"jejak/1","ver":"2"}`,
    );
  });

  it('is canonical JSON, and is read again', () => {
    expect(canonicalJson(parseLeaf(leaf))).toBe(leaf);
    expect(parseLeaf(leaf)).toMatchObject({ actor: 'u-17', ver: '2', prev: PREV, tenant: 'ngo-a' });
  });

  it('is hashed as RFC 6962 says', () => {
    const hash = createHash('sha256').update(Buffer.of(0)).update(leaf).digest('base64');
    expect(leafHashOf(leaf)).toBe(hash);
  });

  it('is another when anything that is public about the event is', () => {
    const changes: Partial<RecordedEvent>[] = [
      { data: { about: 'visit' } },
      { occurredAt: { value: '2026-11-23', precision: 'day' } },
      { actor: { id: 'u-17', role: 'DIR' } },
      { onBehalfOf: 'u-18' },
      { meta: { commandId: 'c1', action: 'addNote', causationId: 'x' } },
      { recordedAt: '2026-11-24T05:20:00.001Z' },
      { version: 3 },
      { streamId: 'case-7b1e' },
      { type: 'NoteChanged' },
      { schema: 2 },
    ];
    for (const change of changes) expect(leafOf('ngo-a', { ...EVENT, ...change }, PREV)).not.toBe(leaf);
    expect(leafOf('ngo-b', EVENT, PREV)).not.toBe(leaf);
    expect(leafOf('ngo-a', { ...EVENT, position: 10 }, PREV)).toBe(leaf);
  });
});

describe('what is no leaf is refused', () => {
  const { kc: _kc, ...unbound } = parseLeaf(leaf).parts[1] as { kc: string };
  const [pub] = parseLeaf(leaf).parts;
  const refused: [string, string][] = [
    ['no JSON', 'leaf'],
    ['no object', '[]'],
    ['a field too many', canonicalJson({ ...parseLeaf(leaf), x: '' })],
    ['a key twice', leaf.replace('"actor":', '"actor":"u-1","actor":')],
    [
      'keys in another order',
      JSON.stringify(Object.fromEntries(Object.entries(parseLeaf(leaf)).toReversed())),
    ],
    ['a space', leaf.replace(':', ': ')],
    ['a number for a text', leaf.replace('"ver":"2"', '"ver":2')],
    ['another form', leaf.replace('jejak/1', 'jejak/2')],
    ['no predecessor of a later event', leaf.replace(`"${PREV}"`, 'null')],
    ['a predecessor of the first event', leaf.replace('"ver":"2"', '"ver":"1"')],
    ['a predecessor that is no hash', leaf.replace(PREV, PREV.slice(4))],
    ['a time in another zone', leaf.replace('000Z', '000+07:00')],
    ['no part', canonicalJson({ ...parseLeaf(leaf), parts: [] })],
    ['a part without commitment to its key', canonicalJson({ ...parseLeaf(leaf), parts: [pub, unbound] })],
    ['no public part', canonicalJson({ ...parseLeaf(leaf), parts: parseLeaf(leaf).parts.slice(1) })],
  ];
  it.each(refused)('%s', (_, text) => expect(() => parseLeaf(text)).toThrow(NotALeaf));

  it('and any text with one character changed is no leaf, or another one', () =>
    fc.assert(
      fc.property(fc.nat(leaf.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, by) => {
        const text = leaf.slice(0, at) + by + leaf.slice(at + 1);
        fc.pre(text !== leaf);
        try {
          expect(canonicalJson(parseLeaf(text))).not.toBe(leaf);
        } catch (error) {
          expect(error).toBeInstanceOf(NotALeaf);
        }
      }),
    ));
});

describe('the commitment to the public part', () => {
  const { salt } = EVENT;

  it('is another for other words or another salt, and the same for the same in another order', () => {
    const commitment = publicCommitment(salt, { status: 'open', kind: 'case' });
    expect(commitment).toBe('mowlipn1r6cfLl55eygzsRDcrbMpNsd3ELffwwFfI8A=');
    expect(publicCommitment(salt, { kind: 'case', status: 'open' })).toBe(commitment);
    expect(publicCommitment(salt, { kind: 'case', status: 'closed' })).not.toBe(commitment);
    expect(publicCommitment(PREV, { kind: 'case', status: 'open' })).not.toBe(commitment);
  });

  it('covers nothing personal', () =>
    expect(publicContent({ ...EVENT, personal: { stream: { text: 'Called' } } } as RecordedEvent)).toEqual({
      actor: EVENT.actor,
      data: EVENT.data,
      meta: EVENT.meta,
      occurredAt: EVENT.occurredAt,
    }));
});

import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { checkLogProof } from './check-log-proof.ts';
import { checkPolicy } from './check-policy.ts';
import { writeCheckpoint } from './checkpoint.ts';
import { inclusionProof, leafHash, nodesOver, rootOf } from './merkle.ts';
import { NotProven } from './not-proven.ts';
import { type Note, writeNote } from './note.ts';
import { type KeyUse, type NoteSigner, signerOf, writeNoteKey } from './note-key.ts';
import { cosign, signText } from './note-signing.ts';
import { parsePolicy, writePolicy } from './policy.ts';
import { parseLogProof, writeLogProof } from './proof-text.ts';

const ORIGIN = 'example.com/log';
const signer = (name: string, use: KeyUse) => signerOf(name, use, sha256(utf8ToBytes(name)));
const log = signer(ORIGIN, 'note');
const w1 = signer('w1.example', 'cosignature');
const w2 = signer('w2.example', 'cosignature');
const w3 = signer('w3.example', 'cosignature');
const vkey = ({ key }: NoteSigner) => writeNoteKey(key);

const W1 = `witness w1 ${vkey(w1)}\n`;
const W2 = `witness w2 ${vkey(w2)}\n`;
const W3 = `witness w3 ${vkey(w3)}\n`;
const NESTED = `log ${vkey(log)}\n${W1}${W2}${W3}group inner any w2 w3\ngroup outer all w1 inner\nquorum outer\n`;

const LEAVES = ['a', 'b', 'c', 'd', 'e'].map(utf8ToBytes);
const NODES = nodesOver(LEAVES.map(leafHash));
const CHECKPOINT = { origin: ORIGIN, size: 5, root: rootOf(5, NODES) };
const signedBy = (...witnesses: readonly NoteSigner[]): Note => {
  const text = writeCheckpoint(CHECKPOINT);
  return { text, signatures: [signText(log, text), ...witnesses.map((one) => cosign(one, text, 7))] };
};

describe('a policy', () => {
  it('is read with its comments and spaces, and written without', () => {
    const text = `\n# a comment\n\t # another\n\twitness \t w1  ${vkey(w1)}   https://w1.example/  \n${W2}\ngroup g any w1 w2\n  quorum\tg`;
    const policy = parsePolicy(text);
    expect(writePolicy(policy)).toBe(
      `witness w1 ${vkey(w1)} https://w1.example/\n${W2}group g 1 w1 w2\nquorum g\n`,
    );
    expect(parsePolicy(writePolicy(policy))).toEqual(policy);
    expect(parsePolicy('quorum none\n')).toEqual({ logs: [], witnesses: [], groups: [], quorum: 'none' });
  });

  it('may call witnesses by its own words, but for "none"', () => {
    const text = `witness all ${vkey(w1)}\nwitness any ${vkey(w2)}\ngroup group 2 all any\nquorum group\n`;
    expect(parsePolicy(text).groups).toEqual([{ name: 'group', threshold: 2, members: ['all', 'any'] }]);
  });

  // After transparency-dev/formats, policy/tlog_policy_test.go (Apache-2.0).
  it.each([
    ['a control character', 'quorum none\n\u0001', 'control characters'],
    ['Windows line breaks', 'quorum none\r\n', 'control characters'],
    ['an unknown word', 'quibble w1\nquorum none\n', 'Line 1 of the policy: unknown word quibble'],
    ['a comment behind a line', `witness w1 ${vkey(w1)} https://w1/ # x\nquorum w1\n`, 'expected witness'],
    ['a log without a key', 'log\nquorum none\n', 'expected log'],
    ['a log with no real key', 'log garbage\nquorum none\n', 'no key of the form'],
    [
      'a log with the key of a witness',
      `log ${vkey(w1)}\nquorum none\n`,
      'for a cosignature, not for a note',
    ],
    [
      'a log twice',
      `log ${vkey(log)}\nlog ${vkey(log)} https://log/\nquorum none\n`,
      'a second time the key',
    ],
    ['a witness without a key', 'witness w1\nquorum none\n', 'expected witness'],
    [
      'a witness with the key of a log',
      `witness w1 ${vkey(log)}\nquorum w1\n`,
      'for a note, not for a cosignature',
    ],
    ['a witness called none', `witness none ${vkey(w1)}\nquorum none\n`, 'the name none is taken'],
    ['a witness twice', `${W1}${W1}quorum w1\n`, 'a second w1'],
    ['a group called as a witness', `${W1}group w1 any w1\nquorum w1\n`, 'a second w1'],
    ['a group of nobody', `${W1}group g 1\nquorum w1\n`, 'expected group'],
    ['a group called none', `${W1}group none any w1\nquorum none\n`, 'the name none is taken'],
    ['a threshold of 0', `${W1}group g 0 w1\nquorum g\n`, '0 of 1 members'],
    ['a negative threshold', `${W1}group g -1 w1\nquorum g\n`, 'not a decimal'],
    ['a threshold that cannot be met', `${W1}group g 2 w1\nquorum g\n`, '2 of 1 members'],
    ['an unknown member', `${W1}group g any w2\nquorum g\n`, 'w2 is not defined above'],
    ['a member defined later', `group g any w1\n${W1}quorum g\n`, 'w1 is not defined above'],
    ['none as a member', `${W1}group g any none w1\nquorum g\n`, 'none is not defined above'],
    ['a member twice', `${W1}group g all w1 w1\nquorum g\n`, 'w1 is in a group already'],
    [
      'a member of two groups',
      `${W1}${W2}group g any w1 w2\ngroup h any w1\nquorum g\n`,
      'in a group already',
    ],
    ['no quorum', W1, 'one quorum line'],
    ['two quorums', `${W1}quorum w1\nquorum w1\n`, 'one quorum line'],
    ['a quorum of nobody known', 'quorum unknown\n', 'unknown is not defined above'],
    ['a quorum before its witness', `quorum w1\n${W1}`, 'w1 is not defined above'],
    ['a quorum without a name', 'quorum\n', 'expected quorum'],
  ])('is refused with %s', (_, text, message) => {
    expect(() => parsePolicy(text)).toThrow(NotProven);
    expect(() => parsePolicy(text)).toThrow(message);
  });

  it('is refused with two names for the key of one witness', () => {
    const impostor = writeNoteKey(
      signerOf('impostor.example', 'cosignature', sha256(utf8ToBytes('w1.example'))).key,
    );
    expect(() => parsePolicy(`${W1}witness w2 ${impostor}\nquorum w1\n`)).toThrow('a second time the key');
  });
});

describe('a quorum', () => {
  const policy = parsePolicy(NESTED);

  it.each([
    ['all witnesses', [w1, w2, w3], ['w1', 'w2', 'w3']],
    ['just enough of them', [w1, w3], ['w1', 'w3']],
  ])('is met by %s', (_, witnesses, names) => {
    const { checkpoint, witnesses: found } = checkPolicy(signedBy(...witnesses), policy);
    expect(checkpoint).toEqual(CHECKPOINT);
    expect([...found]).toEqual(names.map((name) => [name, 7]));
  });

  it.each([
    ['one without the group', [w1]],
    ['the group without the one', [w2, w3]],
    ['nobody', []],
  ])('is not met by %s', (_, witnesses) =>
    expect(() => checkPolicy(signedBy(...witnesses), policy)).toThrow(
      expect.objectContaining({ code: 'policy/unmet' }),
    ),
  );

  it('does not stand in for the signature of the log', () => {
    const unsigned = { ...signedBy(w1, w2), signatures: signedBy(w1, w2).signatures.slice(1) };
    expect(() => checkPolicy(unsigned, policy)).toThrow(expect.objectContaining({ code: 'note/unsigned' }));
    expect(() => checkPolicy(signedBy(w1, w2), { ...policy, logs: [] })).toThrow('No log of the policy');
  });

  it('of another log does not count', () => {
    const text = writeCheckpoint({ ...CHECKPOINT, origin: 'example.com/other' });
    expect(() => checkPolicy({ text, signatures: [signText(log, text)] }, policy)).toThrow(
      'None of the known keys',
    );
  });

  it('is not met by a false signature', () => {
    const note = signedBy(w1, w2);
    const bytes = cosign(w3, `${note.text}x\n`, 7).bytes;
    const spoilt = {
      ...note,
      signatures: [...note.signatures, { name: w3.key.name, keyId: w3.key.id, bytes }],
    };
    expect(() => checkPolicy(spoilt, policy)).toThrow('is false');
  });
});

describe('the proof of a leaf', () => {
  const policy = parsePolicy(NESTED);
  const proof = { index: 2, hashes: inclusionProof(2, 5, NODES), checkpoint: writeNote(signedBy(w1, w2)) };
  const leaf = LEAVES[2] as Uint8Array;

  it('has the published form', () => {
    const [one, two] = [sha256(utf8ToBytes('hash1')), sha256(utf8ToBytes('hash2'))];
    const text = `c2sp.org/tlog-proof@v1\nindex 5\n${btoa(String.fromCharCode(...one))}\n${btoa(String.fromCharCode(...two))}\n\ntest checkpoint\n`;
    expect(writeLogProof({ index: 5, hashes: [one, two], checkpoint: 'test checkpoint\n' })).toBe(text);
    const extra = utf8ToBytes('extra information');
    expect(writeLogProof({ index: 0, hashes: [], checkpoint: 'checkpoint\n', extra })).toBe(
      `c2sp.org/tlog-proof@v1\nextra ${btoa('extra information')}\nindex 0\n\ncheckpoint\n`,
    );
  });

  it('is read as it is written', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
    const base = { index: fc.maxSafeNat(), hashes: fc.array(hash), checkpoint: fc.string() };
    const proofs = fc.oneof(fc.record(base), fc.record({ ...base, extra: fc.uint8Array() }));
    fc.assert(fc.property(proofs, (one) => expect(parseLogProof(writeLogProof(one))).toEqual(one)));
  });

  it('is all that a stranger needs, with the leaf and a policy', () => {
    const proven = checkLogProof(leaf, writeLogProof(proof), policy);
    expect(proven).toMatchObject({ index: 2, checkpoint: CHECKPOINT });
    expect([...proven.witnesses.keys()]).toEqual(['w1', 'w2']);
  });

  it('holds for no other leaf, index, size or policy', () => {
    const other = LEAVES[3] as Uint8Array;
    expect(() => checkLogProof(other, writeLogProof(proof), policy)).toThrow('Leaf 2 is not in the tree');
    expect(() => checkLogProof(leaf, writeLogProof({ ...proof, index: 3 }), policy)).toThrow(NotProven);
    const larger = writeLogProof(proof).replace('\n5\n', '\n6\n');
    expect(() => checkLogProof(leaf, larger, policy)).toThrow('is false');
    const stricter = parsePolicy(NESTED.replace('group inner any', 'group inner all'));
    expect(() => checkLogProof(leaf, writeLogProof(proof), stricter)).toThrow('The quorum outer is not met');
  });

  // After transparency-dev/formats, proof/tlog_proof_test.go (Apache-2.0).
  it.each([
    ['another header', 'wrong-header\nindex 0\n\ncheckpoint\n'],
    ['extra data not in base64', 'c2sp.org/tlog-proof@v1\nextra !!notbase64!!\nindex 0\n\ncheckpoint\n'],
    ['no index', 'c2sp.org/tlog-proof@v1\n\n\ncheckpoint\n'],
    ['an index that is no number', 'c2sp.org/tlog-proof@v1\nindex notanumber\n\ncheckpoint\n'],
    ['a negative index', 'c2sp.org/tlog-proof@v1\nindex -5\n\ncheckpoint\n'],
    ['a zero before the index', 'c2sp.org/tlog-proof@v1\nindex 05\n\ncheckpoint\n'],
    ['a hash not in base64', 'c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\ncheckpoint\n'],
    ['a hash too long', `c2sp.org/tlog-proof@v1\nindex 0\n${'A'.repeat(86)}==\n\ncheckpoint\n`],
    ['no checkpoint', 'c2sp.org/tlog-proof@v1\nindex 0\n'],
  ])('is refused with %s', (_, text) => expect(() => parseLogProof(text)).toThrow(NotProven));
});

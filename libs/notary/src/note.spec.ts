import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { parseCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { leafHash } from './merkle.ts';
import { NotProven } from './not-proven.ts';
import { parseNote, parseSignatureLine, signatureLine, withSignature, writeNote } from './note.ts';
import { noteKey, parseNoteKey, signerOf, writeNoteKey } from './note-key.ts';
import { cosign, signText, verified } from './note-signing.ts';

// golang.org/x/mod, sumdb/note/note_test.go (BSD-3-Clause)
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETER_SEED = Uint8Array.from(atob('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'), (char) =>
  char.charCodeAt(0),
).slice(1);
const ENOCH = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
const TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const BY_PETER =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const BY_ENOCH =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';

// A checkpoint of a public log of Certificate Transparency (staging, size 1432088532) as it was served, with the
// cosignatures of public witnesses; the keys are those that the log and the witnesses publish.
const WITNESSED = `arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
— witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
— witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
`;
const PUBLIC_KEYS = [
  'arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f',
  'transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM',
  'witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO',
  'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2',
  'witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv',
].map(parseNoteKey);

describe('a key of a note', () => {
  it.each([
    PETER,
    ENOCH,
    'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    'TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6',
    ...PUBLIC_KEYS.map(writeNoteKey),
  ])('%s is read and written', (vkey) => expect(writeNoteKey(parseNoteKey(vkey))).toBe(vkey));

  it('has the id that the specification computes', () => {
    const key = hexToBytes('e932791ae6e7a840a46164c904786426d5e7821dd8b29a00d61cae72afdd4da4');
    expect(noteKey('example.com/foo', 'note', key).id).toBe('530d903a');
  });

  it('is refused when a piece or a character of it is another', () => {
    for (let begin = 0; begin < PETER.length; begin++) {
      for (let end = begin + 1; end <= PETER.length; end++) {
        if (end - begin === PETER.length) continue;
        expect(() => parseNoteKey(PETER.slice(begin, end))).toThrow(NotProven);
      }
      const other = String.fromCharCode(PETER.charCodeAt(begin) + 1);
      expect(() => parseNoteKey(PETER.slice(0, begin) + other + PETER.slice(begin + 1))).toThrow(NotProven);
    }
  });

  it.each([
    ['of another length', 'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=='],
    ['of an unknown type', 'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['without its bytes', 'bananas.sigstore.dev+12344556'],
    ['not in base64', 'rekor.sigstore.dev+12345678+THIS_IS_NOT_BASE64!'],
    [
      'with an id of no hex digits',
      'rekor.sigstore.dev+NOT_A_NU+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    ],
  ])('is refused %s', (_, vkey) => expect(() => parseNoteKey(vkey)).toThrow(NotProven));

  it.each(['', 'a b', 'a+b', 'a\u00a0b', 'a\u0085b', 'a\nb', 'a\ud800'])('cannot be named %j', (name) =>
    expect(() => noteKey(name, 'note', new Uint8Array(32))).toThrow(NotProven),
  );
});

describe('a note', () => {
  const peter = parseNoteKey(PETER);
  const enoch = parseNoteKey(ENOCH);

  it('is signed byte for byte as Go signs it', () => {
    const signer = signerOf('PeterNeumann', 'note', PETER_SEED);
    expect(signer.key).toEqual(peter);
    expect(writeNote({ text: TEXT, signatures: [signText(signer, TEXT)] })).toBe(`${TEXT}\n${BY_PETER}`);
  });

  it('is verified by the example of the specification', () => {
    const note =
      'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';
    const key = parseNoteKey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');
    expect(verified(parseNote(note), [key])).toEqual([{ key }]);
  });

  it('passes over the signatures of strangers, even under a known name or id', () => {
    const note = parseNote(`${TEXT}\n${BY_PETER}${BY_ENOCH}`);
    expect(note.text).toBe(TEXT);
    expect(verified(note, [peter])).toEqual([{ key: peter }]);
    expect(verified(note, [enoch, peter])).toEqual([{ key: peter }, { key: enoch }]);
    const misnamed = parseNote(`${TEXT}\n${BY_PETER}${BY_ENOCH.replace('EnochRoot', 'PeterNeumann')}`);
    expect(verified(misnamed, [peter, enoch])).toEqual([{ key: peter }]);
    expect(() => verified(note, [])).toThrow('None of the known keys has signed this note');
  });

  it('is refused when one signature by a known key is false', () => {
    const changed = parseNote(`${TEXT.replace('answer', 'Answer')}\n${BY_PETER}`);
    expect(() => verified(changed, [peter])).toThrow('The signature by PeterNeumann+c74f20a3 is false');
    const longer = parseNote(`${TEXT}\n${BY_PETER.slice(0, 58)}ABCD${BY_PETER.slice(58)}${BY_ENOCH}`);
    expect(() => verified(longer, [peter, enoch])).toThrow('PeterNeumann+c74f20a3 is false');
  });

  it('takes a new signature for an old one by the same key', () => {
    const note = parseNote(`${TEXT}\n${BY_PETER}${BY_ENOCH}`);
    const again = withSignature(note, parseSignatureLine(BY_PETER.trimEnd()));
    expect(writeNote(again)).toBe(`${TEXT}\n${BY_ENOCH}${BY_PETER}`);
  });

  it.each([
    ['without signatures', TEXT],
    ['with an empty line only', `${TEXT}\n`],
    ['without its last line break', `${TEXT}\n${BY_PETER}`.slice(0, -1)],
    ['with a control character', `\u0001${TEXT}\n${BY_PETER}`],
    ['with Windows line breaks', `${TEXT}\r\n\n${BY_PETER}`],
    ['with a lone surrogate', `\ud800${TEXT}\n${BY_PETER}`],
    ['with a space in a name', `${TEXT}\n${BY_PETER.replace('rN', 'r N')}`],
    ['with another line below it', `${TEXT}\n${BY_PETER}Unexpected line.\n`],
    ['with a hyphen for the dash', `${TEXT}\n${BY_PETER.replace('—', '-')}`],
    ['with a signature too short to be one', `${TEXT}\n— PeterNeumann x08gow==\n`],
    ['with stray bits in the base64', `${TEXT}\n${BY_PETER.replace('nAM=', 'nAN=')}`],
    ['with 101 signatures', `${TEXT}\n${BY_PETER.repeat(101)}`],
  ])('is refused %s', (_, note) => expect(() => parseNote(note)).toThrow(NotProven));

  it('is read as it is written', () => {
    const lines = fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll(/\p{Cc}/gu, ''));
    const signatures = fc.record({
      name: fc.webUrl().map((url) => url.replaceAll('+', '')),
      keyId: fc.stringMatching(/^[0-9a-f]{8}$/),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 80 }),
    });
    const notes = fc.record({
      text: fc.array(lines, { minLength: 1 }).map((all) => `${all.join('\n')}\n`),
      signatures: fc.array(signatures, { minLength: 1, maxLength: 20 }),
    });
    fc.assert(
      fc.property(notes, (note) => {
        expect(parseNote(writeNote(note))).toEqual(note);
        for (const one of note.signatures) expect(parseSignatureLine(signatureLine(one))).toEqual(one);
      }),
    );
  });
});

describe('a checkpoint', () => {
  it('is written as Go writes it', () => {
    const golden = 'go.sum database tree\n123456789012\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n';
    const root = leafHash(new TextEncoder().encode('hello world'));
    const checkpoint = { origin: 'go.sum database tree', size: 123456789012, root };
    expect(writeCheckpoint(checkpoint)).toBe(golden);
    expect(parseCheckpoint(golden)).toEqual(checkpoint);
    expect(parseCheckpoint(`${golden}an extension\n`)).toEqual(checkpoint);
  });

  it('is read as it is written', () => {
    const checkpoints = fc.record({
      origin: fc.webUrl(),
      size: fc.maxSafeNat(),
      root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    });
    fc.assert(fc.property(checkpoints, (one) => expect(parseCheckpoint(writeCheckpoint(one))).toEqual(one)));
  });

  it.each([
    ['without an origin', '\n1\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n'],
    ['with a zero before its size', 'a\n01\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n'],
    ['with a size in hex', 'a\n0xabcdef\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n'],
    ['with a size beyond 2^53', 'a\n9007199254740992\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n'],
    ['with a root of another length', 'a\n1\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBTOOBIG=\n'],
    ['without its last line break', 'a\n1\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0='],
    ['with an empty line', 'a\n1\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n\n'],
  ])('is refused %s', (_, text) => expect(() => parseCheckpoint(text)).toThrow(NotProven));
});

describe('a cosignature', () => {
  const witness = signerOf('witness.example/one', 'cosignature', sha256(new Uint8Array()));
  const text = 'log.example/a\n5\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n';

  it('is verified as public witnesses make it, with the time at which they saw the checkpoint', () => {
    const found = verified(parseNote(WITNESSED), PUBLIC_KEYS);
    expect(found.map(({ key, time }) => [key.name, time])).toEqual([
      ['arche2025h1.staging.ct.transparency.dev', undefined],
      ['transparency.dev/DEV:witness-little-garden', 1779573024],
      ['witness1.smartit.nu/witness1', 1779573024],
      ['remora.n621.de', 1779573024],
      ['witness.stagemole.eu', 1779573024],
    ]);
    const larger = parseNote(WITNESSED.replace('1432088532', '1432088533'));
    for (const key of PUBLIC_KEYS) expect(() => verified(larger, [key])).toThrow('is false');
  });

  it('covers the text and the time', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat({ max: 71 }), (time, at) => {
        const signature = cosign(witness, text, time);
        expect(verified({ text, signatures: [signature] }, [witness.key])).toEqual([
          { key: witness.key, time },
        ]);
        const bytes = signature.bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));
        expect(() => verified({ text, signatures: [{ ...signature, bytes }] }, [witness.key])).toThrow(
          'false',
        );
      }),
      { numRuns: 20 },
    );
  });

  it('is refused when it is cut off', () => {
    const { bytes, ...who } = cosign(witness, text, 5);
    for (const length of [1, 8, 9, 71]) {
      const note = { text, signatures: [{ ...who, bytes: bytes.slice(0, length) }] };
      expect(() => verified(note, [witness.key])).toThrow(NotProven);
    }
  });

  it('is made by a key for cosignatures, and a note signed by one for notes', () => {
    const log = signerOf('log.example/a', 'note', sha256(new Uint8Array()));
    expect(() => cosign(log, text, 5)).toThrow('is for a note');
    expect(() => signText(witness, text)).toThrow('is for a cosignature');
    expect(() => cosign(witness, text, 1.5)).toThrow('in whole seconds');
  });
});

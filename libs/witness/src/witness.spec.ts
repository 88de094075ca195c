import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkPolicy,
  type Hash,
  parseNote,
  parsePolicy,
  parseSignatureLine,
  withSignature,
  writeNoteKey,
  writeSubmission,
} from '#notary';
import { signerNamed, smallLog } from '../../../test/support/small-log.ts';
import { SeenCheckpoints } from './seen-checkpoints.ts';
import { Witness } from './witness.ts';
import { listen, witnessServer } from './witness-server.ts';

const log = smallLog('abcdefgh');
const rewritten = smallLog('abXdefgh');
const signer = signerNamed('partner.example/witness', 'cosignature');
const NOW = Date.parse('2026-11-24T05:20:00.999Z');

const folder = mkdtempSync(join(tmpdir(), 'jejak-witness-'));
afterAll(() => rmSync(folder, { recursive: true }));

const witnessIn = async (name: string) =>
  new Witness(signer, [log.signer.key], await SeenCheckpoints.open(join(folder, name)), () => NOW);

const submission = (
  oldSize: number,
  size: number,
  from = log,
  proof: readonly Hash[] = from.proof(oldSize, size),
) => Buffer.from(writeSubmission({ oldSize, proof, checkpoint: from.checkpoint(size) }));

/** Whether a policy that asks for this witness believes the checkpoint with the lines that were answered. */
const believed = (checkpoint: string, lines: string) => {
  const { name } = signer.key;
  const policy = `log ${writeNoteKey(log.signer.key)}\nwitness w ${writeNoteKey(signer.key)}\nquorum w\n`;
  expect(lines.endsWith('\n')).toBe(true);
  const note = lines
    .trimEnd()
    .split('\n')
    .map(parseSignatureLine)
    .reduce(withSignature, parseNote(checkpoint));
  expect(note.signatures.map((one) => one.name)).toEqual([log.signer.key.name, name]);
  return checkPolicy(note, parsePolicy(policy));
};

describe('a witness', () => {
  it('follows a log step by step, and nothing else', async () => {
    const warnings: string[] = [];
    const server = witnessServer(await witnessIn('script'), (text) => warnings.push(text));
    const url = `${await listen(server, '127.0.0.1', 0)}/add-checkpoint`;
    const ask = async (body: Uint8Array<ArrayBuffer>) => {
      const response = await fetch(url, { method: 'POST', body });
      return [response.status, response.headers.get('content-type'), await response.text()] as const;
    };
    const stranger = smallLog('abc', signerNamed('example.com/other-log', 'note'));
    const forger = smallLog('abc', signerNamed('example.com/log', 'note', 'another secret'));
    const one = (await ask(submission(0, 1)))[2];
    expect(believed(log.checkpoint(1), one).witnesses.get('w')).toBe(Math.floor(NOW / 1000));

    const script: readonly (readonly [string, Uint8Array<ArrayBuffer>, number])[] = [
      ['a log that it does not know', submission(0, 3, stranger), 404],
      ['a checkpoint that another key has signed', submission(0, 3, forger), 403],
      ['no submission', Buffer.from('old 1\n'), 400],
      ['bytes that are no text', Buffer.from([0x6f, 0xff, 0x0a, 0x0a]), 400],
      ['a proof of something else', submission(1, 3, log, log.proof(1, 5)), 422],
      ['no proof', submission(1, 3, log, []), 422],
      ['the next checkpoint', submission(1, 3), 200],
      ['the same one again', submission(3, 3), 200],
      ['the one before, with its old proof', submission(1, 3), 409],
      ['the first one', submission(0, 1), 409],
      ['an old size above the new', submission(3, 2, log, []), 400],
      ['another root for the same size', submission(3, 3, rewritten), 409],
      ['a history that was rewritten', submission(3, 8, rewritten), 422],
      ['the whole log', submission(3, 8), 200],
      ['the beginning of the log once more', submission(0, 8), 409],
    ];
    for (const [what, body, status] of script) {
      const [answered, type, text] = await ask(body);
      expect([what, answered]).toEqual([what, status]);
      if (status === 409) {
        const size = what === 'the beginning of the log once more' ? 8 : 3;
        expect([type, text]).toEqual(['text/x.tlog.size', `${size}\n`]);
      }
    }
    expect(warnings).toHaveLength(3);
    server.close();
  });

  it('says what else cannot be asked of it', async () => {
    const server = witnessServer(await witnessIn('other'), () => undefined);
    const url = await listen(server, '127.0.0.1', 0);
    const statusOf = async (path: string, method: string, body?: string) =>
      (await fetch(`${url}${path}`, { method, body })).status;
    expect(await statusOf('/add-checkpoint', 'GET')).toBe(405);
    expect(await statusOf('/', 'POST')).toBe(404);
    expect(await statusOf('/add-checkpoint', 'POST', 'x'.repeat(70_000))).toBe(413);
    server.close();
  });

  it('never goes back when checkpoints come at the same time', async () => {
    const witness = await witnessIn('crowd');
    const sizes = [8, 2, 5, 1, 7, 3, 6, 4];
    const answers = await Promise.all(sizes.map((size) => witness.addCheckpoint(submission(0, size))));
    expect(answers.map(({ status }) => status)).toEqual([200, ...sizes.slice(1).map(() => 409)]);
    expect(new Set(answers.slice(1).map(({ body }) => body))).toEqual(new Set(['8\n']));
  });

  it('knows after a restart what it has signed', async () => {
    await (await witnessIn('restart')).addCheckpoint(submission(0, 5));
    const again = await witnessIn('restart');
    expect(await again.addCheckpoint(submission(0, 3))).toMatchObject({ status: 409, body: '5\n' });
    expect(await again.addCheckpoint(submission(5, 8))).toMatchObject({ status: 200 });
  });

  it('keeps the signed checkpoint itself, without what strangers have put below it', async () => {
    const witness = await witnessIn('kept');
    const [text, signature] = log.checkpoint(5).split('\n\n');
    await witness.addCheckpoint(Buffer.from(`old 0\n\n${text}\n\n— stranger AAAAAAAA\n${signature}`));
    const [file = ''] = readdirSync(join(folder, 'kept'));
    const kept = readFileSync(join(folder, 'kept', file), 'utf8');
    expect(parseNote(kept).signatures.map(({ name }) => name)).toEqual(['example.com/log', signer.key.name]);
  });

  it('signs nothing while it cannot tell what it signed before', async () => {
    const witness = await witnessIn('damaged');
    await witness.addCheckpoint(submission(0, 5));
    const [file = ''] = readdirSync(join(folder, 'damaged'));
    writeFileSync(join(folder, 'damaged', file), '');
    const warnings: string[] = [];
    const server = witnessServer(witness, (text) => warnings.push(text));
    const url = await listen(server, '127.0.0.1', 0);
    const response = await fetch(`${url}/add-checkpoint`, { method: 'POST', body: submission(5, 8) });
    expect(response.status).toBe(500);
    expect(warnings.join()).toContain(file);
    server.close();
  });
});

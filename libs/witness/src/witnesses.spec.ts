import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPolicy, type NoteSigner, parseNote, parsePolicy, writeNoteKey } from '#notary';
import { signerNamed, smallLog } from '../../../test/support/small-log.ts';
import { SeenCheckpoints } from './seen-checkpoints.ts';
import { Witness } from './witness.ts';
import { listen, witnessServer } from './witness-server.ts';
import { Witnesses } from './witnesses.ts';

const log = smallLog('abcdefgh');
const w1 = signerNamed('w1.example', 'cosignature');
const w2 = signerNamed('w2.example', 'cosignature');
/** For those who do not answer; long enough for the one beside them who does. */
const WITHIN_MS = 2_000;

const folder = mkdtempSync(join(tmpdir(), 'jejak-witnesses-'));
const servers: Server[] = [];
const up = async (server: Server): Promise<string> => {
  servers.push(server);
  return listen(server, '127.0.0.1', 0);
};
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections();
  rmSync(folder, { recursive: true });
});

let asked = 0;
const partner = async (signer: NoteSigner, watched = log.signer) => {
  const seen = await SeenCheckpoints.open(mkdtempSync(join(folder, 'seen-')));
  return up(
    witnessServer(new Witness(signer, [watched.key], seen), () => undefined).on('request', () => {
      asked += 1;
    }),
  );
};
/** A server that gives everybody the same answer; none at all when it is left out. */
const parrot = (answer?: string, status = 200) =>
  up(createServer((_request, response) => answer !== undefined && response.writeHead(status).end(answer)));

const policyOf = (quorum: string, url1: string, url2: string) =>
  parsePolicy(
    `log ${writeNoteKey(log.signer.key)}\nwitness w1 ${writeNoteKey(w1.key)} ${url1}\n` +
      `witness w2 ${writeNoteKey(w2.key)} ${url2}/\ngroup partners ${quorum} w1 w2\nquorum partners\n`,
  );
const cosign = (witnesses: Witnesses, size: number, from = log) =>
  witnesses.cosign(from.checkpoint(size), async (old) => from.proof(old, size));
const outcomes = ({ answers }: Awaited<ReturnType<typeof cosign>>) => answers.map(({ outcome }) => outcome);

describe('the witnesses of a log', () => {
  it('sign each checkpoint, so that whoever asks for both of them believes it', async () => {
    const policy = policyOf('all', await partner(w1), await partner(w2));
    const witnesses = new Witnesses(policy);
    for (const size of [3, 5, 8]) {
      const witnessed = await cosign(witnesses, size);
      expect(witnessed.met).toBe(true);
      const { checkpoint, witnesses: found } = checkPolicy(parseNote(witnessed.note), policy);
      expect([checkpoint.size, [...found.keys()]]).toEqual([size, ['w1', 'w2']]);
    }
  });

  it('are asked once each when nothing has changed, also after the log has forgotten what they know', async () => {
    const policy = policyOf('all', await partner(w1), await partner(w2));
    await cosign(new Witnesses(policy), 3);
    const forgetful = new Witnesses(policy);
    asked = 0;
    expect(await cosign(forgetful, 5)).toMatchObject({ met: true });
    expect(asked).toBe(4);
    expect(await cosign(forgetful, 8)).toMatchObject({ met: true });
    expect(asked).toBe(6);
  });

  it.each([
    ['any', true],
    ['all', false],
  ])('may be away when the quorum is %s of them: %s', async (quorum, met) => {
    const policy = policyOf(quorum, await partner(w1), await parrot());
    const witnessed = await cosign(new Witnesses(policy, WITHIN_MS), 3);
    expect(outcomes(witnessed)).toEqual(['cosigned', 'away']);
    expect(witnessed.met).toBe(met);
  });

  it('may not be there at all', async () => {
    const policy = policyOf('any', 'http://127.0.0.1:1', await parrot('busy', 503));
    const witnessed = await cosign(new Witnesses(policy), 3);
    expect(outcomes(witnessed)).toEqual(['away', 'away']);
    expect(witnessed.note).toBe(log.checkpoint(3));
  });

  it.each([
    ['was rolled back', 3, smallLog('abcdefgh')],
    ['has another root for the same size', 5, smallLog('abXde')],
    ['was rewritten', 8, smallLog('abXdefgh')],
  ])('contradict a log that %s, with a key that is right', async (_what, size, from) => {
    const policy = policyOf('all', await partner(w1), await partner(w2));
    const witnesses = new Witnesses(policy);
    await cosign(witnesses, 5);
    for (const remembering of [witnesses, new Witnesses(policy)]) {
      const witnessed = await cosign(remembering, size, from);
      expect(outcomes(witnessed)).toEqual(['contradicted', 'contradicted']);
      expect(witnessed.met).toBe(false);
    }
  });

  it('count only with true signatures of their own', async () => {
    const policy = policyOf(
      'any',
      await partner(signerNamed('w1.example', 'cosignature', 'x')),
      await parrot('no\n'),
    );
    const witnessed = await cosign(new Witnesses(policy), 3);
    expect(outcomes(witnessed)).toEqual(['refused', 'refused']);
    const of5 = await cosign(new Witnesses(policyOf('all', await partner(w1), await partner(w2))), 5);
    const replayed = await parrot(of5.note.split('\n\n')[1]);
    const fooled = await cosign(new Witnesses(policyOf('any', replayed, replayed)), 3);
    expect([outcomes(fooled), fooled.met]).toEqual([['refused', 'refused'], false]);
  });

  it('refuse a log that they were not told to watch', async () => {
    const other = signerNamed('example.com/other', 'note');
    const policy = policyOf('all', await partner(w1, other), await partner(w2));
    const witnessed = await cosign(new Witnesses(policy), 3);
    expect(outcomes(witnessed)).toEqual(['refused', 'cosigned']);
    expect(witnessed.answers[0]?.says).toContain('404');
  });

  it('are not asked about a log that is not in the policy', async () => {
    const other = smallLog('abc', signerNamed('example.com/other', 'note'));
    const witnesses = new Witnesses(policyOf('all', 'http://127.0.0.1:1', 'http://127.0.0.1:1'));
    await expect(cosign(witnesses, 3, other)).rejects.toMatchObject({ code: 'note/unsigned' });
  });
});

import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPolicy, parseNote, parsePolicy, writeNoteKey } from '#notary';
import { Witnesses } from '#witness';
import { launch } from '../support/server.ts';
import { signerNamed, smallLog } from '../support/small-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'jejak-partner-'));
afterAll(() => rmSync(folder, { recursive: true }));

const log = smallLog('abcdefgh');
const logs = join(folder, 'logs.txt');
writeFileSync(logs, `# The log of an organisation in this test.\n\n${writeNoteKey(log.signer.key)}\n`);
const settings = {
  WITNESS_NAME: 'partner.example/witness',
  WITNESS_PORT: '0',
  WITNESS_DIR: join(folder, 'witness'),
  WITNESS_LOGS: logs,
};
const start = (environment: Readonly<Record<string, string>>) =>
  launch(environment, 'dist/apps/witness/src/main.js');

/** Starts the witness and waits until it says where it listens and what its key is. */
const startWitness = async () => {
  const { child, exited, output } = start(settings);
  const parts = /ready: (\S+)\/add-checkpoint\nIts key: (\S+)\nIt watches:\n {2}example\.com\/log\n/;
  while (child.exitCode === null && !parts.test(output())) await new Promise((done) => setTimeout(done, 20));
  const [, url = '', vkey = ''] = parts.exec(output()) ?? [];
  if (url === '') throw new Error(`The witness did not start:\n${output()}`);
  const kill = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  return { url, vkey, kill };
};

const policyOf = ({ url, vkey }: { url: string; vkey: string }) =>
  parsePolicy(`log ${writeNoteKey(log.signer.key)}\nwitness partner ${vkey} ${url}\nquorum partner\n`);
const cosign = (policy: ReturnType<typeof policyOf>, size: number, from = log) =>
  new Witnesses(policy).cosign(from.checkpoint(size), async (old) => from.proof(old, size));

describe('a partner who runs a witness', () => {
  it('can pull the plug at any time: the witness knows its key and what it has signed', async () => {
    const first = await startWitness();
    expect(await cosign(policyOf(first), 5)).toMatchObject({ met: true });
    await first.kill();

    const second = await startWitness();
    expect(second.vkey).toBe(first.vkey);
    expect(statSync(join(folder, 'witness/witness-key')).mode & 0o777).toBe(0o600);
    const policy = policyOf(second);
    const rolledBack = await cosign(policy, 3);
    expect(rolledBack.answers).toMatchObject([
      { outcome: 'contradicted', says: expect.stringContaining('size 5') },
    ]);
    expect(rolledBack.met).toBe(false);
    expect(await cosign(policy, 8, smallLog('abXdefgh'))).toMatchObject({ met: false });
    const grown = await cosign(policy, 8);
    expect(checkPolicy(parseNote(grown.note), policy).checkpoint.size).toBe(8);
    await second.kill();
  });

  it('is told every setting that is wrong at once', async () => {
    const { exited, output } = start({ WITNESS_PORT: 'many', WITNESS_NAME: 'a name' });
    expect((await exited)[0]).toBe(1);
    expect(output()).toMatch(/WITNESS_NAME must be the name[\s\S]*WITNESS_PORT /);
  });

  it('is told every line of the file of logs that is wrong at once', async () => {
    const bad = join(folder, 'bad.txt');
    const witness = signerNamed('w.example', 'cosignature');
    writeFileSync(bad, `nonsense\n${writeNoteKey(log.signer.key)}\n${writeNoteKey(witness.key)}\n`);
    const { exited, output } = start({ ...settings, WITNESS_LOGS: bad });
    expect((await exited)[0]).toBe(1);
    expect(output()).toMatch(/line 1 of [\s\S]*line 3 of .*is that of a witness/);
    const missing = start({ ...settings, WITNESS_LOGS: join(folder, 'no-file') });
    expect((await missing.exited)[0]).toBe(1);
    expect(missing.output()).toContain('WITNESS_LOGS must be a file with the keys of logs');
  });
});

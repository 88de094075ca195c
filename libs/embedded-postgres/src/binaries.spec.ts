import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { install, NORMAL_USER, openFolder, startElsewhere } from '../../../test/support/installation.ts';
import { queryOnce } from '../../../test/support/postgres.ts';

/** Packages as they are when npm was not allowed to run install scripts. */
let folder: string;
beforeEach(() => {
  folder = install(openFolder(), 'unpacked');
});
afterEach(() => {
  spawnSync('chmod', ['-R', 'u+w', folder]);
  rmSync(folder, { recursive: true });
});

const worksFor = async (dataDir: string, user = {}) => {
  const jejak = await startElsewhere(folder, dataDir, { user });
  expect(jejak.message).toBeUndefined();
  expect(await queryOnce(jejak.connectionString, 'select 1 as one')).toEqual([{ one: 1 }]);
  await jejak.end();
};
const ownDataDir = ({ uid, gid }: { uid?: number; gid?: number }) => {
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  if (uid !== undefined && gid !== undefined) chownSync(dataDir, uid, gid);
  return dataDir;
};

describe('the embedded database, fresh from npm without install scripts', () => {
  it('runs from its package', async () => {
    const dataDir = join(folder, 'data');
    await worksFor(dataDir);
    expect(readdirSync(dataDir).sort()).toEqual(['password', 'port', 'postgres', 'postgres.log']);
  });

  it('runs for a normal user who may write nothing but the data folder', async () => {
    const dataDir = ownDataDir(NORMAL_USER);
    spawnSync('chmod', ['-R', 'a-w', join(folder, 'node_modules')]);
    await worksFor(dataDir, NORMAL_USER);
    await worksFor(dataDir, NORMAL_USER);
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(NORMAL_USER.uid ?? process.getuid?.());
    expect(existsSync(join(dataDir, `postgres-18.4.0-beta.17`, 'bin', 'postgres'))).toBe(true);
  });
});

// Without the rights of root these cannot be tried.
if (process.getuid?.() === 0) {
  describe('the embedded database, started by root', () => {
    it('runs in a folder that only root may enter, and leaves it closed', async () => {
      chmodSync(folder, 0o700);
      const dataDir = join(folder, 'data');
      await worksFor(dataDir);
      await worksFor(dataDir);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(statSync(dataDir).mode & 0o777).toBe(0o700);
      expect(statSync(join(dataDir, 'postgres')).uid).not.toBe(0);
    });

    it('runs as the user who owns the data, so that this user can go on with it', async () => {
      const dataDir = ownDataDir(NORMAL_USER);
      await worksFor(dataDir, NORMAL_USER);
      await worksFor(dataDir);
      expect(statSync(join(dataDir, 'postgres')).uid).toBe(NORMAL_USER.uid);
      await worksFor(dataDir, NORMAL_USER);
    });
  });
}

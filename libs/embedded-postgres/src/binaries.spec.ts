import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { install, NORMAL_USER, openFolder, startElsewhere } from '../../../test/support/installation.ts';
import { queryOnce } from '../../../test/support/postgres.ts';
import { packagedBinaries } from './binaries.ts';

const folder = openFolder();
const dataDir = join(folder, 'data');
beforeAll(() => install(folder, 'unpacked'));
/** As npm leaves it when it was not allowed to run install scripts. */
beforeEach(() => {
  spawnSync('find', [join(folder, 'node_modules'), '-type', 'l', '-delete']);
  rmSync(dataDir, { recursive: true, force: true });
});
afterEach(() => {
  chmodSync(folder, 0o755);
  spawnSync('chmod', ['-R', 'u+w', folder]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const worksFor = async (user = {}) => {
  const jejak = await startElsewhere(folder, dataDir, { user });
  expect(jejak.message).toBeUndefined();
  expect(await queryOnce(jejak.connectionString, 'select 1 as one')).toEqual([{ one: 1 }]);
  await jejak.end();
};
const giveDataDirTo = ({ uid, gid }: { uid?: number; gid?: number }) => {
  mkdirSync(dataDir);
  if (uid !== undefined && gid !== undefined) chownSync(dataDir, uid, gid);
};

describe('the embedded database, fresh from npm without install scripts', () => {
  it('runs from its package', async () => {
    await worksFor();
    expect(readdirSync(dataDir).sort()).toEqual(['password', 'port', 'postgres', 'postgres.log']);
  });

  it('runs for a normal user who may write nothing but the data folder', async () => {
    giveDataDirTo(NORMAL_USER);
    spawnSync('chmod', ['-R', 'a-w', join(folder, 'node_modules')]);
    await worksFor(NORMAL_USER);
    await worksFor(NORMAL_USER);
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(NORMAL_USER.uid ?? process.getuid?.());
    expect(existsSync(join(dataDir, `postgres-${packagedBinaries().version}`, 'bin', 'postgres'))).toBe(true);
  });
});

// Without the rights of root these cannot be tried.
if (process.getuid?.() === 0) {
  describe('the embedded database, started by root', () => {
    it('runs in a folder that only root may enter, and leaves it closed', async () => {
      chmodSync(folder, 0o700);
      await worksFor();
      await worksFor();
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(statSync(dataDir).mode & 0o777).toBe(0o700);
      expect(statSync(join(dataDir, 'postgres')).uid).not.toBe(0);
    });

    it('runs as the user who owns the data, so that this user can go on with it', async () => {
      giveDataDirTo(NORMAL_USER);
      await worksFor(NORMAL_USER);
      await worksFor();
      expect(statSync(join(dataDir, 'postgres')).uid).toBe(NORMAL_USER.uid);
      await worksFor(NORMAL_USER);
    });
  });
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const folderOf = (peer: string) => resolve('test/bench/peers', peer);

/** Where a peer's packages are; installs them, at the versions of its lock file, when they are missing. */
export const installed = (peer: string): string => {
  const folder = folderOf(peer);
  if (!existsSync(join(folder, 'node_modules'))) {
    process.stdout.write(`Installing ${peer} in ${folder}\n`);
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  }
  return folder;
};

/** Loads packages of a peer from its own folder. */
export const requireOf = (peer: string): NodeJS.Require =>
  createRequire(join(installed(peer), 'package.json'));

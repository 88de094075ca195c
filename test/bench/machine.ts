import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Measured } from './drive.ts';
import { timed } from './drive.ts';

const PAGE = Buffer.alloc(8_192);

/** What this runs on. */
export const machine = (): string => {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${cpu?.model.trim()}), ${memory} GB, ${process.platform}, Node ${process.version}`;
};

/** How often per second the disk below a folder makes a page durable, one after the other. */
export const fsyncRate = (folder: string, seconds: number): Promise<Measured> => {
  const file = join(folder, 'fsync-probe');
  const handle = openSync(file, 'w');
  return timed(() => {
    const end = performance.now() + seconds * 1000;
    let count = 0;
    for (; performance.now() < end; count++) {
      writeSync(handle, PAGE, 0, PAGE.length, 0);
      fdatasyncSync(handle);
    }
    return count;
  }).finally(() => {
    closeSync(handle);
    rmSync(file);
  });
};

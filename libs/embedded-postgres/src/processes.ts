import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { codeOf } from './files.ts';

/**
 * When a process began, in whatever form the system tells it; nothing when it does not run. A pid alone says little: it
 * is given to another process after a crash, a reboot, or the restart of a container.
 */
export const birthOf = (pid: number): string | undefined => {
  if (process.platform === 'win32') return exists(pid) ? 'running' : undefined;
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  const stat = fromProc(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  const [state, ...fields] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  const START_TICKS = 18;
  if (state === undefined || state === 'Z') return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()}+${fields[START_TICKS]}`;
};

/** Is it a PostgreSQL server that works in this folder? On Windows any process may be, but there pg_ctl harms no other. */
export const isPostgresOn = (cluster: string, pid: number): boolean => {
  if (process.platform === 'win32') return exists(pid);
  if (process.platform !== 'linux') {
    const command = ps(pid, 'command=') ?? '';
    return command.includes('postgres') && command.includes(cluster);
  }
  const name = fromProc(() => readFileSync(`/proc/${pid}/comm`, 'latin1').trim());
  return name === 'postgres' && fromProc(() => readlinkSync(`/proc/${pid}/cwd`)) === realpathSync(cluster);
};

const exists = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};

/** Nothing for a process that is gone, or is another user's. */
const fromProc = (read: () => string) => {
  try {
    return read();
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(codeOf(error))) return undefined;
    throw error;
  }
};

const ps = (pid: number, what: string) => {
  try {
    return execFileSync('ps', ['-o', what, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw error;
    return undefined;
  }
};

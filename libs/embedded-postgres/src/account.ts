import { readFileSync, statSync } from 'node:fs';
import { CannotStart } from './cannot-start.ts';

/** The user that PostgreSQL runs as; nothing when it is the user of this process. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * PostgreSQL refuses to run as root, so root lends it another user: whoever owns the data already, else `postgres`,
 * else `nobody`. They must be in /etc/passwd because initdb looks the name up.
 */
export const accountFor = (cluster: string): Account => {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const [, , uid, gid] =
    users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody') ?? [];
  if (uid === undefined) {
    throw new CannotStart(
      'PostgreSQL does not run as root and there is no user `postgres` or `nobody` here: start Jejak as a normal user.',
    );
  }
  return { uid: Number(uid), gid: Number(gid) };
};

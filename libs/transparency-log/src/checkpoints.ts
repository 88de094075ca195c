import {
  checkConsistency,
  consistencyProof,
  type Hash,
  type NoteSigner,
  NotProven,
  parseNote,
  rootOf,
  signText,
  verified,
  writeCheckpoint,
  writeNote,
} from '#notary';
import { Halt } from './halt.ts';
import { type Connection, computeOver } from './tile-rows.ts';

/** A checkpoint that was signed and is stored. */
export interface SignedCheckpoint {
  readonly size: number;
  readonly root: Hash;
  /** The signed note, as it is published. */
  readonly note: string;
  readonly signedAt: string;
}

const COLUMNS = 'size, root, note, signed_at as "signedAt"';
const LAST = `select ${COLUMNS} from notary.checkpoint where tenant = $1 order by size desc limit 1`;
/** Of the same size it is the same note, but for the time: that the notary still stands by it. */
const KEEP = `insert into notary.checkpoint (tenant, size, root, note) values ($1, $2, $3, $4)
  on conflict (tenant, size) do update set root = excluded.root, signed_at = now() returning ${COLUMNS}`;

/** The checkpoint of the largest size, if any was ever signed. */
export const lastCheckpoint = async (
  connection: Connection,
  tenant: string,
): Promise<SignedCheckpoint | undefined> =>
  (await connection.query<SignedCheckpoint>(LAST, [tenant])).rows[0];

/**
 * Signs the log as it is at that size, once it is shown to begin with what was signed before; the checkpoint is stored
 * before anybody is told. Throws `Halt` when the log is not that, or when the last checkpoint is by another key.
 */
export const signCheckpoint = async (
  connection: Connection,
  tenant: string,
  signer: NoteSigner,
  size: number,
): Promise<SignedCheckpoint> => {
  const last = await lastCheckpoint(connection, tenant);
  const root = await computeOver(connection, tenant, size, (nodes) => rootOf(size, nodes));
  if (last) {
    checkKey(last, signer);
    await checkGrown(connection, tenant, last, { size, root });
  }
  const text = writeCheckpoint({ origin: signer.key.name, size, root });
  const note = writeNote({ text, signatures: [signText(signer, text)] });
  const { rows } = await connection.query<SignedCheckpoint>(KEEP, [tenant, size, Buffer.from(root), note]);
  return rows[0] as SignedCheckpoint;
};

type Tree = Pick<SignedCheckpoint, 'size' | 'root'>;

const checkGrown = async (connection: Connection, tenant: string, from: Tree, to: Tree): Promise<void> => {
  try {
    const proof = await computeOver(connection, tenant, to.size, (nodes) =>
      consistencyProof(from.size, to.size, nodes),
    );
    checkConsistency({ from: from.size, to: to.size, fromRoot: from.root, toRoot: to.root, proof });
  } catch (cause) {
    if (!(cause instanceof NotProven)) throw cause;
    const message = `the log of ${to.size} leaves does not begin with the one of ${from.size} that was signed`;
    throw new Halt({ code: 'LOG_INCONSISTENT', index: from.size, message }, { cause });
  }
};

const checkKey = ({ note, size }: SignedCheckpoint, { key }: NoteSigner): void => {
  try {
    verified(parseNote(note), [key]);
  } catch (cause) {
    const message = `the last checkpoint was not signed by ${key.name}+${key.id}: restore the key file of the log`;
    throw new Halt({ code: 'KEY_CHANGED', index: size, message }, { cause });
  }
};

import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { BadKeyFile, makeSecret, readSecret, replaceSecret } from '#key-files';
import { fromBase64, toBase64 } from './bytes.ts';
import { MasterKeys, MissingMasterKey, type WrappedKey } from './master-keys.ts';
import { unwrapKey, wrapKey } from './primitives.ts';

const ABOUT =
  'The master keys of Jejak. Keep a copy of this file apart from the backups of the database: without it nobody can read any personal data again, and whoever has both can read all of it.';

/**
 * Master keys in a file that only its owner may read. The last one is the current one. Processes that share the file
 * notice a further key when they meet it.
 */
export class FileMasterKeys extends MasterKeys {
  private constructor(
    private readonly file: string,
    private keys: ReadonlyMap<string, KeyObject>,
  ) {
    super();
  }

  /** Reads the file; makes it, with one key, where there is none, and warns that it must be backed up. Throws `BadKeyFile`. */
  static open(file: string, warn: (text: string) => void): FileMasterKeys {
    const found = keysIn(file);
    if (found) return new FileMasterKeys(file, found);
    if (makeSecret(file, textOf([randomBytes(32)]))) warn(`A new key file was made: ${file}. ${ABOUT}`);
    return new FileMasterKeys(file, keysIn(file) ?? new Map());
  }

  /** Adds a key, which becomes the current one. Back the file up before anything is wrapped under it. Returns its id. */
  async add(): Promise<string> {
    this.reload();
    const fresh = randomBytes(32);
    replaceSecret(this.file, textOf([...[...this.keys.values()].map((key) => key.export()), fresh]));
    this.reload();
    return idOf(fresh);
  }

  async current(): Promise<string> {
    return [...this.keys.keys()].at(-1) ?? '';
  }

  async wrap(keys: readonly Uint8Array[]): Promise<readonly WrappedKey[]> {
    const kekId = await this.current();
    const kek = this.held(kekId);
    return keys.map((key) => ({ kekId, wrapped: wrapKey(kek, key) }));
  }

  async unwrap(wrapped: readonly WrappedKey[]): Promise<readonly KeyObject[]> {
    return wrapped.map((key) => createSecretKey(unwrapKey(this.held(key.kekId), key.wrapped)));
  }

  async missing(kekIds: readonly string[]): Promise<readonly string[]> {
    if (kekIds.some((id) => !this.keys.has(id))) this.reload();
    return kekIds.filter((id) => !this.keys.has(id));
  }

  private held(id: string): KeyObject {
    if (!this.keys.has(id)) this.reload();
    const key = this.keys.get(id);
    if (!key) throw new MissingMasterKey(`${this.file} does not hold master key ${id}: restore its backup`);
    return key;
  }

  private reload(): void {
    this.keys = keysIn(this.file) ?? this.keys;
  }
}

/** The id follows from the key, so that a damaged key is noticed. */
const idOf = (key: Uint8Array) =>
  createHash('sha256').update('jejak/1/kek\n').update(key).digest('hex').slice(0, 16);

const keysIn = (file: string): ReadonlyMap<string, KeyObject> | undefined => {
  const text = readSecret(file);
  if (text === undefined) return undefined;
  try {
    const { keys }: { keys: { id: string; key: string }[] } = JSON.parse(text);
    if (keys.length === 0) throw new Error('it holds no key');
    return new Map(keys.map(({ id, key }) => [id, keyOf(id, fromBase64(key))]));
  } catch (cause) {
    throw new BadKeyFile(
      `The key file ${file} is damaged or is not a key file of Jejak. Restore it from its backup; do not delete it, since a new one opens nothing that was sealed before.`,
      { cause },
    );
  }
};

const keyOf = (id: string, key: Buffer) => {
  if (key.length !== 32 || idOf(key) !== id) throw new Error(`key ${id} is not the one of this id`);
  return createSecretKey(key);
};

const textOf = (keys: readonly Buffer[]): string => {
  const entries = keys.map((key) => ({ id: idOf(key), key: toBase64(key) }));
  return `${JSON.stringify({ about: ABOUT, keys: entries }, undefined, 2)}\n`;
};

import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fromBase64, toBase64 } from './bytes.ts';
import { MasterKeys, MissingMasterKey, type WrappedKey } from './master-keys.ts';
import { unwrapKey, wrapKey } from './primitives.ts';

/** The key file cannot be used. The message says what is wrong and what to do. */
export class BadKeyFile extends Error {}

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
    if (write(file, [randomBytes(32)], linkSync)) warn(`A new key file was made: ${file}. ${ABOUT}`);
    return new FileMasterKeys(file, keysIn(file) ?? new Map());
  }

  /** Adds a key, which becomes the current one. Back the file up before anything is wrapped under it. Returns its id. */
  async add(): Promise<string> {
    this.reload();
    const fresh = randomBytes(32);
    write(this.file, [...[...this.keys.values()].map((key) => key.export()), fresh], renameSync);
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

const textIn = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new BadKeyFile(`The key file ${file} cannot be read: ${(error as Error).message}`, {
      cause: error,
    });
  }
};

const keysIn = (file: string): ReadonlyMap<string, KeyObject> | undefined => {
  const text = textIn(file);
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

/** Writes a draft and puts it in place as a whole. Answers false when another process was first to make the file. */
const write = (
  file: string,
  keys: readonly Buffer[],
  place: (draft: string, file: string) => void,
): boolean => {
  const entries = keys.map((key) => ({ id: idOf(key), key: toBase64(key) }));
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, `${JSON.stringify({ about: ABOUT, keys: entries }, undefined, 2)}\n`, {
    mode: 0o600,
    flush: true,
  });
  try {
    place(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
};

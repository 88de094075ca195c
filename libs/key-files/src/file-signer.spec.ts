import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { openFileSigner } from './file-signer.ts';
import { BadKeyFile } from './secret-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'jejak-log-key-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'keys', 'log-key');
const warnings: string[] = [];
const warn = (text: string) => {
  warnings.push(text);
};
const open = (name = 'office.example/log1') =>
  openFileSigner({ file, name, use: 'note', setting: 'LOG_ORIGIN', warn });
const witness = (path: string, name = 'a', use: 'note' | 'cosignature' = 'cosignature') =>
  openFileSigner({ file: path, name, use, setting: 'WITNESS_NAME', warn });

describe('the key file of the log', () => {
  it('is made once, for its owner alone, with a warning to back it up', () => {
    const { key } = open();
    expect(open().key).toEqual(key);
    expect(warnings).toEqual([expect.stringContaining('Back it up')]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(
      /^PRIVATE\+KEY\+office\.example\/log1\+[0-9a-f]{8}\+[\w+/=]+\n$/,
    );
  });

  it('is not taken for the key of another log', () =>
    expect(() => open('other.example/log1')).toThrow(/holds the key of office\.example\/log1/));

  it('is refused when it is damaged, and left as it is', () => {
    const text = readFileSync(file, 'utf8');
    for (const damaged of ['', text.slice(0, -10), text.replace(/\+[0-9a-f]{8}\+/, '+00000000+')]) {
      writeFileSync(file, damaged);
      expect(() => open()).toThrow(BadKeyFile);
      expect(readFileSync(file, 'utf8')).toBe(damaged);
    }
  });

  it('reads the form that others write', () => {
    // The example key of Go's golang.org/x/mod/sumdb/note.
    const skey = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
    const peter = join(folder, 'peter');
    writeFileSync(peter, skey);
    expect(witness(peter, 'PeterNeumann', 'note').key.id).toBe('c74f20a3');
  });
});

describe('the key file of a witness', () => {
  it('is made on the first start, readable by its owner only, and stays', () => {
    const path = join(folder, 'keys', 'witness-key');
    const first = witness(path, 'partner.example/witness');
    expect(witness(path, 'partner.example/witness').key).toEqual(first.key);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toMatch(
      /^PRIVATE\+KEY\+partner\.example\/witness\+[0-9a-f]{8}\+\S{44}\n$/,
    );
  });

  it('is not taken for that of another name or use, nor made anew over a damaged file', () => {
    const path = join(folder, 'keys', 'other-key');
    witness(path);
    expect(() => witness(path, 'b')).toThrow('another key');
    expect(() => witness(path, 'a', 'note')).toThrow('another key');
    writeFileSync(path, 'PRIVATE+KEY+a');
    expect(() => witness(path)).toThrow('damaged');
  });

  it('is not quoted by an error', () => {
    const path = join(folder, 'keys', 'quoted-key');
    witness(path);
    const secret = readFileSync(path, 'utf8').split('+').slice(4).join('+').trim();
    writeFileSync(path, `PRIVATE+KEY+a+00000000+${secret}=`);
    const error = (() => {
      try {
        return witness(path);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(BadKeyFile);
    expect(inspect(error)).not.toContain(secret.slice(4, 30));
  });
});

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadLogKey, openFileSigner } from './file-signer.ts';

const folder = mkdtempSync(join(tmpdir(), 'jejak-log-key-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'keys', 'log-key');
const warnings: string[] = [];
const open = (origin = 'office.example/log1') => openFileSigner(file, origin, (text) => warnings.push(text));

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
      expect(() => open()).toThrow(BadLogKey);
      expect(readFileSync(file, 'utf8')).toBe(damaged);
    }
  });

  it('reads the form that others write', () => {
    // The example key of Go's golang.org/x/mod/sumdb/note.
    const skey = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
    const peter = join(folder, 'peter');
    writeFileSync(peter, skey);
    expect(openFileSigner(peter, 'PeterNeumann', () => undefined).key.id).toBe('c74f20a3');
  });
});

import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { BadKeyFile } from '#key-files';
import { FileMasterKeys } from './file-master-keys.ts';
import { masterKeysContract } from './master-keys.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'jejak-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const newFile = () => join(folder, `keys-${++files}.json`);
const open = (file: string) => FileMasterKeys.open(file, () => undefined);
const made = () => {
  const file = newFile();
  open(file);
  return file;
};

masterKeysContract('FileMasterKeys', async () => open(newFile()));

describe('the key file', () => {
  it('is made on the first start, for its owner only, with a warning to back it up', () => {
    const file = newFile();
    const warnings: string[] = [];
    for (const _start of ['first', 'second']) FileMasterKeys.open(file, (text) => warnings.push(text));
    expect(warnings).toEqual([expect.stringMatching(/new key file.*Keep a copy/)]);
    expect(warnings[0]).toContain(file);
    expect(readFileSync(file, 'utf8')).toContain('Keep a copy');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.includes('draft'))).toEqual([]);
  });

  it('opens after a restart what was wrapped before', async () => {
    const file = newFile();
    const key = randomBytes(32);
    const wrapped = await open(file).wrap([key]);
    expect((await open(file).unwrap(wrapped)).map((found) => found.export())).toEqual([key]);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -20)],
    ['empty', () => ''],
    ['another file', () => '{"name": "jejak"}'],
    ['without a key', (text: string) => JSON.stringify({ ...JSON.parse(text), keys: [] })],
    [
      'a key with a letter changed',
      (text: string) =>
        text.replace(/"key": "(.)/, (all, first) => all.replace(/.$/, first === 'A' ? 'B' : 'A')),
    ],
    ['a key cut short', (text: string) => text.replace(/"key": ".{8}/, '"key": "')],
  ])('is refused, and left as it is, when it is %s', (_, spoil) => {
    const file = made();
    const spoilt = spoil(readFileSync(file, 'utf8'));
    writeFileSync(file, spoilt);
    expect(() => open(file)).toThrow(BadKeyFile);
    expect(() => open(file)).toThrow(/damaged or is not a key file of Jejak. Restore it from its backup/);
    expect(readFileSync(file, 'utf8')).toBe(spoilt);
  });

  it('is refused when it cannot be read', () =>
    expect(() => open(folder)).toThrow(/key file .* cannot be read/));

  it('takes a further key, under which all is wrapped from then on, and keeps the old ones', async () => {
    const file = newFile();
    const keys = open(file);
    const [old] = await keys.wrap([randomBytes(32)]);
    const added = await keys.add();
    const [fresh] = await keys.wrap([randomBytes(32)]);
    expect(fresh?.kekId).toBe(added);
    expect(old?.kekId).not.toBe(added);
    expect(await open(file).missing([old?.kekId ?? '', added])).toEqual([]);
  });

  it('is read anew by a running process that meets a key which another one added', async () => {
    const file = newFile();
    const [running, other] = [open(file), open(file)];
    await other.add();
    const key = randomBytes(32);
    expect((await running.unwrap(await other.wrap([key])))[0]?.export()).toEqual(key);
  });

  it('does not show its keys when it is printed', () => {
    const file = made();
    const { keys } = JSON.parse(readFileSync(file, 'utf8'));
    expect(inspect(open(file), { depth: 9 })).not.toContain(keys[0].key);
  });
});

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installed } from '#config';
import { served } from '../support/served.ts';

const jejak = served();
let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-commands-'));
  file = join(folder, 'hotline@2.yaml');
  const first = readFileSync(installed('definitions', 'hotline@1.yaml'), 'utf8');
  writeFileSync(file, first.replace('version: 1', 'version: 2').replace('workingDays: 5', 'workingDays: 4'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What `jejak definition …` prints, and how it ends. */
const command = async (...args: readonly string[]) => {
  const call = ['dist/apps/cli/src/main.js', 'definition', ...args];
  const run = promisify(execFile)(process.execPath, call, { env: { PATH: process.env.PATH ?? '' } });
  return run.then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
};

describe('jejak definition', () => {
  it('publish puts a version on the server, once', async () => {
    const { url } = jejak.server;
    expect(await command('publish', file, '--url', url)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('hotline@2 is published'),
    });
    expect(await command('publish', file, '--url', url)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('hotline@2 was published before'),
    });
    const { status, body, headers } = await jejak.client.get('/api/definitions/hotline@2/diagram?lang=id');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/vnd.mermaid');
    expect(body.text).toContain('title: "Layanan pengaduan (hotline@2)"');
    expect(body.text).toContain('due 4wd');
  });

  it('publish fails for whom the server refuses', async () =>
    expect(await command('publish', file, '--url', jejak.server.url, '--as', 'advocate-1/ADV')).toMatchObject(
      {
        code: 1,
        stderr: expect.stringContaining('access/role'),
      },
    ));

  it('simulate asks the server for past cases', async () => {
    await jejak.client.openCase({ definition: 'hotline' });
    const { head } = (await jejak.client.get('/health/ready')).body;
    await jejak.client.get(`/api/cases?position=${head}`);
    const first = installed('definitions', 'hotline@1.yaml');
    const { code, stdout } = await command(
      'simulate',
      first,
      '--cases',
      '3',
      '--against',
      file,
      '--url',
      jejak.server.url,
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /[1-9]\d* past cases: 0 stopped and \d+ late by the first definition, 0 and \d+ by the second/,
    );
  });

  it('check fails with what is wrong', async () => {
    const bad = join(folder, 'bad.yaml');
    writeFileSync(bad, readFileSync(file, 'utf8').replace('role: INT', 'role: NOBODY'));
    const { code, stdout } = await command('check', bad);
    expect(code).toBe(1);
    expect(stdout).toMatch(/bad\.yaml:\d+ definition\/unknown-role/);
  });
});

describe('the diagram of a case', () => {
  it('shows how it stands for who asks', async () => {
    const id = await jejak.client.openCase({ definition: 'hotline@1' });
    const drawn = async (role: string) =>
      (await jejak.client.get(`/api/cases/${id}/diagram`, { user: 'somebody-1', role })).body.text as string;
    expect(await drawn('INT')).toMatch(/class \S*step_registerCase\S* open\n/);
    expect(await drawn('ADV')).toMatch(/class \S*step_registerCase\S* others\n/);
    expect(await jejak.client.get('/api/cases/0199d1a0-0000-7000-8000-00000000c0de/diagram')).toMatchObject({
      status: 404,
      body: { code: 'case/not-found' },
    });
  });
});

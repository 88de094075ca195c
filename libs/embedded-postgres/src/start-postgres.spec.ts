import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queryOnce, testDatabase } from '../../../test/support/postgres.ts';
import { type RunningPostgres, startPostgres } from './index.ts';

describe('the embedded database', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jejak-spec-'));
  let postgres: RunningPostgres;

  beforeAll(async () => {
    postgres = await startPostgres({ dataDir, settings: { work_mem: '6MB' } });
  });
  afterAll(async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true });
  });
  const ask = (sql: string) => queryOnce(postgres.connectionString, sql);

  it('is durable, checksummed, in UTF-8, and open to this machine alone', async () => {
    const [settings] = await ask(`select current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as synchronous_commit, current_setting('data_checksums') as checksums,
      current_setting('server_encoding') as encoding, current_setting('listen_addresses') as listens,
      current_setting('work_mem') as asked_for, lower('ÉTÉ') as lower, 'Z' < 'a' as by_code_point`);
    expect(settings).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      checksums: 'on',
      encoding: 'UTF8',
      listens: '127.0.0.1',
      asked_for: '6MB',
      lower: 'été',
      by_code_point: true,
    });
  });

  it('lets nobody in without the password, which only its owner can read', async () => {
    const url = new URL(postgres.connectionString);
    url.password = 'guessed';
    await expect(queryOnce(url.href, 'select 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
  });

  it('writes no value of a row to its log', async () => {
    await ask('create table person (name text primary key)');
    await ask("insert into person values ('Melati')");
    await expect(ask("insert into person values ('Melati')")).rejects.toThrow('duplicate key');
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('Melati');
  });

  it('keeps what was written over a restart, under the same address', async () => {
    await ask('create table kept as select 42 as value');
    const before = postgres;
    await before.stop();
    await expect(queryOnce(before.connectionString, 'select 1')).rejects.toThrow('ECONNREFUSED');
    postgres = await startPostgres({ dataDir });
    expect(postgres.connectionString).toBe(before.connectionString);
    expect(await ask('select value from kept')).toEqual([{ value: 42 }]);
  });

  it('takes another port when its old one is used meanwhile', async () => {
    const { port } = new URL(postgres.connectionString);
    await postgres.stop();
    const stranger = await startPostgres({ dataDir: join(dataDir, 'other'), port: Number(port) });
    postgres = await startPostgres({ dataDir });
    await stranger.stop();
    expect(new URL(postgres.connectionString).port).not.toBe(port);
    expect(await ask('select value from kept')).toEqual([{ value: 42 }]);
  });

  it('stays stopped when it is told twice to stop', async () => {
    const before = postgres;
    await before.stop();
    postgres = await startPostgres({ dataDir });
    await before.stop();
    expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('the database for a spec', () => {
  it('is empty, its own, and gone when closed', async () => {
    const { connectionString, close } = await testDatabase();
    expect(await queryOnce(connectionString, "select 1 from pg_tables where schemaname = 'public'")).toEqual(
      [],
    );
    await close();
    await expect(queryOnce(connectionString, 'select 1')).rejects.toThrow('does not exist');
  });
});

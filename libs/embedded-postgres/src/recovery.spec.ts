import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, NORMAL_USER, openFolder, startElsewhere } from '../../../test/support/installation.ts';
import { queryOnce } from '../../../test/support/postgres.ts';
import { type RunningPostgres, startPostgres } from './index.ts';
import { birthOf } from './processes.ts';

const folder = install(openFolder(), 'ours');
const dataDir = join(folder, 'data');
const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
let running: RunningPostgres | undefined;

const start = async () => {
  const log: string[] = [];
  running = await startPostgres({ dataDir, log: (line) => log.push(line) });
  return { ...running, log };
};
const until = async (holds: () => unknown) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
};
const gone = (pid: number) => until(() => birthOf(pid) === undefined);
const kill = async (child: ChildProcess) => {
  child.kill('SIGKILL');
  await once(child, 'exit');
};
/** As the user that PostgreSQL runs as, so that it takes this process for one of its own. */
const bystander = () => spawn('sleep', ['600'], { ...NORMAL_USER, stdio: 'ignore' });
const rows = async ({ connectionString }: RunningPostgres) => {
  const [count] = await queryOnce(connectionString, 'select count(*)::int as count from kept');
  return count?.count;
};

beforeAll(async () => {
  const { connectionString, stop } = await start();
  await queryOnce(connectionString, 'create table kept (value int)');
  await stop();
});
afterEach(() => running?.stop());
afterAll(() => rmSync(folder, { recursive: true }));

describe('after a crash, the embedded database', () => {
  it('replaces the server that outlived a killed Jejak, and has every acknowledged row', async () => {
    const killed = await startElsewhere(folder, dataDir);
    await queryOnce(killed.connectionString, 'insert into kept values (1)');
    await kill(killed.process);
    expect(birthOf(killed.pid)).toBeDefined();
    const next = await start();
    expect(next.log).toEqual([
      `Stopping the PostgreSQL (process ${killed.pid}) that an earlier Jejak left running`,
    ]);
    expect(birthOf(killed.pid)).toBeUndefined();
    expect(next.connectionString).toBe(killed.connectionString);
    expect(await rows(next)).toBe(1);
  });

  it('recovers when everything was killed at once', async () => {
    const killed = await startElsewhere(folder, dataDir);
    await queryOnce(killed.connectionString, 'insert into kept values (2)');
    killed.process.kill('SIGSTOP');
    process.kill(-killed.pid, 'SIGKILL');
    await kill(killed.process);
    await gone(killed.pid);
    expect(readFileSync(pidFile, 'utf8')).toMatch(`${killed.pid}\n`);
    expect(await rows(await start())).toBe(2);
  });

  it('comes back by itself when only the server was killed', async () => {
    const { connectionString, pid, log } = await start();
    process.kill(-pid, 'SIGKILL');
    await until(() => running?.pid !== pid);
    expect(log).toEqual(['PostgreSQL has ended unexpectedly and is started again']);
    expect(await rows({ ...(running as RunningPostgres), connectionString })).toBe(2);
  });

  it('waits for the last processes of a killed server', async () => {
    const killed = await startElsewhere(folder, dataDir);
    const [session] = await queryOnce(
      killed.connectionString,
      "select pid from pg_stat_activity where backend_type = 'checkpointer'",
    );
    process.kill(session?.pid, 'SIGSTOP');
    killed.process.kill('SIGSTOP');
    process.kill(killed.pid, 'SIGKILL');
    await kill(killed.process);
    const starting = start();
    const logFile = join(dataDir, 'postgres.log');
    await until(() => readFileSync(logFile, 'utf8').includes('is still in use'));
    process.kill(session?.pid, 'SIGKILL');
    expect(await rows(await starting)).toBe(2);
  });

  it('leaves a process alone that has got the pid of a server long gone', async () => {
    const stranger = bystander();
    writeFileSync(
      pidFile,
      `${stranger.pid}\n${join(dataDir, 'postgres')}\n1700000000\n5432\n\n127.0.0.1\n\nready\n`,
    );
    expect(await rows(await start())).toBe(2);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    await kill(stranger);
  });

  it('is not left running by a Jejak that ends without stopping it', async () => {
    const careless = await startElsewhere(folder, dataDir);
    await careless.end('at once');
    await gone(careless.pid);
    expect(await rows(await start())).toBe(2);
  });
});

describe('a data folder', () => {
  it('is refused to a second Jejak, in this process or another, while the first works on', async () => {
    const first = await start();
    const refusal = `Another Jejak (process ${process.pid}) is using ${dataDir}: stop it first, or set DATA_DIR to another folder.`;
    await expect(startPostgres({ dataDir })).rejects.toThrow(refusal);
    const second = await startElsewhere(folder, dataDir);
    expect(second).toMatchObject({ name: 'CannotStart', message: refusal });
    await second.end();
    expect(await rows(first)).toBe(2);
  });

  it('is taken over from a Jejak whose pid now belongs to another process', async () => {
    const stranger = bystander();
    writeFileSync(join(dataDir, 'owner'), `${stranger.pid} another-boot+42`);
    expect(await rows(await start())).toBe(2);
    await kill(stranger);
  });
});

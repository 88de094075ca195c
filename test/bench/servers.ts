import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startServer } from '../support/server.ts';

/** The whole product on a database, as a process of its own. */
export const startJejak = async (databaseUrl: string) =>
  endingWithUs(await startServer({ DATABASE_URL: databaseUrl }));

/** A server that only parses a POST and sends this answer, as a process of its own. */
export const startRawFastify = async (answer: unknown) => {
  const script = fileURLToPath(new URL('raw-fastify.js', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(answer)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [url] = await once(createInterface(child.stdout), 'line');
  const stop = async () => {
    child.stdin.end();
    await once(child, 'exit');
  };
  return endingWithUs({ url: String(url), child, stop });
};

const endingWithUs = <S extends { readonly child: ChildProcess }>(server: S): S => {
  const end = () => server.child.kill();
  process.once('exit', end);
  server.child.once('exit', () => process.off('exit', end));
  return server;
};

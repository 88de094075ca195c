import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const MAIN = 'dist/apps/all-in-one/src/main.js';
const READY_WITHIN_MS = 30_000;
const POLL_MS = 50;

/** Settings under which no time limit fires while a test runs. */
export const NO_TIMERS = { TIMERS_POLL_MS: '3600000' };
/** Settings under which time limits fire as soon as they are due. */
export const QUICK_TIMERS = { TIMERS_POLL_MS: '50' };

/** A Jejak process of its own, as a user would start it. */
export interface Server {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it printed so far. */
  output(): string;
  /** Asks it to end, as Ctrl-C does, and waits. */
  stop(): Promise<void>;
  /** Ends it without warning, and waits. */
  kill(): Promise<void>;
}

export const launch = (environment: Readonly<Record<string, string>>, main = MAIN) => {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const exited = once(child, 'exit') as Promise<[number | null]>;
  return { child, exited, output: () => output };
};

/** Starts the built all-in-one with these settings and waits until commands and views work. */
export const startServer = async (environment: Readonly<Record<string, string>>): Promise<Server> => {
  const { child, exited, output } = launch(environment);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exited;
  };
  const url = await ready(child, output);
  return { url, child, output, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
};

const ready = async (child: ChildProcess, output: () => string): Promise<string> => {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const [url] = /http:\/\/[\d.]+:\d+/.exec(output()) ?? [];
    if (url && (await fetch(`${url}/health/ready`).catch(() => undefined))?.ok) return url;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  child.kill('SIGKILL');
  throw new Error(`Jejak did not become ready:\n${output()}`);
};

import type { Server } from './server.ts';

/** Starts the server again when it ends unasked: killed by hand, or by the system for lack of memory. */
export const keepRunning = (
  first: Server,
  startAgain: () => Promise<Server>,
  log: (line: string) => void,
): { pid(): number; stop(): Promise<void> } => {
  let server = first;
  let wanted = true;
  const watch = async () => {
    while (wanted) {
      await server.exited;
      if (!wanted) return;
      log('PostgreSQL has ended unexpectedly and is started again');
      server = await startAgain();
    }
    await server.stop();
  };
  const watching = watch().catch((error: Error) => log(`PostgreSQL stays away: ${error.message}`));
  const stop = async () => {
    wanted = false;
    await server.stop();
    await watching;
  };
  return { pid: () => server.pid, stop };
};

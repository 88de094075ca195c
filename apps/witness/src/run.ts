import type { Server } from 'node:http';
import { join } from 'node:path';
import { openFileSigner } from '#key-files';
import { writeNoteKey } from '#notary';
import { listen, SeenCheckpoints, Witness, witnessServer } from '#witness';
import { readLogs, readWitnessSettings } from './settings.ts';

/** A witness that is up. */
interface Running {
  readonly server: Server;
  /** What its owner should know, and hand to those who verify. */
  readonly greeting: string;
}

/** Reads the settings, makes the key on the first start, and serves. */
export const run = async (warn: (text: string) => void): Promise<Running> => {
  const { name, host, port, folder, logsFile } = readWitnessSettings();
  const logs = readLogs(logsFile);
  const signer = openFileSigner({
    file: join(folder, 'witness-key'),
    name,
    use: 'cosignature',
    setting: 'WITNESS_NAME',
    warn,
  });
  const seen = await SeenCheckpoints.open(join(folder, 'checkpoints'));
  const server = witnessServer(new Witness(signer, logs, seen), warn);
  const url = await listen(server, host, port);
  const watched = logs.map((key) => `  ${key.name}`).join('\n');
  const greeting = `The witness is ready: ${url}/add-checkpoint\nIts key: ${writeNoteKey(signer.key)}\nIt watches:\n${watched}`;
  return { server, greeting };
};

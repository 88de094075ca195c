import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { Api } from './api.ts';

const PATHS = { ocel: '/api/exports/process.ocel.json', xes: '/api/exports/process.xes' } as const;

interface ExportOptions {
  readonly format: keyof typeof PATHS;
  readonly out: string;
  readonly as: string;
  readonly url?: string;
}

/** Adds `jejak export …`: what leaves the house for others to study. */
export const addExportCommands = (
  program: Command,
  defaultUrl: () => string,
  print: (line: string) => void,
): void => {
  program
    .command('export')
    .description('What a running server knows, for other tools')
    .command('process')
    .description('How cases went, for process mining, under pseudonyms')
    .addOption(new Option('--format <format>', 'which').choices(Object.keys(PATHS)).default('ocel'))
    .requiredOption('--out <file>', 'where to write it')
    .option('--url <url>', 'where the server listens')
    .option('--as <user/role>', 'who asks', 'coordinator-1/COO')
    .action(async ({ format, out, url, as }: ExportOptions) => {
      await writeExport(await new Api(url ?? defaultUrl()).stream(PATHS[format], as), out);
      print(`written to ${out}`);
    });
};

/** The file is there when it is whole, and not before. */
const writeExport = async (text: ReadableStream<Uint8Array>, out: string): Promise<void> => {
  const part = `${out}.part`;
  await pipeline(text, createWriteStream(part));
  await rename(part, out);
};

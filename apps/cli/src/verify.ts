import type { Command } from 'commander';
import { Api } from './api.ts';

interface Rescanned {
  readonly size: number;
  readonly flaws: readonly { readonly code: string; readonly index: number; readonly message: string }[];
}

/** Adds `jejak verify …`: whether what is stored is still what was notarised. */
export const addVerifyCommands = (
  program: Command,
  defaultUrl: () => string,
  print: (line: string) => void,
): void => {
  program
    .command('verify')
    .description('Compares what a running server has with what it signed')
    .command('store')
    .description('Every stored event with the transparency log; ends with 1 and names each leaf that differs')
    .option('--url <url>', 'where the server listens')
    .option('--as <user/role>', 'who asks', 'auditor-1/AUD')
    .action(async ({ url, as }: { url?: string; as: string }) => {
      const { size, flaws } = await new Api(url ?? defaultUrl()).get<Rescanned>('/api/log/rescan', as);
      for (const { code, index, message } of flaws) print(`${code} at index ${index}: ${message}`);
      if (flaws.length > 0) process.exitCode = 1;
      else print(`${size} leaves compared, none differs`);
    });
};

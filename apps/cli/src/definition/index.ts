import type { Command } from 'commander';
import { LANGUAGES, type Language } from '#kernel';
import { checkFile } from './check.ts';
import { drawFile } from './diagram.ts';
import type { Print } from './files.ts';
import { publishFile } from './publish.ts';
import { type SimulateOptions, simulateFile } from './simulate.ts';
import { testFile } from './test.ts';

/** Adds `jejak definition …`: from the first draft of a definition until it is published. */
export const addDefinitionCommands = (program: Command, defaultUrl: () => string, print: Print): void => {
  const definition = program
    .command('definition')
    .description('Definitions of how the office works on a case');
  definition
    .command('check <file>')
    .description('Says by line what keeps a definition from being published')
    .action((file: string) => checkFile(file, print));
  definition
    .command('publish <file>')
    .description('Publishes a definition on a running server')
    .option('--url <url>', 'where the server listens')
    .option('--as <user/role>', 'who publishes', 'director-1/DIR')
    .action((file: string, { url, as }: { url?: string; as: string }) =>
      publishFile(file, { url: url ?? defaultUrl(), as }, print),
    );
  definition
    .command('diagram <file>')
    .description('Prints a definition as a Mermaid flowchart')
    .option('--lang <language>', 'en or id', languageOf, 'en')
    .action((file: string, { lang }: { lang: Language }) => drawFile(file, lang, print));
  definition
    .command('test <file> [tables...]')
    .description('Plays tables of cases on a definition; those beside it, unless others are named')
    .action((file: string, tables: readonly string[]) => testFile(file, tables, print));
  definition
    .command('simulate <file>')
    .description('Plays made-up cases through a definition, by a clock of its own')
    .option('--cases <number>', 'how many cases arrive', '500')
    .option('--seed <number>', 'the same seed gives the same result', '1')
    .option('--days <number>', 'how many days', '365')
    .option('--starts <date>', 'the first day', '2026-01-01')
    .option('--assumptions <file>', 'how the office and the world behave; see the how-to')
    .option('--against <file>', 'another version, to compare')
    .option('--histories <file>', 'with --against: past cases, as JSON')
    .option('--url <url>', 'with --against: past cases of a running server')
    .option('--as <user/role>', 'who asks the server', 'coordinator-1/COO')
    .action((file: string, options: SimulateOptions) => simulateFile(file, options, print));
};

const languageOf = (text: string): Language => {
  const language = LANGUAGES.find((one) => one === text);
  if (!language) throw new Error(`${text} is no language of Jejak: ${LANGUAGES.join(', ')}`);
  return language;
};

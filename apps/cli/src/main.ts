#!/usr/bin/env node
import 'reflect-metadata';
import { program } from 'commander';
import { readSettings } from '#config';
import { addDefinitionCommands } from './definition/index.ts';
import { playDemo } from './demo.ts';
import { addExportCommands } from './export.ts';
import { addVerifyCommands } from './verify.ts';

const defaultUrl = () => {
  const { host, port } = readSettings();
  return `http://${host}:${port}`;
};

program.name('jejak').description('Jejak on the command line');
program
  .command('demo')
  .description('Plays the demo cases through the API of a running server; twice adds nothing')
  .option('--url <url>', 'where the server listens')
  .action(({ url }: { url?: string }) => playDemo(url ?? defaultUrl(), console.info));
addDefinitionCommands(program, defaultUrl, console.info);
addExportCommands(program, defaultUrl, console.info);
addVerifyCommands(program, defaultUrl, console.info);

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

import { readFileSync } from 'node:fs';
import { Type } from 'class-transformer';
import { IsInt, Matches, Max, Min } from 'class-validator';
import { BadSettings, type Environment, readEnvironment } from '#config';
import { Label, Text } from '#kernel';
import { type NoteKey, NotProven, parseNoteKey } from '#notary';

/** What the owner of a witness sets. */
class WitnessSettings {
  /** The name under which it signs, such as a domain and a word: `partner.example/witness`. Never to be changed. */
  @Matches(/^[\x21-\x2a\x2c-\x7e]{1,100}$/, {
    message:
      'must be the name under which to sign, without spaces and plus signs, such as partner.example/witness',
  })
  readonly name!: string;
  @Label() readonly host!: string;
  @Type(() => Number) @IsInt() @Min(0) @Max(65_535) readonly port!: number;
  /** Where the key and the latest checkpoints are kept. */
  @Text(1000) readonly folder!: string;
  @Text(1000) readonly logsFile!: string;
}

const VARIABLES = {
  name: 'WITNESS_NAME',
  host: 'WITNESS_HOST',
  port: 'WITNESS_PORT',
  folder: 'WITNESS_DIR',
  logsFile: 'WITNESS_LOGS',
} as const;

const DEFAULTS = { host: '127.0.0.1', port: '8090', folder: './witness', logsFile: './witness-logs.txt' };

/** Reads the settings; throws `BadSettings` with every mistake at once. */
export const readWitnessSettings = (environment: Environment = process.env): WitnessSettings =>
  readEnvironment(WitnessSettings, VARIABLES, DEFAULTS, environment);

/** The keys of the logs to watch: a vkey a line; lines that begin with # are passed over. Throws `BadSettings` with every mistake at once. */
export const readLogs = (file: string): readonly NoteKey[] => {
  const problems: string[] = [];
  const keys = linesOf(file).flatMap((line, at) => {
    try {
      return line === '' || line.startsWith('#') ? [] : [logKey(line)];
    } catch (error) {
      problems.push(`line ${at + 1} of ${file} (WITNESS_LOGS): ${(error as Error).message}`);
      return [];
    }
  });
  if (problems.length === 0 && keys.length === 0) problems.push(`WITNESS_LOGS: ${file} names no log`);
  if (problems.length > 0) throw new BadSettings(problems);
  return keys;
};

const linesOf = (file: string): readonly string[] => {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim());
  } catch (error) {
    throw new BadSettings([`WITNESS_LOGS must be a file with the keys of logs: ${(error as Error).message}`]);
  }
};

const logKey = (vkey: string): NoteKey => {
  const key = parseNoteKey(vkey);
  if (key.use !== 'note') throw new NotProven('key/malformed', `The key ${key.name} is that of a witness`);
  return key;
};

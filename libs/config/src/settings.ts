import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { Label, Maybe, NeededIf, Text } from '#kernel';
import { BadSettings, type Environment, readEnvironment } from './environment.ts';

/** All that can be set from outside. */
export class Settings {
  /** `development` trusts the headers X-User and X-Role, and so listens on loopback only. */
  @IsIn(['development', 'production']) readonly mode!: 'development' | 'production';
  @Label() readonly host!: string;
  @Type(() => Number) @IsInt() @Min(0) @Max(65_535) readonly port!: number;
  /** Where the embedded PostgreSQL and the keys live; created on the first start. */
  @Text(1000) readonly dataDir!: string;
  /** An outside PostgreSQL 15 or newer; the embedded one when absent. */
  @Maybe()
  @Matches(/^postgres(ql)?:\/\//, { message: 'must start with postgres://' })
  readonly databaseUrl?: string;
  /** The organisation whose events these are. */
  @Matches(/^[a-z0-9-]{1,40}$/, { message: 'must be 1 to 40 of a-z, 0-9 and -' }) readonly tenant!: string;
  /** Who the transparency log says that it is, in every checkpoint; never to be changed once something is signed. */
  @Matches(/^[^\s+]{1,200}$/, { message: 'must be a name without spaces and without +' })
  readonly logOrigin!: string;
  /** The workflow definition of a new case whose report names none. */
  @Matches(/^[a-z][a-z0-9-]{0,39}$/, { message: 'must be the id of a definition, such as advocacy' })
  readonly definition!: string;
  /** How often, in milliseconds, it is looked for time limits that are due. */
  @Type(() => Number) @IsInt() @Min(10) @Max(3_600_000) readonly timersPollMs!: number;
  /** The office's own letter forms and details (`office.yaml`); those that come along when absent. */
  @Maybe() @Text(1000) readonly templatesDir?: string;
  /** The server that takes the office's e-mail, with user and password if it asks for them; needs `mailFrom`. */
  @NeededIf<Settings>(({ mailFrom }) => mailFrom !== undefined)
  @Matches(/^smtps?:\/\//, {
    message: 'must start with smtp:// or smtps://, and goes together with MAIL_FROM',
  })
  readonly smtpUrl?: string;
  /** The address from which letters are sent; needs `smtpUrl`. */
  @NeededIf<Settings>(({ smtpUrl }) => smtpUrl !== undefined)
  @IsEmail({}, { message: 'must be an e-mail address, and goes together with SMTP_URL' })
  readonly mailFrom?: string;
}

/** The environment variable of each setting. */
export const VARIABLES = {
  mode: 'JEJAK_MODE',
  host: 'HOST',
  port: 'PORT',
  dataDir: 'DATA_DIR',
  databaseUrl: 'DATABASE_URL',
  tenant: 'TENANT',
  logOrigin: 'LOG_ORIGIN',
  definition: 'DEFINITION',
  timersPollMs: 'TIMERS_POLL_MS',
  templatesDir: 'TEMPLATES_DIR',
  smtpUrl: 'SMTP_URL',
  mailFrom: 'MAIL_FROM',
} as const;

const DEFAULTS = {
  mode: 'development',
  host: '127.0.0.1',
  port: '3000',
  dataDir: './data',
  tenant: 'jejak',
  definition: 'advocacy',
  timersPollMs: '10000',
};
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** Reads the settings from the environment; throws `BadSettings` with every mistake at once. */
export const readSettings = (environment: Environment = process.env): Settings => {
  const logOrigin = `jejak.local/${environment.TENANT || DEFAULTS.tenant}/log1`;
  return loopbackInDevelopment(readEnvironment(Settings, VARIABLES, { ...DEFAULTS, logOrigin }, environment));
};

const loopbackInDevelopment = (settings: Settings): Settings => {
  if (settings.mode === 'production' || LOOPBACK.includes(settings.host)) return settings;
  throw new BadSettings([
    'HOST must be 127.0.0.1 in development mode, where a header is enough to be anybody; set JEJAK_MODE=production',
  ]);
};

export type { SignedCheckpoint } from './checkpoints.ts';
export type { Flaw, Halt, HaltCode } from './halt.ts';
export { LogReader, type LogStatus } from './log-reader.ts';
export type { Notary } from './notary.ts';
export { type Log, type LogOptions, openLog } from './open-log.ts';

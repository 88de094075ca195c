import { writeFileSync } from 'node:fs';
import type { Measured } from './drive.ts';

/** One line of the table. */
export interface Result {
  readonly row: string;
  readonly clients?: number;
  readonly unit: string;
  readonly ours: number;
  readonly p50?: number;
  readonly p99?: number;
  readonly peers: Readonly<Record<string, Measured>>;
  /** What the machine could do at most: the physical limit of this row. */
  readonly limit?: number;
  readonly ofLimit?: number;
}

export interface Report {
  readonly machine: string;
  readonly fsyncPerSecond: number;
  readonly rows: readonly Result[];
}

const DIGITS = 4;
const rounded = (_key: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;

export const writeReport = (file: string, report: Report): void =>
  writeFileSync(file, `${JSON.stringify(report, rounded, 2)}\n`);

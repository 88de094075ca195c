import 'reflect-metadata';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveIn } from './archive.ts';
import { type Databases, startDatabases } from './databases.ts';
import { fsyncRate, machine } from './machine.ts';
import { type Result, writeReport } from './report.ts';
import type { Row } from './row.ts';
import { chosenRows } from './rows/index.ts';
import { FULL, QUICK } from './sizes.ts';
import { tableOf } from './table.ts';
import { targetsOf } from './targets.ts';

const REPORT = resolve('test/bench/report.json');
const PROBE_SECONDS = 1;

const say = (text: string) => process.stdout.write(`${text}\n`);

const measure = async (rows: readonly Row[], databases: Databases, quick: boolean) => {
  const sizes = quick ? QUICK : FULL;
  const bench = { ...databases, sizes, archive: archiveIn(databases, sizes.archive) };
  const results: Result[] = [];
  for (const row of rows) {
    const begun = performance.now();
    results.push(...(await row.run(bench)));
    say(`${row.name}: measured in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  }
  return results;
};

const main = async () => {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  const rows = chosenRows(values.only.flatMap((names) => names.split(',')));
  const databases = await startDatabases();
  const giveUp = () => databases.stop().finally(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, giveUp);
  try {
    const probe = async () => (await fsyncRate(databases.folder, PROBE_SECONDS)).value;
    const before = await probe();
    say(`${machine()}; before: ${Math.round(before)} fsync/s`);
    const results = await measure(rows, databases, values.quick);
    const after = await probe();
    say(`after: ${Math.round(after)} fsync/s\n`);
    const report = { machine: machine(), fsyncPerSecond: (before + after) / 2, rows: results };
    writeReport(REPORT, report);
    say(`${tableOf(report)}\n\n${targetsOf(results)}`);
  } finally {
    await databases.stop();
  }
};

await main().then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  },
);

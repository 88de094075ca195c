import { rmSync } from 'node:fs';

/** Jest's globalTeardown: stops the run's PostgreSQL and removes its data. */
// biome-ignore lint/style/noDefaultExport: Jest calls the default export
export default async () => {
  const { stopTestPostgres, testDataDir } = globalThis as unknown as {
    stopTestPostgres: () => Promise<void>;
    testDataDir: string;
  };
  await stopTestPostgres();
  rmSync(testDataDir, { recursive: true });
};

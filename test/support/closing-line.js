import { writeSync } from 'node:fs';

/** The last line of a test run, for whoever reads only that. A suite that could not run counts as one failure. */
// biome-ignore lint/style/noDefaultExport: Jest takes a reporter as default export
export default class ClosingLine {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    process.once('exit', () => writeSync(1, `\n${numPassedTests} passed, ${failed} failed\n`));
  }
}

/** The last line of a test run, for whoever reads only that. A suite that could not run counts as one failure. */
// biome-ignore lint/style/noDefaultExport: Jest takes a reporter as default export
export default class ClosingLine {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    process.stdout.write(
      `\n${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed\n`,
    );
  }
}

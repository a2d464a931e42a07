// Prints how many tests passed and failed, read from the reports of Vitest and Playwright: `1200 passed, 0 failed`.
// Its argument is the exit code of the run: a run that failed in another step than a test counts that step as one failure.
import { existsSync, readFileSync } from 'node:fs';

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
const unit = read('node_modules/.cache/vitest.json');
const browsers = ['playwright', 'playwright-example'].map(
  (name) => read(`node_modules/.cache/${name}.json`)?.stats,
);
const inBrowsers = (count) => browsers.reduce((sum, stats) => sum + (stats?.[count] ?? 0), 0);

const passed = (unit?.numPassedTests ?? 0) + inBrowsers('expected');
let failed =
  (unit?.numFailedTests ?? 0) +
  (unit?.numFailedTestSuites ?? 0) +
  inBrowsers('unexpected') +
  inBrowsers('flaky');
if (failed === 0 && process.argv[2] !== '0') failed = 1;
const skipped = (unit?.numPendingTests ?? 0) + inBrowsers('skipped');
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);

// Prints how many tests passed and failed, read from the reports of Vitest and Playwright: `1200 passed, 0 failed`.
// Its argument is the exit code of the run: a run that failed in another step than a test counts that step as one failure.
import { existsSync, readFileSync } from 'node:fs';

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
const unit = read('node_modules/.cache/vitest.json');
const browser = read('node_modules/.cache/playwright.json')?.stats;

const passed = (unit?.numPassedTests ?? 0) + (browser?.expected ?? 0);
let failed =
  (unit?.numFailedTests ?? 0) +
  (unit?.numFailedTestSuites ?? 0) +
  (browser?.unexpected ?? 0) +
  (browser?.flaky ?? 0);
if (failed === 0 && process.argv[2] !== '0') failed = 1;
const skipped = (unit?.numPendingTests ?? 0) + (browser?.skipped ?? 0);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);

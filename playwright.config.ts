import { defineConfig } from '@playwright/test';
import { dist, isOurs, siteName } from './tests/builtSite.ts';
import { findChromium } from './tests/chromium.ts';
import { freePort } from './tests/freePort.ts';

// Playwright reads this file again in every worker; the environment carries the first answers to them.
process.env.CHROME_PATH = findChromium();
process.env.TEST_PORT ??= String(await freePort());
const origin = `http://localhost:${process.env.TEST_PORT}`;

/** What is tested on the sites of the made-up study, each of which was built for something else. */
const testsOf: Readonly<Record<string, readonly string[]>> = {
  example: ['citations.spec.ts', 'files.spec.ts', 'hosting.spec.ts', 'example.spec.ts'],
  'example-path': ['files.spec.ts', 'hosting.spec.ts', 'metadata.spec.ts'],
  'example-hostile': ['api.spec.ts', 'files.spec.ts', 'hostile.spec.ts', 'metadata.spec.ts'],
};

export default defineConfig({
  testDir: 'tests',
  // What holds of any site is tested on that of another study as well.
  testMatch: isOurs ? '*.spec.ts' : [...(testsOf[siteName] ?? [])],
  testIgnore: isOurs ? ['example.spec.ts', 'hostile.spec.ts'] : [],
  outputDir: 'node_modules/.cache/playwright',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // On a busy machine everything may take its time. What is tested is that it comes.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  reporter: [
    ['line'],
    ['json', { outputFile: `node_modules/.cache/playwright${isOurs ? '' : `-${siteName}`}.json` }],
  ],
  use: {
    baseURL: origin,
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: { executablePath: process.env.CHROME_PATH },
  },
  webServer: {
    command: `node --import tsx tests/staticServer.ts ${dist} ${process.env.TEST_PORT}`,
    url: origin,
    timeout: 120_000,
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // Browser tests take seconds each; naming every one of them would hide the failures.
    slowTestThreshold: 10_000,
    env: { TZ: 'UTC', LANG: 'C' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,scripts}/**/*.test.ts', 'tests/*.test.ts', 'tests/checks/**/*.test.ts'],
        },
      },
      {
        // Over the built site in dist/, one file after the other: they share the machine with a browser.
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          maxConcurrency: 2,
        },
      },
    ],
  },
});

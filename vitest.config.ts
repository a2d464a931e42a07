import { defineConfig } from 'vitest/config';

/** Tests that put something of their own in the place of a module or a global, and so must not share either. */
const replacing = [
  'src/lab/writeMarkup.test.ts',
  'src/analysis/release.test.ts',
  'src/analysis/resolution/convergenceCheck.test.ts',
  'scripts/siteBrowser.test.ts',
];

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
          exclude: replacing,
          // Loading every module again for each of many files takes longer than what they test.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'unit-replacing', include: replacing } },
      {
        // Over the built site in dist/, two files at a time: each waits for a browser of its own.
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
          maxConcurrency: 2,
          // On a busy machine an answer may take its time; that it comes is what is tested.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});

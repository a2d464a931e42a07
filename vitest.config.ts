import { defineConfig } from 'vitest/config';

/** Tests that put something of their own in the place of a module or a global, and so must not share either. */
const replacing = [
  'src/lab/writeMarkup.test.ts',
  'src/analysis/release.test.ts',
  'src/analysis/resolution/convergenceCheck.test.ts',
];

export default defineConfig({
  test: {
    environment: 'node',
    // Vitest leaves one core free by itself, which on two cores is half of them.
    maxWorkers: '100%',
    // The second is read by .ci/run, which counts the tests.
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/vitest.json' }]],
    // No test is to depend on how fast the machine is: only one that hangs is ended.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TZ: 'UTC', LANG: 'C' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,scripts}/**/*.test.ts', 'tests/*.test.ts'],
          exclude: replacing,
          // Loading every module again for each of many files takes longer than what they test.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'unit-replacing', include: replacing } },
    ],
  },
});

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatSeconds } from './formatAmounts.ts';
import { projectRoot } from './projectRoot.ts';
import { provideChromium } from './provideChromium.ts';
import { runAsCommand, UserFault } from './runAsCommand.ts';
import { CommandFailed, runCommand, runScript } from './runCommand.ts';
import { addTestTotals, describeTestTotals, readTestTotals, type TestTotals } from './testTotals.ts';

interface Step {
  readonly name: string;
  readonly what: string;
  readonly run: () => Promise<void>;
}

const environment: NodeJS.ProcessEnv = {
  ...process.env,
  TZ: 'UTC',
  LANG: 'C',
  LC_ALL: 'C',
  ASTRO_TELEMETRY_DISABLED: '1',
};
const totals: TestTotals[] = [];

/** Runs the program of an installed package, without npm or a shell between. */
function runTool(file: string, toolArguments: readonly string[], extra?: NodeJS.ProcessEnv): Promise<void> {
  return runCommand(process.execPath, [join(projectRoot, 'node_modules', file), ...toolArguments], {
    environment: { ...environment, ...extra },
  });
}

async function runTests(project: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-tests-'));
  const report = join(folder, 'report.json');
  try {
    await runTool(
      'vitest/vitest.mjs',
      [
        'run',
        ...['--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ],
      // Elsewhere Vitest writes a golden file that is missing, and the test that should compare with it passes.
      { CI: '1' },
    );
    const { passed, failed } = readTestTotals(readFileSync(report, 'utf8'));
    if (passed + failed === 0) throw new CommandFailed(`no test of the project “${project}” was executed`);
  } finally {
    if (existsSync(report)) totals.push(readTestTotals(readFileSync(report, 'utf8')));
    rmSync(folder, { recursive: true, force: true });
  }
}

const steps: readonly Step[] = [
  {
    name: 'browser',
    what: 'finding a Chromium for the browser tests',
    run: async () => {
      environment.CHROME_PATH = await provideChromium(console.log);
      console.log(`Using ${environment.CHROME_PATH}.`);
    },
  },
  { name: 'format', what: 'Prettier', run: () => runTool('prettier/bin/prettier.cjs', ['--check', '.']) },
  // Before lint: it writes the types of the content collections, which the typed rules of ESLint read.
  { name: 'types', what: 'TypeScript and Astro', run: () => runTool('astro/astro.js', ['check']) },
  { name: 'lint', what: 'ESLint', run: () => runTool('eslint/bin/eslint.js', ['--max-warnings=0', '.']) },
  { name: 'unit', what: 'unit tests', run: () => runTests('unit*') },
  {
    name: 'build',
    what: 'data and all pages',
    run: () => runScript('scripts/buildSite.ts', [], { environment }),
  },
  {
    name: 'site',
    what: 'checks of the built site, in files and in the browser',
    run: () => runTests('site'),
  },
  {
    name: 'determinism',
    what: 'a second build, compared byte by byte',
    run: () => runScript('scripts/checkDeterminism.ts', [], { environment }),
  },
];

// The last line of all, whatever happened before it.
process.on('exit', () => {
  if (totals.length > 0) console.log(describeTestTotals(addTestTotals(totals)));
});

await runAsCommand(async () => {
  const allStarted = performance.now();
  for (const [index, { name, what, run }] of steps.entries()) {
    const label = `[${index + 1}/${steps.length}] ${name}`;
    console.log(`\n${label}: ${what} …`);
    const started = performance.now();
    try {
      await run();
    } catch (error) {
      console.error(`${label} FAILED after ${formatSeconds(performance.now() - started)}`);
      if (!(error instanceof CommandFailed)) throw error;
      throw new UserFault(`The step “${name}” failed (${error.message}); the steps after it were not run.`);
    }
    console.log(`${label} done in ${formatSeconds(performance.now() - started)}`);
  }
  console.log(`\nAll ${steps.length} steps passed in ${formatSeconds(performance.now() - allStarted)}.`);
});

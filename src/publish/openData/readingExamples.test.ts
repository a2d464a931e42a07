import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeFiles } from './fixtures/smallOpenData.ts';
import { readingExamples } from './readingExamples.ts';

const isAtHand = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
const run = (command: string, args: readonly string[], input = ''): string => {
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', input });
  expect(stderr).toBe('');
  return stdout;
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reading-'));
  for (const [path, bytes] of madeFiles) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(!isAtHand('python3'))('the lines for Python read the issues', () => {
  const [python] = readingExamples(`${pathToFileURL(folder).href}/`);
  const printed = run('python3', ['-c', `${python.lines}\nprint(len(issues), issues[0]["summary"])`]);
  expect(printed).toBe('5 The crust is "black", always.\n');
});

test.skipIf(!isAtHand('Rscript'))('the lines for R read the issues', () => {
  const [, r] = readingExamples(`${pathToFileURL(folder).href}/`);
  expect(run('Rscript', ['-e', `${r.lines}\ncat(nrow(issues))`])).toMatch(/oven[\s\S]*5$/);
});

test.skipIf(!isAtHand('duckdb'))('the lines for DuckDB read the issues', () => {
  const [, , duckdb] = readingExamples(`${folder}/`);
  expect(run('duckdb', ['-csv'], duckdb.lines)).toContain('oven,2');
});

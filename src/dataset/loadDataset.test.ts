import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatViolation } from './violation.ts';
import { smallRelease } from './fixtures/smallRelease.ts';
import { listReleases, loadDataset, newestRelease, NoRelease } from './loadDataset.ts';

let parent: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'releases-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

function writeRelease(name: string): string {
  const folder = join(parent, name);
  mkdirSync(folder);
  for (const [file, content] of smallRelease()) writeFileSync(join(folder, file), content);
  return folder;
}

test('a release is read from its folder, which must be named by its version or by none', () => {
  expect(loadDataset(writeRelease('1.2.0')).dataset?.study.version).toBe('1.2.0');
  expect(loadDataset(writeRelease('draft')).dataset?.study.version).toBe('1.2.0');
  const [violation] = loadDataset(writeRelease('1.3.0')).violations ?? [];
  expect(violation).toMatchObject({ file: 'study.json', line: 3, column: 'version', found: '"1.2.0"' });
});

test('folders and files that do not belong there are named, not read', () => {
  const folder = writeRelease('1.2.0');
  mkdirSync(join(folder, 'old'));
  writeFileSync(join(folder, '.hidden'), '');
  rmSync(join(folder, 'paper.json'));
  mkdirSync(join(folder, 'paper.json'));
  const { violations = [] } = loadDataset(folder);
  expect(violations.map(({ file, found }) => `${file}: ${found}`).toSorted()).toEqual([
    '.hidden: a file that does not belong to a release',
    'old/: a file that does not belong to a release',
    'paper.json: something that is not a file',
  ]);
});

test('the archive of what was computed of a release is not part of it', () => {
  const folder = writeRelease('1.2.0');
  mkdirSync(join(folder, 'published'));
  expect(loadDataset(folder).dataset?.study.version).toBe('1.2.0');
});

test.skipIf(process.platform === 'win32')('a pipe or a link to nowhere in place of a file is named', () => {
  const folder = writeRelease('1.2.0');
  rmSync(join(folder, 'METHOD.md'));
  // Reading it would wait for a writer, for ever.
  execFileSync('mkfifo', [join(folder, 'METHOD.md')]);
  rmSync(join(folder, 'issues.csv'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'issues.csv'));
  expect(loadDataset(folder).violations?.map(formatViolation)).toEqual([
    'issues.csv: found something that is not a file, expected a file of this name',
    'METHOD.md: found something that is not a file, expected a file of this name',
  ]);
});

test('warnings come beside the dataset, and beside violations', () => {
  const folder = writeRelease('1.2.0');
  expect(loadDataset(folder).warnings).toEqual([]);
  const file = join(folder, 'issues.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace('2024-02-01,1,false', '2024-02-01,0,false'));
  const { violations, warnings } = loadDataset(folder);
  expect(violations?.map(({ file: name }) => name)).toEqual(['issues.csv']);
  expect(warnings.map(({ kind, about }) => [kind, about])).toEqual([['events-uncounted', 'bakers/cake#4']]);
});

test('no folder and no release are told apart from violations', () => {
  expect(() => loadDataset(join(parent, 'none'))).toThrow(NoRelease);
  expect(() => loadDataset(join(parent, 'none'))).toThrow(
    'found no folder, expected one that holds a dataset',
  );
  expect(() => loadDataset(parent)).toThrow('found none of a dataset’s files');
});

test('the newest release is the one with the highest numbers', () => {
  for (const name of ['1.9.0', '1.10.0', '1.10.0-draft', '01.99.0', '0.11.12', 'old', '1.2']) {
    mkdirSync(join(parent, name));
  }
  writeFileSync(join(parent, '9.9.9'), 'a file, not a folder');
  expect(listReleases(parent).map(({ version }) => version)).toEqual(['0.11.12', '1.9.0', '1.10.0']);
  expect(newestRelease(parent)).toEqual({ version: '1.10.0', folder: join(parent, '1.10.0') });
});

test('a folder without releases is named', () => {
  expect(() => newestRelease(parent)).toThrow(
    `${parent}: found no release, expected a folder named by a version`,
  );
  expect(() => newestRelease(join(parent, 'none'))).toThrow(NoRelease);
});

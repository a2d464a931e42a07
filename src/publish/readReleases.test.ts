import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceIn, smallRelease, type Edit } from '../dataset/fixtures/smallRelease.ts';
import { BuildError } from './buildError.ts';
import { readReleases } from './readReleases.ts';

let parent: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'read-releases-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

function writeRelease(version: string, ...edits: readonly Edit[]) {
  const folder = join(parent, version);
  mkdirSync(folder);
  const files = smallRelease(replaceIn('study.json', '1.2.0', version), ...edits);
  for (const [file, content] of files) writeFileSync(join(folder, file), content);
  return { version, folder };
}

test('releases are read by version', () => {
  const datasets = readReleases([writeRelease('1.3.0'), writeRelease('1.10.0')]);
  expect([...datasets].map(([version, { dataset }]) => [version, dataset.study.version])).toEqual([
    ['1.3.0', '1.3.0'],
    ['1.10.0', '1.10.0'],
  ]);
});

test('the violations of all releases are named at once, with the release that they are of', () => {
  const releases = [
    writeRelease('1.3.0', replaceIn('issues.csv', 'bounded', 'guessed')),
    writeRelease('1.4.0'),
    writeRelease(
      '1.5.0',
      replaceIn('issues.csv', 'single', 'double'),
      replaceIn('paper.json', '12', '1e999'),
    ),
  ];
  const read = () => readReleases(releases);
  expect(read).toThrow(BuildError);
  expect(read).toThrow(
    /^issues\.csv:4 opened_basis: .*\nThe release 1\.3\.0 has 1 violation\.\nissues\.csv:5 coding: .*\npaper\.json:5 .*\nThe release 1\.5\.0 has 2 violations\.\nNothing was written\.$/,
  );
});

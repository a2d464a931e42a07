import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { smallRelease } from '../../src/dataset/fixtures/smallRelease.ts';
import { loadDataset } from '../../src/dataset/loadDataset.ts';
import { multiplyRelease } from './multiply.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'multiply-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a multiplied release is sound, and its copies are marked as made up', () => {
  const [release, target] = [join(root, 'once'), join(root, 'thrice')];
  mkdirSync(release);
  for (const [file, content] of smallRelease()) writeFileSync(join(release, file), content);
  multiplyRelease(release, target, 3);
  const { dataset: once } = loadDataset(release);
  const { dataset: thrice, violations } = loadDataset(target);
  expect(violations).toBeUndefined();
  expect(thrice?.issues).toHaveLength(3 * (once?.issues.length ?? Number.NaN));
  expect(thrice?.projects.filter(({ repo }) => /-made-up-[12]$/.test(repo))).toHaveLength(
    2 * (once?.projects.length ?? Number.NaN),
  );
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Release } from '../src/analysis/release.ts';
import { listInputs, readCachedRelease, releaseKey, writeCachedRelease } from './releaseCache.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cache-'));
  mkdirSync(join(root, 'src', 'fixtures'), { recursive: true });
  writeFileSync(join(root, 'src', 'a.ts'), '1');
  writeFileSync(join(root, 'lock.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const key = (version = 'v20') => releaseKey(listInputs(root, ['src', 'lock.json']), version);
const release = { results: { a: 0.1, b: null }, study: { title: 'T' } } as unknown as Release;

test('the key changes with content, names, and Node, not with tests or their fixtures', () => {
  const before = key();
  writeFileSync(join(root, 'src', 'a.test.ts'), '');
  writeFileSync(join(root, 'src', 'fixtures', 'f.ts'), '');
  expect(key()).toBe(before);
  expect(key('v22')).not.toBe(before);
  const seen = new Set([before]);
  for (const change of [
    () => writeFileSync(join(root, 'src', 'a.ts'), '2'),
    () => writeFileSync(join(root, 'src', 'b.ts'), '2'),
    () => rmSync(join(root, 'src', 'a.ts')),
    () => writeFileSync(join(root, 'lock.json'), '[]'),
  ]) {
    change();
    seen.add(key());
  }
  expect(seen.size).toBe(5);
});

test('an input that is not there is an error', () => {
  expect(() => listInputs(root, ['gone'])).toThrow('ENOENT');
});

test('what was kept comes back, and earlier inputs are forgotten', () => {
  writeCachedRelease(join(root, 'cache'), 'one', release);
  writeCachedRelease(join(root, 'cache'), 'two', release);
  expect(readCachedRelease(join(root, 'cache'), 'two')).toEqual(release);
  expect(readCachedRelease(join(root, 'cache'), 'one')).toBeNull();
  expect(readdirSync(join(root, 'cache'))).toEqual(['release-two.json']);
});

test('a file that was damaged or cut is not used', () => {
  writeCachedRelease(join(root, 'cache'), 'one', release);
  const file = join(root, 'cache', 'release-one.json');
  const text = readFileSync(file, 'utf8');
  for (const damaged of [text.replace('0.1', '0.2'), text.slice(0, -5), '']) {
    writeFileSync(file, damaged);
    expect(readCachedRelease(join(root, 'cache'), 'one')).toBeNull();
  }
});

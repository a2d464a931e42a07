import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareFolders } from './compareFolders.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

test('equal folders have no difference', () => {
  write({ 'one/a/index.html': 'x', 'one/b': '', 'two/a/index.html': 'x', 'two/b': '' });
  expect(compareFolders(join(folder, 'one'), join(folder, 'two'))).toEqual([]);
});

test('each missing, added and changed file is named', () => {
  write({
    'one/a': 'same',
    'one/b': 'left',
    'one/c/d': 'abcX',
    'two/a': 'same',
    'two/c/d': 'abcYZ',
    'two/e': '',
  });
  expect(compareFolders(join(folder, 'one'), join(folder, 'two'))).toEqual([
    'b: only in the first',
    'c/d: differs from byte 3 on: "abcX" and "abcYZ"',
    'e: only in the second',
  ]);
});

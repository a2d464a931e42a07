import { expect, test } from 'vitest';
import { releaseParts } from './releaseParts.ts';

const file = (path: string) => ({ path, bytes: 1, sha256: '', description: '' });
const paths = (list: readonly string[]) =>
  releaseParts({ files: list.map(file) }).map(({ id, files }) => [id, ...files.map(({ path }) => path)]);

test('what was released stands first, tables before texts; then formats, the one file first; then what is computed', () => {
  const list = [
    'issues.json',
    'release-1.0.0.zip',
    'source/METHOD.md',
    'source/issues.csv',
    'tables/issues.json',
  ];
  expect(paths([...list, 'croissant.json'])).toEqual([
    ['released', 'source/issues.csv', 'source/METHOD.md'],
    ['formats', 'release-1.0.0.zip', 'tables/issues.json', 'croissant.json'],
    ['computed', 'issues.json'],
  ]);
});

test('an older release has no part that it does not have', () => {
  expect(paths(['source/issues.csv']).map(([id]) => id)).toEqual(['released']);
});

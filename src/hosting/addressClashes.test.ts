import { expect, test } from 'vitest';
import { addressClashes } from './addressClashes.ts';

test('files, and folders, that differ only by case are named once', () => {
  expect(addressClashes(['a/b.html', 'a/c.html', 'd/index.html'])).toEqual([]);
  expect(addressClashes(['a/b.html', 'a/B.html'])).toEqual([
    '/a/b.html and /a/B.html differ only by the case of letters',
  ]);
  expect(addressClashes(['a/b.html', 'A/c.html', 'A/d.html'])).toEqual([
    '/a and /A differ only by the case of letters',
  ]);
});

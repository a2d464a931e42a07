import { expect, test } from 'vitest';
import type { Coding } from '../../dataset/dataset.ts';
import { comparison, focal, issue, smallDataset } from '../fixtures/smallDataset.ts';
import { codedIssues } from './codedIssues.ts';

const by = (
  coder: 'A' | 'B' | 'C',
  id: string,
  code: string | null,
  secondary: string | null = null,
): Coding => ({
  id,
  coder,
  group: code === null ? comparison : focal,
  code,
  secondary,
});
const dataset = smallDataset(
  [
    issue('p/a#1', { code: 'fruit.apple', secondary: 'root.carrot' }),
    issue('p/a#2', { code: 'root.carrot', coding: 'adjudicated' }),
    issue('p/a#3', { coding: 'single' }),
  ],
  {
    codings: [
      by('A', 'p/a#1', 'fruit.apple', 'root.carrot'),
      by('B', 'p/a#1', 'fruit.apple'),
      by('A', 'p/a#2', 'fruit.pear'),
      by('B', 'p/a#2', null),
      by('C', 'p/a#2', 'root.carrot'),
      by('A', 'p/a#3', null),
    ],
  },
);
const of = (source: Parameters<typeof codedIssues>[1]) =>
  codedIssues(dataset, source).map(({ issue: { id }, group, category, secondary }) => [
    id,
    group,
    category,
    secondary,
  ]);

test('final codes, or those of issues on which both coders agreed', () => {
  const [first, second, third] = of('final');
  expect(first).toEqual(['p/a#1', focal, 'fruit', 'root']);
  expect(second).toEqual(['p/a#2', focal, 'root', null]);
  expect(third).toEqual(['p/a#3', comparison, null, null]);
  expect(of('agreed')).toEqual([first]);
});

test('one coder’s codes may put an issue elsewhere, and leave out what this coder did not code', () => {
  expect(of('A')).toEqual([
    ['p/a#1', focal, 'fruit', 'root'],
    ['p/a#2', focal, 'fruit', null],
    ['p/a#3', comparison, null, null],
  ]);
  expect(of('B')).toEqual([
    ['p/a#1', focal, 'fruit', null],
    ['p/a#2', comparison, null, null],
  ]);
});

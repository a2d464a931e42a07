import { expect, test } from 'vitest';
import { coOccurrence } from './coOccurrence.ts';
import { issueTable } from './issueTable.ts';
import { categories, focal, issue, smallDataset, undecided } from './fixtures/smallDataset.ts';

test('pairs in the order of the taxonomy, their share among the primary code, and issues with one code', () => {
  const dataset = smallDataset([
    issue('a/a#1', { code: 'fruit.apple', secondary: 'root.carrot' }),
    issue('a/a#2', { code: 'fruit.apple', secondary: 'fruit.pear' }),
    issue('a/a#3', { code: 'fruit.apple', secondary: 'fruit.pear' }),
    issue('a/a#4', { code: 'fruit.apple' }),
    issue('a/a#5', { code: 'root.carrot' }),
    issue('a/a#6', { group: undecided }),
  ]);
  expect(coOccurrence(issueTable(dataset), focal, categories)).toEqual({
    pairs: [
      { primary: 'fruit.apple', secondary: 'fruit.pear', count: 2, share: 0.5 },
      { primary: 'fruit.apple', secondary: 'root.carrot', count: 1, share: 0.25 },
    ],
    alone: [
      { primary: 'fruit.apple', count: 1 },
      { primary: 'fruit.pear', count: 0 },
      { primary: 'root.carrot', count: 1 },
    ],
  });
});

import { expect, test } from 'vitest';
import { issue, resolvedAfter } from '../fixtures/smallDataset.ts';
import { timeColumns } from './timeColumns.ts';
import { turnbullMedianInterval } from './turnbullInterval.ts';

test('projects are drawn whole: with one of 1 day and one of 9, the extremes are drawn', () => {
  const rows = [resolvedAfter('p/a#1', 1), resolvedAfter('p/a#2', 1), resolvedAfter('p/b#1', 9), resolvedAfter('p/b#2', 9)]; // prettier-ignore
  expect(turnbullMedianInterval(timeColumns(rows))).toEqual({ low: 1, high: 9 });
});

test('resamples that do not reach one half leave the upper limit open, not out', () => {
  const rows = [resolvedAfter('p/a#1', 1), resolvedAfter('p/b#1', 1), issue('p/c#1'), issue('p/c#2')];
  expect(turnbullMedianInterval(timeColumns(rows))).toEqual({ low: 1, high: null });
});

test('in a single project there is nothing to draw', () => {
  const rows = [1, 2, 3].map((days) => resolvedAfter(`p/a#${days}`, days));
  expect(turnbullMedianInterval(timeColumns(rows))).toEqual({ low: 2, high: 2 });
});

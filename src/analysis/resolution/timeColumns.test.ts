import { expect, test } from 'vitest';
import { issue, resolvedAfter } from '../fixtures/smallDataset.ts';
import { mainCensoringRule } from '../../model/observation.ts';
import { atEnd, exactTimes, timeColumns } from './timeColumns.ts';

const rows = [
  resolvedAfter('a/a#1', 7),
  issue('a/a#2', { opened: null }),
  issue('a/a#3'),
  issue('a/a#4', { state: 'closed', evidence: 'unknown', lastEvent: '2020-01-11' }),
];

test('columns hold what is known of each issue that has a time', () => {
  const columns = timeColumns(rows);
  expect(columns.rows.map(({ id }) => id)).toEqual(['a/a#1', 'a/a#3', 'a/a#4']);
  expect(columns.kinds).toEqual(['exact', 'right', 'interval']);
  expect([...columns.lower]).toEqual([7, 365, 10]);
  expect([...columns.upper]).toEqual([7, Infinity, 365]);
  expect(columns.excluded).toBe(1);
});

test('early and late differ only in issues known up to an interval', () => {
  const columns = timeColumns(rows);
  expect([...atEnd(columns, 'early').times]).toEqual([7, 365, 10]);
  expect([...atEnd(columns, 'late').times]).toEqual([7, 365, 365]);
  expect([...atEnd(columns, 'late').events]).toEqual([1, 0, 1]);
});

test('exact times alone, and a rule that leaves out more', () => {
  expect([...exactTimes(timeColumns(rows)).days]).toEqual([7]);
  expect(timeColumns(rows, { ...mainCensoringRule, undated: 'dropped', open: 'dropped' }).excluded).toBe(3);
});

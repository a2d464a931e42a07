import { expect, test } from 'vitest';
import { exactInGroups } from './knownDurationsFigure.ts';

const row = (kind: 'group' | 'category', exact: number) => ({
  ...{ id: kind, name: kind, kind, n: 20, exact, right: 0, interval: 0, excluded: 0, sameDay: 0 },
  ...{ q1: null, median: null, q3: null, times: [] },
});

test('an issue of a category counts once, in its group', () => {
  expect(exactInGroups({ rows: [row('group', 7), row('group', 4), row('category', 5)] })).toBe(11);
  expect(exactInGroups({ rows: [] })).toBe(0);
});

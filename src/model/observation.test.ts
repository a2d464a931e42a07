import { expect, test } from 'vitest';
import { issue } from '../analysis/fixtures/smallDataset.ts';
import { mainCensoringRule, observe } from './observation.ts';
import type { CensoringRule, Observation } from './observation.ts';

const read = (fields: Parameters<typeof issue>[1], rule: Partial<CensoringRule> = {}): Observation =>
  observe(issue('a/a#1', fields), { ...mainCensoringRule, ...rule });
const exact = (days: number): Observation => ({ kind: 'exact', lower: days, upper: days });
const closed = { state: 'closed', evidence: 'unknown', lastEvent: '2020-01-11' } as const;

test.each(['tracker', 'commit', 'merge', 'release', 'remark'] as const)(
  '%s gives an exact time',
  (evidence) => {
    expect(read({ state: 'closed', evidence, resolved: '2020-02-01' })).toEqual(exact(31));
  },
);

test('a closing remark of the day of opening is a time of 0 days', () => {
  expect(read({ state: 'closed', evidence: 'remark', resolved: '2020-01-01' })).toEqual(exact(0));
});

test.each(['activity', 'unknown'] as const)(
  '%s gives an interval up to the end of observation',
  (evidence) => {
    const resolved = evidence === 'activity' ? '2020-01-11' : null;
    expect(read({ ...closed, evidence, resolved })).toEqual({ kind: 'interval', lower: 10, upper: 365 });
  },
);

test('without a last event the interval begins at the opening', () => {
  expect(read({ ...closed, lastEvent: null })).toEqual({ kind: 'interval', lower: 0, upper: 365 });
});

test('a closed issue without an exact date can be read as early, as late, or left out', () => {
  expect(read(closed, { undated: 'early' })).toEqual(exact(10));
  expect(read(closed, { undated: 'late' })).toEqual(exact(365));
  expect(read(closed, { undated: 'dropped' }).kind).toBe('excluded');
});

test('an open issue is censored at the end of observation, at its last event, or left out', () => {
  const open = { lastEvent: '2020-01-05' };
  expect(read(open)).toEqual({ kind: 'right', lower: 365, upper: null });
  expect(read(open, { open: 'last-event' })).toEqual({ kind: 'right', lower: 4, upper: null });
  expect(read({ lastEvent: null }, { open: 'last-event' })).toEqual({ kind: 'right', lower: 0, upper: null });
  expect(read(open, { open: 'dropped' }).kind).toBe('excluded');
});

test('evidence that does not count is only a bound: the earlier of its date and the last event', () => {
  const strict = { exactEvidence: ['commit', 'merge'] } as const;
  const remark = {
    state: 'closed',
    evidence: 'remark',
    resolved: '2020-01-06',
    lastEvent: '2020-01-11',
  } as const;
  expect(read(remark, strict)).toEqual({ kind: 'interval', lower: 5, upper: 365 });
  expect(read({ ...remark, lastEvent: '2020-01-03' }, strict)).toEqual({
    kind: 'interval',
    lower: 2,
    upper: 365,
  });
});

test('activity can be read as exact', () => {
  const rule = { exactEvidence: [...mainCensoringRule.exactEvidence, 'activity'] } as const;
  expect(read({ ...closed, evidence: 'activity', resolved: '2020-01-11' }, rule)).toEqual(exact(10));
});

test('without an opening day nothing is known; bounded openings can be left out', () => {
  expect(read({ opened: null })).toEqual({ kind: 'excluded', lower: null, upper: null });
  expect(read({ openedBasis: 'bounded' }).kind).toBe('right');
  expect(read({ openedBasis: 'bounded' }, { openings: 'shown' }).kind).toBe('excluded');
  expect(read({}, { openings: 'shown' }).kind).toBe('right');
});

test('evidence that counts as exact but carries no date is an error, not a time', () => {
  expect(() => read({ state: 'closed', evidence: 'commit' })).toThrow('the evidence is commit');
});

import { expect, test } from 'vitest';
import { axisReach, dayAxis } from './dayAxis.ts';

const axis = dayAxis(100, 700, 1000, 60, 50);

test('same day stands in the middle of its band, left of one day', () => {
  expect(axis.position(0)).toBe(130);
  expect(axis.position(1)).toBeGreaterThan(axis.band.to);
});

test('what lies between same day and one day stands at one day', () => {
  expect(axis.position(0.5)).toBe(axis.position(1));
});

test('an axis of less than ten days is not spread to its right end', () => {
  const short = dayAxis(100, 700, 3, 60, 50);
  expect(short.position(3)).toBeLessThan(700);
  expect(short.position(10)).toBeCloseTo(700);
});

test('equal ratios take equal space, and the longest ends at the right', () => {
  expect(axis.position(100) - axis.position(10)).toBeCloseTo(axis.position(10) - axis.position(1));
  expect(axis.position(1000)).toBeCloseTo(700);
});

test('ticks keep their distance and do not pass the longest duration', () => {
  const places = axis.ticks.map(({ days }) => axis.position(days));
  for (const [index, place] of places.slice(1).entries())
    expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(50);
  expect(axis.ticks.every(({ days }) => days <= 1000)).toBe(true);
  expect(axis.ticks[0]).toEqual({ days: 1, word: '1 day' });
});

test.each([
  [2721, 2922],
  [2922, 2922],
  [2500, 2500],
  [3100, 3100],
])('an axis of %d days best ends at %d', (longest, end) => {
  expect(axisReach(longest)).toBe(end);
});

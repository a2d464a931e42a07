import { expect, test } from 'vitest';
import { dayScale, reach } from './dayScale.ts';

const scale = dayScale(1000, 600, 60, 50);
const place = scale.x.transform as (days: number) => number;

test('same day stands left of one day, in the middle of its band', () => {
  expect(place(0)).toBeLessThan(place(1));
  expect(scale.isApart(0, 1, 30)).toBe(true);
  expect(scale.shift(0, 0)).toBeCloseTo(place(0));
});

test('a fraction of a day stands at one day', () => {
  expect(place(0.5)).toBe(place(1));
});

test('a scale of less than ten days is not spread to its right end', () => {
  expect(dayScale(3, 600, 60, 50).x.domain).toEqual(dayScale(10, 600, 60, 50).x.domain);
});

test('equal ratios take equal space, and a shift by pixels is one on the scale', () => {
  expect(place(100) - place(10)).toBeCloseTo(place(10) - place(1));
  expect(scale.isApart(7, scale.shift(7, 20), 19.9)).toBe(true);
  expect(scale.isApart(7, scale.shift(7, 20), 20.1)).toBe(false);
});

test('ticks keep their distance and do not pass the longest duration', () => {
  for (const [index, days] of scale.ticks.slice(1).entries())
    expect(scale.isApart(days, scale.ticks[index] ?? NaN, 50)).toBe(true);
  expect(scale.ticks[0]).toBe(1);
  expect(Math.max(...scale.ticks)).toBeLessThanOrEqual(1000);
});

test.each([
  [2721, 2922],
  [2922, 2922],
  [2500, 2500],
  [3100, 3100],
])('a scale of %d days best ends at %d', (longest, end) => {
  expect(reach(longest)).toBe(end);
});

import { expect, test } from 'vitest';
import { dayNumber, daysBetween } from './dayNumber.ts';

test('days are counted from 1970, whatever the clock says', () => {
  expect(['1970-01-01', '1970-01-02', '1969-12-31', '2000-03-01'].map(dayNumber)).toEqual([0, 1, -1, 11_017]);
});

test('days between two days, over a leap day and a change of the clock', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2023-03-25', '2023-03-27')).toBe(2);
  expect(daysBetween('2023-03-27', '2023-03-25')).toBe(-2);
  expect(daysBetween('2023-03-25', '2023-03-25')).toBe(0);
});

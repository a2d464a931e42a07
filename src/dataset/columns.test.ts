import fc from 'fast-check';
import { expect, test } from 'vitest';
import { code, flag, isDay, list, optional, repository, slug, wholeNumber } from './columns.ts';

test('a day is one of the calendar, and nothing else is', () => {
  const at = (year: number, month: number, day: number) =>
    [
      year.toString().padStart(4, '0'),
      month.toString().padStart(2, '0'),
      day.toString().padStart(2, '0'),
    ].join('-');
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2200 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
      (year, month, day) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect(isDay(at(year, month, day))).toBe(isReal);
      },
    ),
    { seed: 8601, numRuns: 2000 },
  );
  expect(['2000-02-29', '2024-02-29'].every(isDay)).toBe(true);
  expect(
    ['1900-02-29', '2023-02-29', '2023-1-01', '20230101', '2023-01-01\n', '+2023-01-01'].some(isDay),
  ).toBe(false);
});

test('whole numbers in plain digits only', () => {
  expect(['0', '7', '999999999'].map(wholeNumber(0).read)).toEqual([0, 7, 999_999_999]);
  expect(['', '-1', '+1', '01', '1.0', '1e3', ' 1', '١', '1000000000'].map(wholeNumber(0).read)).toEqual(
    Array(9).fill(undefined),
  );
  expect(wholeNumber(1).read('0')).toBeUndefined();
});

test('names that become part of an address are fit for it', () => {
  expect(['a', 'api-change', 'b2'].every((name) => slug.read(name) === name)).toBe(true);
  expect(['', 'A', '-a', 'a-', 'a--b', '1a', 'a.b', 'a/b', '..'].map(slug.read)).toEqual(
    Array(9).fill(undefined),
  );
  expect(code.read('heat.raw')).toBe('heat.raw');
  expect(['heat', 'heat.', '.raw', 'heat.raw.x', 'Heat.raw'].map(code.read)).toEqual(
    Array(5).fill(undefined),
  );
  expect(repository.read('A-1/b_c.d')).toBe('A-1/b_c.d');
  expect(['a', 'a/', '/b', 'a/b/c', 'a/.', 'a/..', 'a_b/c', 'a/b c'].map(repository.read)).toEqual(
    Array(8).fill(undefined),
  );
});

test('lists, truths and what may be missing', () => {
  expect(list.read('')).toEqual([]);
  expect(list.read('a|b c')).toEqual(['a', 'b c']);
  expect(['|', 'a|', 'a||b', 'a| b', 'a|a', ' '].map(list.read)).toEqual(Array(6).fill(undefined));
  expect(['yes', 'no', 'Yes', ''].map(flag('yes', 'no').read)).toEqual([true, false, undefined, undefined]);
  expect(['', '3', 'x'].map(optional(wholeNumber(0)).read)).toEqual([null, 3, undefined]);
});

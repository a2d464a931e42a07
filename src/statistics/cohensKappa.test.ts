import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cohensKappa } from './cohensKappa.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { runs } from './fixtures/arbitraries.ts';
import { expectAllClose } from './fixtures/closeTo.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { ratingTable } from './ratingTable.ts';

const tables = fc
  .array(fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 })
  .filter((table) => table.flat().some((count) => count > 0));

const transposed = (table: readonly (readonly number[])[]): number[][] =>
  table.map((_, i) => table.map((row) => row[i] ?? 0));

it('gives what Stata’s kapci prints: 0.341 (0.290 to 0.393)', () => {
  // Statalist, December 2009, message 320: returned results to all digits, analytical interval after Fleiss (1981).
  const found = cohensKappa([
    [1395, 118],
    [261, 158],
  ]);
  expectAllClose(
    [found.kappa, found.standardError, found.low, found.high, found.observed, found.expected],
    [
      0.3411969207847029, 0.0262913719660408, 0.2896667786271169, 0.3927270629422889, 0.8038302277432712,
      0.7022330671398995,
    ],
    1e-12,
  );
});

it('gives what SAS prints for two dermatologists: 0.3449, 0.0724, 0.2030 to 0.4868', () => {
  // SAS/STAT User's Guide, PROC FREQ, Getting Started, Agreement Study (table of skin conditions, simple kappa).
  const found = cohensKappa([
    [10, 4, 1, 0],
    [5, 10, 12, 2],
    [2, 4, 12, 5],
    [0, 2, 6, 13],
  ]);
  const printed = [found.kappa, found.standardError, found.low, found.high].map((value) => value?.toFixed(4));
  expect(printed).toEqual(['0.3449', '0.0724', '0.2030', '0.4868']);
});

it('gives the kappa that R’s irrCAC prints for two abstractors: 0.7964094', () => {
  // Gwet, Handbook of Inter-Rater Reliability (2014), by the README of irrCAC; its standard error is another one.
  const found = cohensKappa([
    [13, 0, 0],
    [0, 20, 7],
    [0, 4, 56],
  ]);
  expectAllClose([found.kappa], [0.7964094], 1e-7);
});

it('is at most 1 with full agreement alone, and the same when raters or categories swap', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const found = cohensKappa(table);
      const swapped = cohensKappa(transposed(table));
      const reversed = cohensKappa(table.map((row) => row.toReversed()).toReversed());
      if (found.kappa === null) {
        expect(swapped.kappa).toBeNull();
        return;
      }
      expect(found.kappa).toBeLessThanOrEqual(1);
      expect(found.kappa).toBeGreaterThanOrEqual(-1);
      expect(found.kappa === 1).toBe(found.observed === 1);
      for (const other of [swapped, reversed]) {
        expect(other.kappa).toBeCloseTo(found.kappa, 12);
        expect(other.standardError).toBeCloseTo(found.standardError ?? Number.NaN, 10);
      }
      const tenfold = cohensKappa(table.map((row) => row.map((count) => 100 * count)));
      expect(tenfold.standardError).toBeCloseTo((found.standardError ?? Number.NaN) / 10, 10);
    }),
    runs,
  );
});

it('has no error when raters agree in everything, and no value when they use one category', () => {
  expect(
    cohensKappa([
      [3, 0],
      [0, 5],
    ]),
  ).toMatchObject({ kappa: 1, standardError: 0, low: 1, high: 1 });
  expect(
    cohensKappa([
      [7, 0],
      [0, 0],
    ]),
  ).toEqual({
    n: 7,
    observed: 1,
    expected: 1,
    kappa: null,
    standardError: null,
    low: null,
    high: null,
  });
});

it('counts two lists of judgements', () => {
  const { categories, table } = ratingTable(['a', 'b', 'a', 'c'], ['a', 'a', 'a', 'c']);
  expect(categories).toEqual(['a', 'b', 'c']);
  expect(table).toEqual([
    [2, 0, 0],
    [1, 0, 0],
    [0, 0, 1],
  ]);
  expect(ratingTable(['a'], ['b'], ['b', 'a', 'z']).table).toEqual([
    [0, 0, 0],
    [1, 0, 0],
    [0, 0, 0],
  ]);
});

it('refuses what is no table of counts', () => {
  expect(() => cohensKappa([])).toThrow(new EmptySampleError('cohensKappa', 'table'));
  expect(() => cohensKappa([[0]])).toThrow(EmptySampleError);
  expect(() => cohensKappa([[1, 2]])).toThrow(
    new InvalidSampleError('cohensKappa', 'table[0].length', 2, '1'),
  );
  expect(() => cohensKappa([[-1]])).toThrow(InvalidSampleError);
  expect(() => ratingTable([], [])).toThrow(new EmptySampleError('ratingTable', 'first'));
  expect(() => ratingTable(['a'], [])).toThrow(InvalidSampleError);
  expect(() => ratingTable(['a'], ['q'], ['a'])).toThrow('ratingTable: second[0] is q, expected one of a');
});

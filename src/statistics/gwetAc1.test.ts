import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cohensKappa } from './cohensKappa.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { runs } from './fixtures/arbitraries.ts';
import { expectAllClose } from './fixtures/closeTo.ts';
import { gwetAc1 } from './gwetAc1.ts';
import { InvalidSampleError } from './invalidSampleError.ts';

it('gives what R’s irrCAC prints for two abstractors: 0.8493305, 0.04321747', () => {
  // Gwet, Handbook of Inter-Rater Reliability (2014), data cont3x3abstractors, by the README of irrCAC 1.0.
  const found = gwetAc1([
    [13, 0, 0],
    [0, 20, 7],
    [0, 4, 56],
  ]);
  expectAllClose([found.ac1, found.standardError], [0.8493305, 0.04321747], 2e-7);
  expect(found.observed).toBeCloseTo(0.89, 12);
});

it('gives what the tests of irrCAC for Python expect for four diagnoses: 0.456, 0.043', () => {
  // The same handbook, data cont4x4diagnosis: schizophrenia, bipolar disorder, depression, other.
  const found = gwetAc1([
    [40, 6, 4, 15],
    [4, 25, 1, 5],
    [4, 2, 21, 9],
    [17, 13, 12, 45],
  ]);
  expect([found.ac1, found.standardError].map((value) => value.toFixed(3))).toEqual(['0.456', '0.043']);
});

it('stays high where nearly all units fall into one category and kappa is below 0', () => {
  const table = [
    [118, 5],
    [2, 0],
  ];
  // By hand: observed .944, prevalence .972 and .028, expected 2 × .972 × .028 = .054432.
  expectAllClose([gwetAc1(table).ac1], [(0.944 - 0.054432) / (1 - 0.054432)], 1e-12);
  expect(cohensKappa(table).kappa).toBeLessThan(0);
});

it('does not depend on the order of raters or categories, and is 1 at full agreement', () => {
  const tables = fc
    .array(fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 })
    .filter((table) => table.flat().some((count) => count > 0));
  fc.assert(
    fc.property(tables, (table) => {
      const found = gwetAc1(table);
      const swapped = gwetAc1(table.map((_, i) => table.map((row) => row[i] ?? 0)));
      const reversed = gwetAc1(table.map((row) => row.toReversed()).toReversed());
      expect(found.ac1).toBeLessThanOrEqual(1 + 1e-15);
      for (const other of [swapped, reversed]) {
        expect(other.ac1).toBeCloseTo(found.ac1, 12);
        expect(other.standardError).toBeCloseTo(found.standardError, 7);
      }
      const diagonal = table.map((row, i) => row.map((count, j) => (i === j ? count + 1 : 0)));
      expect(gwetAc1(diagonal).ac1).toBeCloseTo(1, 14);
    }),
    runs,
  );
});

it('depends on the size of the scheme', () => {
  const two = gwetAc1([
    [5, 1],
    [1, 5],
  ]);
  const three = gwetAc1([
    [5, 1, 0],
    [1, 5, 0],
    [0, 0, 0],
  ]);
  expect(three.ac1).toBeGreaterThan(two.ac1);
});

it('refuses an empty table and a scheme of one category', () => {
  expect(() =>
    gwetAc1([
      [0, 0],
      [0, 0],
    ]),
  ).toThrow(new EmptySampleError('gwetAc1', 'table'));
  expect(() => gwetAc1([[4]])).toThrow(new InvalidSampleError('gwetAc1', 'table.length', 1, 'at least 2'));
});

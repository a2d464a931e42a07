import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EmptySampleError } from './emptySampleError.ts';
import { runs } from './fixtures/arbitraries.ts';
import { expectClose } from './fixtures/closeTo.ts';
import { krippendorffAlpha } from './krippendorffAlpha.ts';

const _ = null;

/** Units from the coders' rows, as the sources print them. */
const unitsOf = (...coders: (number | string | null)[][]): (number | string | null)[][] =>
  (coders[0] ?? []).map((_value, unit) => coders.map((coder) => coder[unit] ?? null));

it('gives the 0.095 of Krippendorff (2011), section A: two coders, binary', () => {
  const units = unitsOf([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]);
  expect(krippendorffAlpha(units).alpha?.toFixed(3)).toBe('0.095');
});

it('gives the 0.692 of Krippendorff (2011), section B: two coders, five categories', () => {
  const units = unitsOf('aabbdcccedda'.split(''), 'babbbccceddd'.split(''));
  expect(krippendorffAlpha(units).alpha?.toFixed(3)).toBe('0.692');
});

it('gives the 0.743 of Krippendorff (2011), section C: four coders, values missing', () => {
  const units = unitsOf(
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
  );
  const found = krippendorffAlpha(units);
  // To five digits in the README of R's irrCAC (krippen.alpha.raw, cac.raw4raters).
  expect(found.alpha?.toFixed(5)).toBe('0.74342');
  expect(found.units).toBe(11);
  expect(found.values).toBe(40);
});

it('gives the 0.691 of the worked example that encyclopaedias use: three coders, most values missing', () => {
  const units = unitsOf(
    [_, _, _, _, _, 3, 4, 1, 2, 1, 1, 3, 3, _, 3],
    [1, _, 2, 1, 3, 3, 4, 3, _, _, _, _, _, _, _],
    [_, _, 2, 1, 3, 4, 4, _, 2, 1, 1, 3, 3, _, 4],
  );
  expect(krippendorffAlpha(units).alpha?.toFixed(3)).toBe('0.691');
});

it('gives the 0.4204384 that R’s irrCAC prints for Fleiss’s six psychiatrists', () => {
  const counts = [
    [0, 0, 0, 6, 0],
    [0, 3, 0, 0, 3],
    [0, 1, 4, 0, 1],
    [0, 0, 0, 0, 6],
    [0, 3, 0, 3, 0],
    [2, 0, 4, 0, 0],
    [0, 0, 4, 0, 2],
    [2, 0, 3, 1, 0],
    [2, 0, 0, 4, 0],
    [0, 0, 0, 0, 6],
    [1, 0, 0, 5, 0],
    [1, 1, 0, 4, 0],
    [0, 3, 3, 0, 0],
    [1, 0, 0, 5, 0],
    [0, 2, 0, 3, 1],
  ];
  const units = counts.map((row) =>
    row.flatMap((count, category) => new Array<number>(count).fill(category)),
  );
  expectClose(krippendorffAlpha(units).alpha, 0.4204384, 1e-7);
});

it('does not depend on the order of units, of coders, or on the names of categories', () => {
  const value = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
  const unitLists = fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), {
    minLength: 2,
    maxLength: 12,
  });
  fc.assert(
    fc.property(unitLists, (units) => {
      fc.pre(units.some((unit) => unit.filter((entry) => entry !== null).length > 1));
      const found = krippendorffAlpha(units);
      const renamed = units
        .toReversed()
        .map((unit) => unit.toReversed().map((entry) => (entry === null ? undefined : `category ${entry}`)));
      const again = krippendorffAlpha(renamed);
      expect(again.alpha === null).toBe(found.alpha === null);
      expect(again.alpha ?? 0).toBeCloseTo(found.alpha ?? 0, 12);
      expect(found.alpha ?? 0).toBeLessThanOrEqual(1);
    }),
    runs,
  );
});

it('is 1 at full agreement, not defined with one category, and refused without a pair', () => {
  expect(
    krippendorffAlpha([
      ['a', 'a'],
      ['b', 'b'],
    ]).alpha,
  ).toBe(1);
  expect(
    krippendorffAlpha([
      ['a', 'a'],
      ['a', 'a'],
    ]).alpha,
  ).toBeNull();
  expect(() => krippendorffAlpha([['a', null], ['b']])).toThrow(EmptySampleError);
  expect(() => krippendorffAlpha([])).toThrow('krippendorffAlpha');
});

import { expect, it } from 'vitest';
import { expectAllClose, expectClose } from './fixtures/closeTo.ts';
import { fromR } from './fixtures/fromR.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { normalTwoSidedP } from './normal.ts';
import { studentCritical, studentTwoSidedP, studentUpperTail } from './studentTail.ts';

it('agrees with R, down to 1e-267', () => {
  const found = [
    [0.1, 1],
    [1, 3.5],
    [2.5, 14],
    [40, 10],
    [1e6, 5],
    [1e30, 9],
  ].map(([t = 0, df = 0]) => studentTwoSidedP(t, df));
  expectAllClose(found, fromR('studentTwoSidedP'), 1e-11);
});

it('gives the critical values of R', () => {
  expectAllClose(
    [1, 2, 14, 30, 500].map((df) => studentCritical(0.95, df)),
    fromR('studentCritical'),
    1e-12,
  );
});

it('is Cauchy with 1 degree of freedom and nearly normal with many', () => {
  for (const t of [0.2, 1, 3]) {
    expectClose(studentUpperTail(t, 1), 0.5 - Math.atan(t) / Math.PI, 1e-13);
    expectClose(studentTwoSidedP(t, 1e9), normalTwoSidedP(t), 1e-7);
  }
});

it('is symmetric and ends at 0', () => {
  expect(studentUpperTail(1.3, 4) + studentUpperTail(-1.3, 4)).toBeCloseTo(1, 15);
  expect(studentTwoSidedP(0, 4)).toBe(1);
  expect(studentTwoSidedP(Infinity, 4)).toBe(0);
});

it('says so where its fraction does not settle', () => {
  expect(() => studentTwoSidedP(1e11, 5e14)).toThrow(/fraction settles in 100000 terms$/);
});

it('refuses no number, no degrees of freedom and no level', () => {
  expect(() => studentTwoSidedP(Number.NaN, 4)).toThrow('t is NaN');
  expect(() => studentTwoSidedP(1, 0)).toThrow(InvalidSampleError);
  expect(() => studentCritical(1, 5)).toThrow(InvalidSampleError);
});

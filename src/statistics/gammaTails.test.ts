import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquaredLogTail, chiSquaredTail } from './chiSquaredTail.ts';
import { runs } from './fixtures/arbitraries.ts';
import { expectAllClose, expectClose } from './fixtures/closeTo.ts';
import { fromR } from './fixtures/fromR.ts';
import { gammaTails } from './gammaTails.ts';
import { InvalidSampleError } from './invalidSampleError.ts';

const points = [
  [0.1, 0.3, 1],
  [5, 7, 2],
  [700, 2.5, 1],
  [40, 20, 1],
  [0.001, 0.5, 3],
] as const;

describe('gammaTails', () => {
  it('agrees with R in both tails, down to 1e-300', () => {
    expectAllClose(
      points.map(([x, shape, scale]) => gammaTails(x, shape, scale).upper),
      fromR('gammaUpper'),
      1e-12,
    );
    const lower = [...points] as [number, number, number][];
    lower[2] = [1e-8, 2.5, 1];
    expectAllClose(
      lower.map(([x, shape, scale]) => gammaTails(x, shape, scale).lower),
      fromR('gammaLower'),
      1e-12,
    );
  });

  it('has the exponential tail for shape 1', () => {
    for (const x of [0.01, 0.9, 3, 50, 690]) expectClose(gammaTails(x, 1).upper, Math.exp(-x), 1e-12);
  });

  it('splits the mass, and falls as x grows', () => {
    const positive = fc.double({ min: 1e-3, max: 300, noNaN: true });
    fc.assert(
      fc.property(positive, positive, positive, (x, shape, more) => {
        const here = gammaTails(x, shape);
        const further = gammaTails(x + more, shape);
        expect(here.lower + here.upper).toBeCloseTo(1, 14);
        expect(further.upper).toBeLessThanOrEqual(here.upper * (1 + 1e-12));
        if (here.upper > 1e-290) expectClose(Math.exp(here.logUpper), here.upper, 1e-10);
      }),
      runs,
    );
  });

  it('knows both ends', () => {
    expect(gammaTails(0, 2)).toEqual({ lower: 0, upper: 1, logUpper: 0 });
    expect(gammaTails(-1, 2).upper).toBe(1);
    expect(gammaTails(Infinity, 2)).toEqual({ lower: 1, upper: 0, logUpper: -Infinity });
  });

  it('says so where its series does not settle, whose sum so far would give 0.4992 here', () => {
    expect(() => gammaTails(1e9, 1e9)).toThrow(
      'shape is 1000000000, expected one whose tail at 1000000000 settles in 100000 terms',
    );
  });

  it('refuses what is no distribution', () => {
    expect(() => gammaTails(1, 0)).toThrow(
      new InvalidSampleError('gammaTails', 'shape', 0, 'a finite number above 0'),
    );
    expect(() => gammaTails(1, 1, -1)).toThrow(InvalidSampleError);
    expect(() => gammaTails(Number.NaN, 1)).toThrow(InvalidSampleError);
  });
});

describe('chiSquaredTail', () => {
  it('agrees with R, from the middle to 1e-303', () => {
    const found = [
      [0.5, 1],
      [3.84, 1],
      [80, 6],
      [1400, 3],
      [30, 30],
      [1100, 1000],
    ].map(([x = 0, df = 0]) => chiSquaredTail(x, df));
    expectAllClose(found, fromR('chiSquaredTail'), 1e-11);
  });

  it('has a logarithm where the tail itself has underflowed', () => {
    const found = [
      [80, 6],
      [5000, 2],
      [1e6, 4],
    ].map(([x = 0, df = 0]) => chiSquaredLogTail(x, df));
    expectAllClose(found, fromR('chiSquaredLogTail'), 1e-13);
    expect(chiSquaredTail(5000, 2)).toBe(0);
  });

  it('refuses no degrees of freedom', () => {
    expect(() => chiSquaredTail(1, 0)).toThrow(InvalidSampleError);
    expect(() => chiSquaredLogTail(1, -1)).toThrow(InvalidSampleError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from './fixtures/arbitraries.ts';
import { expectAllClose, expectClose } from './fixtures/closeTo.ts';
import { fromR } from './fixtures/fromR.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import {
  normalCritical,
  normalLogUpperTail,
  normalQuantile,
  normalTwoSidedP,
  normalUpperQuantile,
  normalUpperTail,
} from './normal.ts';

describe('the normal tail', () => {
  it('agrees with R from the middle to 5e-308', () => {
    expectAllClose(
      [-3, 0, 0.3, 1.49, 1.51, 5, 9, 20, 37.5].map(normalUpperTail),
      fromR('normalUpperTail'),
      1e-13,
    );
  });

  it('has a logarithm for any z', () => {
    expectAllClose([-3, 0.3, 9, 37.5, 100, 1e5].map(normalLogUpperTail), fromR('normalLogUpperTail'), 1e-14);
    expect(normalUpperTail(100)).toBe(0);
    expect(normalUpperTail(Infinity)).toBe(0);
    expect(normalUpperTail(-Infinity)).toBe(1);
  });

  it('is symmetric, and continuous where its two formulas meet', () => {
    for (const z of [0.1, 1, 1.5, 4]) {
      expect(normalUpperTail(z) + normalUpperTail(-z)).toBeCloseTo(1, 15);
      expect(normalTwoSidedP(-z)).toBe(normalTwoSidedP(z));
    }
    expectClose(normalUpperTail(1.5 - 1e-15), normalUpperTail(1.5 + 1e-15), 1e-14);
  });
});

describe('the normal quantile', () => {
  const asked = [1e-300, 1e-20, 0.001, 0.025, 0.0999, 0.2, 0.45, 0.5000001, 0.9, 0.999];

  it('agrees with R', () => {
    expectAllClose(asked.map(normalQuantile), fromR('normalQuantile'), 2e-14);
  });

  it('undoes the tail, down to the smallest doubles', () => {
    const exponent = fc.double({ min: -322, max: -0.302, noNaN: true });
    fc.assert(
      fc.property(exponent, (power) => {
        const tail = 10 ** power;
        const z = normalUpperQuantile(tail);
        expect(Math.abs(normalLogUpperTail(z) - Math.log(tail))).toBeLessThan(
          1e-14 * Math.abs(Math.log(tail)) + 1e-15,
        );
      }),
      runs,
    );
  });

  it('knows its ends, its middle and the 95% limit', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(Math.abs(normalQuantile(0.5))).toBeLessThan(1e-16);
    expectClose(normalCritical(0.95), 1.959963984540054, 1e-15);
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses %s', (p) => {
    expect(() => normalQuantile(p)).toThrow(InvalidSampleError);
    expect(() => normalUpperQuantile(p)).toThrow(InvalidSampleError);
  });

  it.each([0, 1, -0.1, Number.NaN])('knows no limit for the level %s', (level) => {
    expect(() => normalCritical(level)).toThrow(
      new InvalidSampleError('normalCritical', 'level', level, 'a number between 0 and 1'),
    );
  });
});

import { expect, it } from 'vitest';
import { expectAllClose } from './fixtures/closeTo.ts';
import { fromR } from './fixtures/fromR.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { logGamma } from './logGamma.ts';

it('agrees with R', () => {
  expectAllClose([1e-5, 0.5, 1.5, 7.25, 15, 100, 1e6].map(logGamma), fromR('logGamma'), 1e-13);
});

it('is the logarithm of the factorial, on both sides of where the series starts', () => {
  let factorial = 1;
  for (let n = 1; n <= 20; n += 1) {
    factorial *= n;
    expect(logGamma(n + 1)).toBeCloseTo(Math.log(factorial), 12);
  }
});

it.each([0, -1, Number.NaN, Infinity])('refuses %s', (x) => {
  expect(() => logGamma(x)).toThrow(InvalidSampleError);
});

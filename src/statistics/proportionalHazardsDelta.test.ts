import { expect, test } from 'vitest';
import { cliffsDelta } from './cliffsDelta.ts';
import { proportionalHazardsDelta } from './proportionalHazardsDelta.ts';

test('no difference is 0, sides are opposite, and a rate nine times lower wins nine times of ten', () => {
  expect(proportionalHazardsDelta(0)).toBe(0);
  expect(proportionalHazardsDelta(Math.log(9))).toBeCloseTo(0.8, 12);
  expect(proportionalHazardsDelta(-Math.log(9))).toBeCloseTo(-0.8, 12);
});

test('it is Cliff’s delta of two exponential samples', () => {
  const quantiles = (rate: number) =>
    Array.from({ length: 2000 }, (_, i) => -Math.log(1 - (i + 0.5) / 2000) / rate);
  const { delta } = cliffsDelta(quantiles(0.5), quantiles(1));
  expect(proportionalHazardsDelta(Math.log(2))).toBeCloseTo(delta, 3);
});

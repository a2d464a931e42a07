import { expect, test } from 'vitest';
import { EmptySampleError } from './emptySampleError.ts';
import { expectAllClose, expectClose } from './fixtures/closeTo.ts';
import { randomEffects } from './randomEffects.ts';

// Borenstein, Hedges, Higgins and Rothstein, Introduction to Meta-Analysis (2009), data set 1 of chapter 14.
const effects = [0.095, 0.277, 0.367, 0.664, 0.462, 0.185];
const errors = [0.033, 0.031, 0.05, 0.011, 0.043, 0.023].map(Math.sqrt);

test('the six studies of Borenstein and others, to the digits of a computation in R', () => {
  const result = randomEffects(effects, errors);
  expectClose(result.heterogeneity.q, 11.7433405085743683);
  expect(result.heterogeneity.df).toBe(5);
  expectClose(result.heterogeneity.p, 0.0384789769111791);
  expectClose(result.tau2, 0.0362824684267649);
  expectClose(result.i2, 0.5742267716456605);
  expectClose(result.mean, 0.357668383692597);
  expectClose(result.standardError, 0.1045318337580667);
  expectAllClose([result.prediction?.low ?? null, result.prediction?.high ?? null], [-0.245589777572077, 0.960926544957271]); // prettier-ignore
  expectClose(result.weights.reduce((sum, weight) => sum + weight, 0), 1); // prettier-ignore
});

test('equal effects have no spread, and the mean is theirs', () => {
  const result = randomEffects([0.2, 0.2, 0.2], [0.1, 0.2, 0.3]);
  expectClose(result.mean, 0.2);
  expect([result.tau2, result.i2]).toEqual([0, 0]);
});

test('a single effect is its own mean, two give no prediction', () => {
  const alone = randomEffects([0.3], [0.1]);
  expect([alone.mean, alone.standardError, alone.heterogeneity.p]).toEqual([0.3, 0.1, 1]);
  expect(randomEffects([0.3, 0.1], [0.1, 0.1]).prediction).toBeNull();
});

test('no effect and a standard error of 0 are named', () => {
  expect(() => randomEffects([], [])).toThrow(EmptySampleError);
  expect(() => randomEffects([1, 2], [1, 0])).toThrow('standardErrors[1] is 0');
  expect(() => randomEffects([1, 2], [1])).toThrow('standardErrors.length is 1');
});

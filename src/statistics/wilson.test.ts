import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EmptySampleError } from './emptySampleError.ts';
import { runs } from './fixtures/arbitraries.ts';
import { expectAllClose } from './fixtures/closeTo.ts';
import { fromR } from './fixtures/fromR.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { wilson } from './wilson.ts';

const limits = (successes: number, n: number): number[] => {
  const { low, high } = wilson(successes, n);
  return [low, high];
};

it('gives the limits published by Newcombe (1998), table I, method 3', () => {
  const published: [number, number, string, string][] = [
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ];
  for (const [successes, n, low, high] of published) {
    expect(limits(successes, n).map((limit) => limit.toFixed(4))).toEqual([low, high]);
  }
});

it('agrees with R', () => {
  expectAllClose(limits(15, 148), fromR('wilson15of148'));
  expect(limits(0, 20)[0]).toBe(0);
  expectAllClose(limits(0, 20).slice(1), fromR('wilson0of20').slice(1));
});

it('stays within 0 and 1, holds the share, and mirrors when successes and failures swap', () => {
  const counts = fc.tuple(fc.nat(50), fc.nat(50)).filter(([a, b]) => a + b > 0);
  fc.assert(
    fc.property(counts, ([successes, failures]) => {
      const found = wilson(successes, successes + failures);
      const mirrored = wilson(failures, successes + failures);
      expect(found.low).toBeGreaterThanOrEqual(0);
      expect(found.high).toBeLessThanOrEqual(1);
      expect(found.low).toBeLessThanOrEqual(found.share);
      expect(found.high).toBeGreaterThanOrEqual(found.share);
      expect(mirrored.low).toBeCloseTo(1 - found.high, 13);
      expect(wilson(successes, successes + failures, 0.99).high).toBeGreaterThanOrEqual(found.high);
    }),
    runs,
  );
});

it('refuses no observations and what is no count', () => {
  expect(() => wilson(0, 0)).toThrow(new EmptySampleError('wilson', 'n'));
  expect(() => wilson(3, 2)).toThrow(
    new InvalidSampleError('wilson', 'successes', 3, 'a whole number from 0 to 2'),
  );
  expect(() => wilson(1.5, 2)).toThrow(InvalidSampleError);
  expect(() => wilson(1, -2)).toThrow(InvalidSampleError);
  expect(() => wilson(1, 2, 1)).toThrow(InvalidSampleError);
});

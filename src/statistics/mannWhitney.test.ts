import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EmptySampleError } from './emptySampleError.ts';
import { runs, shuffled, shuffleKeys, stretch, tiedSample, untiedSample } from './fixtures/arbitraries.ts';
import { expectAllClose } from './fixtures/closeTo.ts';
import { fromR } from './fixtures/fromR.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { mannWhitney } from './mannWhitney.ts';
import { rankSumDistribution } from './rankSumDistribution.ts';

describe('mannWhitney', () => {
  it('counts the pairs in which x is larger, ties half', () => {
    fc.assert(
      fc.property(tiedSample, tiedSample, (x, y) => {
        let u = 0;
        for (const a of x) for (const b of y) u += a > b ? 1 : a === b ? 0.5 : 0;
        expect(mannWhitney(x, y).u).toBe(u);
      }),
      runs,
    );
  });

  it('turns its sign when the samples swap, and keeps every p', () => {
    fc.assert(
      fc.property(tiedSample, tiedSample, (x, y) => {
        const there = mannWhitney(x, y);
        const back = mannWhitney(y, x);
        expect(there.u + back.u).toBe(x.length * y.length);
        expect(back.z).toBeCloseTo(-there.z, 12);
        expect(back.p).toBeCloseTo(there.p, 12);
        expect(back.continuity.p).toBeCloseTo(there.continuity.p, 12);
        expect(back.exact?.twoSided ?? -1).toBeCloseTo(there.exact?.twoSided ?? -1, 12);
        expect(back.exact?.greater ?? -1).toBeCloseTo(there.exact?.less ?? -1, 12);
      }),
      runs,
    );
  });

  it('sees nothing but the order of the values', () => {
    fc.assert(
      fc.property(tiedSample, tiedSample, shuffleKeys, (x, y, keys) => {
        const found = mannWhitney(shuffled(x, keys).map(stretch), shuffled(y, keys).map(stretch));
        expect(found).toEqual(mannWhitney(x, y));
      }),
      runs,
    );
  });

  it('gives p within 0 and 1, and less evidence with the continuity correction', () => {
    fc.assert(
      fc.property(tiedSample, tiedSample, (x, y) => {
        const { p, continuity, exact } = mannWhitney(x, y);
        for (const value of [p, continuity.p, exact?.twoSided ?? 1, exact?.greater ?? 1, exact?.less ?? 1]) {
          expect(value).toBeGreaterThan(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(continuity.p).toBeGreaterThanOrEqual(p);
      }),
      runs,
    );
  });

  it('has an exact p for small samples without ties alone', () => {
    expect(mannWhitney([1, 2], [3]).exact).not.toBeNull();
    expect(mannWhitney([1, 3], [3]).exact).toBeNull();
    expect(mannWhitney([1, 2], [3], { exactBelow: 0 }).exact).toBeNull();
    const long = Array.from({ length: 50 }, (_, i) => i);
    expect(mannWhitney(long, [0.5]).exact).toBeNull();
  });

  it('says nothing where all values are equal', () => {
    expect(mannWhitney([4, 4, 4], [4, 4])).toMatchObject({ u: 3, z: 0, p: 1, continuity: { z: 0, p: 1 } });
  });

  it('takes one observation on each side', () => {
    expect(mannWhitney([2], [1])).toMatchObject({ u: 1, exact: { twoSided: 1, greater: 0.5, less: 1 } });
  });

  it('names the empty sample', () => {
    expect(() => mannWhitney([], [1])).toThrow(new EmptySampleError('mannWhitney', 'x'));
    expect(() => mannWhitney([1], [])).toThrow(new EmptySampleError('mannWhitney', 'y'));
    expect(() => mannWhitney([1], [Number.NaN])).toThrow(InvalidSampleError);
  });
});

describe('the exact distribution of U', () => {
  it('agrees with R for 20 and 30', () => {
    const probabilities = rankSumDistribution(20, 30);
    const twoSided = [180, 220, 299, 300, 301, 380].map((u) => {
      const low = probabilities.subarray(0, u + 1).reduce((sum, value) => sum + value, 0);
      const high = probabilities.subarray(u).reduce((sum, value) => sum + value, 0);
      return Math.min(1, 2 * Math.min(low, high));
    });
    expectAllClose(twoSided, fromR('rankSum20x30'), 1e-11);
  });

  it('is what counting all orders of small samples gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (n, m) => {
        const counts = new Array<number>(n * m + 1).fill(0);
        const place = (left: number, others: number, u: number): void => {
          if (left === 0) counts[u] = (counts[u] ?? 0) + 1;
          else for (let below = others; below <= m; below += 1) place(left - 1, below, u + below);
        };
        place(n, 0, 0);
        const total = counts.reduce((sum, count) => sum + count, 0);
        const found = rankSumDistribution(n, m);
        counts.forEach((count, u) => {
          expect(found[u]).toBeCloseTo(count / total, 13);
        });
      }),
      { ...runs, numRuns: 25 },
    );
  });

  it('gives a p near the normal one where samples are not tiny', () => {
    fc.assert(
      fc.property(untiedSample, untiedSample, (x, y) => {
        const apart = mannWhitney(
          x,
          y.map((value) => value + 0.5),
        );
        fc.pre(x.length > 7 && y.length > 7);
        expect(Math.abs((apart.exact?.twoSided ?? 2) - apart.continuity.p)).toBeLessThan(0.02);
      }),
      runs,
    );
  });
});

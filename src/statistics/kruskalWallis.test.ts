import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dunn } from './dunn.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { runs, shuffled, shuffleKeys, stretch, tiedSample } from './fixtures/arbitraries.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { kruskalWallis } from './kruskalWallis.ts';
import { mannWhitney } from './mannWhitney.ts';

const groupsOf3 = fc.tuple(tiedSample, tiedSample, tiedSample);

describe('kruskalWallis', () => {
  it('with two groups is the square of the Mann-Whitney deviate', () => {
    fc.assert(
      fc.property(tiedSample, tiedSample, (x, y) => {
        const { z, p } = mannWhitney(x, y);
        const found = kruskalWallis([x, y]);
        expect(found.h).toBeCloseTo(z * z, 9);
        expect(found.p).toBeCloseTo(p, 9);
        expect(found.df).toBe(1);
      }),
      runs,
    );
  });

  it('sees nothing but the order of the values, and not the order of groups', () => {
    fc.assert(
      fc.property(groupsOf3, shuffleKeys, (groups, keys) => {
        const found = kruskalWallis(groups);
        const other = kruskalWallis(groups.map((group) => shuffled(group, keys).map(stretch)).toReversed());
        expect(other.h).toBeCloseTo(found.h, 9);
        expect(found.epsilonSquared).toBeGreaterThanOrEqual(-1e-12);
        expect(found.epsilonSquared).toBeLessThanOrEqual(1 + 1e-12);
        expect(found.p).toBeGreaterThan(0);
        expect(found.p).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  it('has epsilon squared 1 where groups do not overlap and hold one value each', () => {
    expect(
      kruskalWallis([
        [1, 1],
        [2, 2],
        [3, 3],
      ]).epsilonSquared,
    ).toBeCloseTo(1, 14);
  });

  it('says nothing where all values are equal', () => {
    expect(kruskalWallis([[2, 2], [2]])).toMatchObject({ h: 0, p: 1, epsilonSquared: 0 });
  });

  it('names what is empty or alone', () => {
    expect(() => kruskalWallis([])).toThrow(new EmptySampleError('kruskalWallis', 'groups'));
    expect(() => kruskalWallis([[1], []])).toThrow(new EmptySampleError('kruskalWallis', 'groups[1]'));
    expect(() => kruskalWallis([[1]])).toThrow(InvalidSampleError);
    expect(() => kruskalWallis([[1], [Number.NaN]])).toThrow('kruskalWallis: groups[1][0] is NaN');
  });
});

describe('dunn', () => {
  it('compares every pair once, and turns its sign when groups swap', () => {
    fc.assert(
      fc.property(groupsOf3, (groups) => {
        const pairs = dunn(groups);
        expect(pairs.map(({ first, second }) => [first, second])).toEqual([
          [0, 1],
          [0, 2],
          [1, 2],
        ]);
        const back = dunn(groups.toReversed());
        expect(back[0]?.z).toBeCloseTo(-(pairs[2]?.z ?? 0), 12);
        expect(back[1]?.z).toBeCloseTo(-(pairs[1]?.z ?? 0), 12);
        for (const { p } of pairs) {
          expect(p).toBeGreaterThan(0);
          expect(p).toBeLessThanOrEqual(1);
        }
      }),
      runs,
    );
  });

  it('with two groups is the Mann-Whitney deviate, positive if the second is larger', () => {
    fc.assert(
      fc.property(tiedSample, tiedSample, (x, y) => {
        expect(dunn([x, y])[0]?.z).toBeCloseTo(mannWhitney(y, x).z, 10);
      }),
      runs,
    );
    expect(
      dunn([
        [1, 2],
        [8, 9],
      ])[0]?.z,
    ).toBeGreaterThan(0);
  });

  it('says nothing where all values are equal, and names what is empty', () => {
    expect(dunn([[2, 2], [2]])).toEqual([{ first: 0, second: 1, z: 0, p: 1 }]);
    expect(() => dunn([[1], []])).toThrow(new EmptySampleError('dunn', 'groups[1]'));
  });
});

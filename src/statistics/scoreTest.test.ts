import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EmptySampleError } from './emptySampleError.ts';
import { expectAllClose, expectClose } from './fixtures/closeTo.ts';
import { intervalLogRank } from './fixtures/intervalLogRank.ts';
import { kruskalWallis } from './kruskalWallis.ts';
import { midRanks } from './midRanks.ts';
import { scoreTest } from './scoreTest.ts';
import { sunScores } from './sunScores.ts';
import { turnbull } from './turnbull.ts';

const sample = fc
  .array(
    fc.record({
      score: fc.integer({ min: -20, max: 20 }).map((value) => value / 7),
      group: fc.integer({ min: 0, max: 2 }),
      weight: fc.integer({ min: 1, max: 5 }),
      unit: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 8, maxLength: 30 },
  )
  .map((rows) => ({
    scores: rows.map(({ score }) => score),
    first: rows.map(({ group }) => group),
    weights: rows.map(({ weight }) => weight),
    units: rows.map(({ unit }) => unit),
  }));

describe('without weights, strata or clusters', () => {
  const lower = [0, 2, 3, 3, 5, 8, 1, 0, 4, 6, 7, 2];
  const upper = [2, 2, 9, 3, Infinity, 12, 5, 1, Infinity, 6, 20, 4];
  const first = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2];

  test('it is the generalized log-rank test', () => {
    const wanted = intervalLogRank(lower, upper, first);
    const found = scoreTest(sunScores(turnbull(lower, upper)), { groupCount: 3, first });
    expectClose(found.chisq, wanted.chisq);
    expectClose(found.p, wanted.p);
    expect(found.df).toBe(2);
    expectClose(found.explained, found.chisq / (found.n - 1));
  });

  test('with two groups slowdown and standard error give its z', () => {
    const two = first.map((group) => Math.min(group, 1));
    const wanted = intervalLogRank(lower, upper, two);
    const { contrasts } = scoreTest(sunScores(turnbull(lower, upper)), { groupCount: 2, first: two });
    const [a, b] = contrasts;
    expectClose((a?.slowdown ?? 0) / (a?.standardError ?? 1), wanted.z);
    expectClose(b?.slowdown, -(a?.slowdown ?? 0));
  });

  test('on ranks it is the Kruskal-Wallis test', () => {
    fc.assert(
      fc.property(sample, ({ scores, first: groups }) => {
        fc.pre(new Set(groups).size === 3 && new Set(scores).size > 1);
        const wanted = kruskalWallis([0, 1, 2].map((g) => scores.filter((_, i) => groups[i] === g)));
        const found = scoreTest(midRanks(scores).ranks, { groupCount: 3, first: groups });
        expect(found.chisq).toBeCloseTo(wanted.h, 8);
        expect(found.explained).toBeCloseTo(wanted.epsilonSquared, 8);
      }),
      { seed: 6 },
    );
  });
});

describe('the covariance is that of all permutations', () => {
  const scores = [0.5, -1, 2, 0.25, -1.75];
  const weights = [1, 2, 1, 3, 1];
  const first = [0, 1, 0, 0, 1];
  const second = [-1, -1, 1, -1, 0];

  function permutations<T>(items: readonly T[]): T[][] {
    if (items.length === 0) return [[]];
    return items.flatMap((item, i) =>
      permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
    );
  }

  test('with weights and halves', () => {
    const share = first.map((group, i) => (second[i] === -1 ? 1 - group : 0.5));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const mean = share.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / total;
    const sumOf = (list: readonly number[]) =>
      list.reduce((sum, score, i) => sum + score * (weights[i] ?? 0) * ((share[i] ?? 0) - mean), 0);
    const all = permutations(scores).map(sumOf);
    const average = all.reduce((sum, value) => sum + value, 0) / all.length;
    const variance = all.reduce((sum, value) => sum + (value - average) ** 2, 0) / all.length;
    expect(average).toBeCloseTo(0, 12);
    const found = scoreTest(scores, { groupCount: 2, first, second }, { weights });
    expectClose(found.chisq, sumOf(scores) ** 2 / variance);
    expect(found.df).toBe(1);
  });

  test('with strata, within each of them', () => {
    const strata = [0, 0, 0, 1, 1];
    const part = (from: number, to: number, order: readonly number[]) => {
      const size = to - from;
      const inFirst = first.slice(from, to).map((group) => 1 - group);
      const mean = inFirst.reduce((sum, value) => sum + value, 0) / size;
      return order.reduce((sum, score, i) => sum + score * ((inFirst[i] ?? 0) - mean), 0);
    };
    const left = permutations(scores.slice(0, 3)).map((order) => part(0, 3, order));
    const right = permutations(scores.slice(3)).map((order) => part(3, 5, order));
    const all = left.flatMap((a) => right.map((b) => a + b));
    const variance = all.reduce((sum, value) => sum + value ** 2, 0) / all.length;
    const observed = part(0, 3, scores.slice(0, 3)) + part(3, 5, scores.slice(3));
    const found = scoreTest(scores, { groupCount: 2, first }, { strata });
    expectClose(found.chisq, observed ** 2 / variance);
  });
});

test('with every observation a cluster of its own, the covariance is nearly that of permutations', () => {
  const n = 400;
  const scores = Array.from({ length: n }, (_, i) => ((i * 37) % 101) / 10);
  const first = Array.from({ length: n }, (_, i) => i % 2);
  const clusters = Array.from({ length: n }, (_, i) => i);
  const plain = scoreTest(scores, { groupCount: 2, first });
  const clustered = scoreTest(scores, { groupCount: 2, first }, { clusters });
  expect(clustered.chisq / plain.chisq).toBeCloseTo(1, 1);
  expectClose(clustered.contrasts[0]?.slowdown, plain.contrasts[0]?.slowdown ?? null);
});

test('doubling every cluster does not make the clustered test surer, by hand', () => {
  const scores = [1, 2, -3, 0.5];
  const first = [0, 0, 1, 1];
  const clusters = [0, 1, 2, 3];
  const once = scoreTest(scores, { groupCount: 2, first }, { clusters });
  const twice = scoreTest(
    [...scores, ...scores],
    { groupCount: 2, first: [...first, ...first] },
    { clusters: [...clusters, ...clusters] },
  );
  expectClose(twice.chisq, once.chisq);
  // Centred at 0.125: 0.875, 1.875, -3.125, 0.375, each times ±1/2; sum 2.75, four thirds of the squares' sum.
  const half = [0.875, 1.875, -3.125, 0.375].map((value) => value / 2);
  const variance = (4 / 3) * half.reduce((sum, value) => sum + value * value, 0);
  expectClose(once.chisq, 2.75 ** 2 / variance);
});

test('nothing changes with the order of observations, the names of strata and clusters, or a factor on weights', () => {
  fc.assert(
    fc.property(sample, ({ scores, first, weights, units }) => {
      const groups = { groupCount: 3, first };
      const reversed = { groupCount: 3, first: [...first].reverse() };
      const renamed = units.map((unit) => 10 - 2 * unit);
      for (const kind of ['strata', 'clusters'] as const) {
        const a = scoreTest(scores, groups, { weights, [kind]: units });
        const b = scoreTest([...scores].reverse(), reversed, {
          weights: [...weights].reverse().map((weight) => weight * 3),
          [kind]: [...renamed].reverse(),
        });
        expect(b.chisq).toBeCloseTo(a.chisq, 7);
        expect(b.explained).toBeCloseTo(a.explained, 7);
        expect(b.df).toBe(a.df);
        expect(a.explained).toBeGreaterThanOrEqual(0);
        expect(a.explained).toBeLessThanOrEqual(1);
      }
    }),
    { seed: 7 },
  );
});

test('a second group that is the first is no second group', () => {
  const scores = [1, 2, -3, 0.5];
  const first = [0, 0, 1, 1];
  expect(scoreTest(scores, { groupCount: 2, first, second: first })).toEqual(
    scoreTest(scores, { groupCount: 2, first }),
  );
});

test('where nothing can be compared there is no effect and p is 1', () => {
  const alike = scoreTest([2, 2, 2], { groupCount: 2, first: [0, 1, 1] });
  expect([alike.chisq, alike.df, alike.p, alike.explained]).toEqual([0, 0, 1, 0]);
  const alone = scoreTest([1, 2, 3], { groupCount: 2, first: [0, 0, 0] });
  expect([alone.df, alone.contrasts[0]?.slowdown]).toEqual([0, null]);
  const apart = scoreTest([1, 2, 3, 4], { groupCount: 2, first: [0, 0, 1, 1] }, { strata: [0, 0, 1, 1] });
  expect([apart.df, apart.p]).toEqual([0, 1]);
});

test('one step towards a hazard ratio: the sign, and the size for a small difference', () => {
  const n = 4000;
  // Quantiles of exponential times, the second group 10 % slower.
  const times = (rate: number) => Array.from({ length: n }, (_, i) => -Math.log(1 - (i + 0.5) / n) / rate);
  const all = [...times(1), ...times(1 / 1.1)];
  const first = all.map((_, i) => (i < n ? 1 : 0));
  const { contrasts } = scoreTest(sunScores(turnbull(all, all)), { groupCount: 2, first });
  expect(contrasts[0]?.slowdown).toBeGreaterThan(0);
  expect(contrasts[0]?.slowdown).toBeCloseTo(Math.log(1.1), 2);
  expectAllClose([contrasts[1]?.slowdown ?? null], [-(contrasts[0]?.slowdown ?? 0)]);
});

test('bad arguments are named', () => {
  expect(() => scoreTest([], { groupCount: 2, first: [] })).toThrow(EmptySampleError);
  expect(() => scoreTest([1], { groupCount: 2, first: [2] })).toThrow('first[0] is 2');
  expect(() => scoreTest([1], { groupCount: 2, first: [0], second: [2] })).toThrow('second[0] is 2');
  expect(() => scoreTest([1], { groupCount: 2, first: [0] }, { weights: [0] })).toThrow('weights[0] is 0');
  expect(() => scoreTest([1, 2], { groupCount: 2, first: [0] })).toThrow('first.length is 1');
});

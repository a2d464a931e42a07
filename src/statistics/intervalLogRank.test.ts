import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EmptySampleError } from './emptySampleError.ts';
import { intervalRows, runs, shuffled, shuffleKeys, stretch, survivalRows } from './fixtures/arbitraries.ts';
import { radiation, radiationAndChemotherapy } from './fixtures/breastCosmesis.ts';
import { intervalLogRank, type IntervalLogRank } from './intervalLogRank.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { logRank } from './logRank.ts';
import { normalTwoSidedP } from './normal.ts';
import { sunScores } from './sunScores.ts';
import { turnbull } from './turnbull.ts';

type Interval = readonly [number, number];
const test = (
  rows: readonly Interval[],
  groups: readonly number[],
  options?: Parameters<typeof intervalLogRank>[3],
): IntervalLogRank =>
  intervalLogRank(
    rows.map(([lower]) => lower),
    rows.map(([, upper]) => upper),
    groups,
    options,
  );

const grouped = fc
  .tuple(intervalRows, fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 30, maxLength: 30 }))
  .map(([rows, draws]) => ({ rows, groups: rows.map((_, i) => draws[i] ?? 0) }))
  .filter(({ groups }) => new Set(groups).size === 2);

describe('intervalLogRank on the breast cosmesis data', () => {
  const rows = [...radiation, ...radiationAndChemotherapy];
  const groups = rows.map((_, i) => (i < radiation.length ? 0 : 1));

  it('gives the published test: Z 2.6684 in size, p 0.007622, score 9.141846', () => {
    // Fay and Shaw, Journal of Statistical Software 36(2) (2010), section 4: "Asymptotic Logrank two-sample test
    // (permutation form), Sun's scores: Z = -2.6684, p-value = 0.007622, score statistic treatment=Rad -9.141846".
    // Theirs is negative where the first group takes longer; ours is positive.
    const found = test(rows, groups);
    expect(found.n).toEqual([46, 48]);
    expect(found.z?.toFixed(4)).toBe('2.6684');
    expect(found.p.toFixed(6)).toBe('0.007622');
    expect(found.scores.map((score) => score.toFixed(6))).toEqual(['-9.141846', '9.141846']);
  });

  it('gives the published test of a part of it: Z 1.0722, score 1.514936', () => {
    // The same paper, section 5.3 (package coin): rows 1 to 5 and 50 to 65 of the data set.
    const part = [...rows.slice(0, 5), ...rows.slice(49, 65)];
    const found = test(part, [0, 0, 0, 0, 0, ...new Array<number>(16).fill(1)]);
    expect(found.z?.toFixed(4)).toBe('1.0722');
    expect(found.scores[0]?.toFixed(6)).toBe('-1.514936');
  });

  it('with three groups has two degrees of freedom, and the two-sample value where two of them are one', () => {
    const three = groups.map((group, i) => (group === 0 ? 0 : 1 + (i % 2)));
    const found = test(rows, three);
    expect(found.df).toBe(2);
    expect(found.z).toBeNull();
    expect(found.chisq).toBeGreaterThanOrEqual(test(rows, groups).chisq);
    // (n − 1) Σ U² / n(g) / Σ c²: the closed form of Fay and Shaw for k groups.
    const scores = sunScores(
      turnbull(
        rows.map(([lower]) => lower),
        rows.map(([, upper]) => upper),
      ),
    );
    const squares = scores.reduce((sum, score) => sum + score * score, 0);
    const between = found.scores.reduce((sum, score, g) => sum + (score * score) / (found.n[g] ?? 1), 0);
    expect(found.chisq).toBeCloseTo(((rows.length - 1) * between) / squares, 9);
  });
});

describe('intervalLogRank', () => {
  it('has for right-censored data the scores of the log-rank test: their sums are observed − expected', () => {
    fc.assert(
      fc.property(survivalRows, (rows) => {
        fc.pre(new Set(rows.map(({ group }) => group)).size === 3);
        const groups = rows.map(({ group }) => group);
        const found = test(
          rows.map(({ time, event }): Interval => [time, event === 1 ? time : Infinity]),
          groups,
        );
        const { observed, expected } = logRank(
          rows.map(({ time }) => time),
          rows.map(({ event }) => event),
          groups,
        );
        found.scores.forEach((score, g) => {
          expect(score).toBeCloseTo((observed[g] ?? 0) - (expected[g] ?? 0), 8);
        });
      }),
      runs,
    );
  });

  it('has scores that sum to 0, lie at most at 1, and give p within 0 and 1', () => {
    fc.assert(
      fc.property(grouped, ({ rows, groups }) => {
        const scores = sunScores(
          turnbull(
            rows.map(([lower]) => lower),
            rows.map(([, upper]) => upper),
          ),
        );
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 7);
        for (const score of scores) expect(score).toBeLessThanOrEqual(1 + 1e-9);
        const found = test(rows, groups);
        expect(found.p).toBeGreaterThan(0);
        expect(found.p).toBeLessThanOrEqual(1);
        if (found.df === 1) expect(found.p).toBeCloseTo(normalTwoSidedP(found.z ?? Number.NaN), 12);
      }),
      runs,
    );
  });

  it('turns its sign when groups swap; rows may come in any order, time on any scale', () => {
    fc.assert(
      fc.property(grouped, shuffleKeys, ({ rows, groups }, keys) => {
        const found = test(rows, groups);
        const back = test(
          rows,
          groups.map((group) => 1 - group),
        );
        expect(back.z).toBeCloseTo(-(found.z ?? Number.NaN), 9);
        expect(back.p).toBeCloseTo(found.p, 9);
        const joined = rows.map((row, i) => ({ row, group: groups[i] ?? 0 }));
        const mixed = shuffled(joined, keys);
        const other = test(
          mixed.map(({ row: [lower, upper] }): Interval => [stretch(lower), stretch(upper)]),
          mixed.map(({ group }) => group),
        );
        expect(Math.abs((other.z ?? 0) - (found.z ?? 0))).toBeLessThan(1e-5);
      }),
      runs,
    );
  });

  it('stratified is the sum over strata, and the plain test with one', () => {
    const rows: Interval[] = [
      [0, 3],
      [2, 2],
      [4, Infinity],
      [1, 6],
      [7, 7],
      [5, Infinity],
      [2, 9],
      [3, 3],
    ];
    const groups = [0, 1, 0, 1, 0, 1, 0, 1];
    const strata = [0, 0, 0, 0, 1, 1, 1, 1];
    const parts = [0, 4].map((start) => test(rows.slice(start, start + 4), groups.slice(start, start + 4)));
    const found = test(rows, groups, { strata });
    expect(found.scores[0]).toBeCloseTo((parts[0]?.scores[0] ?? 0) + (parts[1]?.scores[0] ?? 0), 10);
    const variance = parts.reduce((sum, part) => sum + (part.scores[0] ?? 0) ** 2 / part.chisq, 0);
    expect(found.chisq).toBeCloseTo((found.scores[0] ?? 0) ** 2 / variance, 10);
    expect(test(rows, groups, { strata: groups.map(() => 5) })).toEqual(test(rows, groups));
  });

  it('has nothing to say with all censored or all alike', () => {
    const nothing = { chisq: 0, df: 0, p: 1 };
    expect(
      test(
        [
          [1, Infinity],
          [2, Infinity],
        ],
        [0, 1],
      ),
    ).toMatchObject(nothing);
    expect(
      test(
        [
          [1, 4],
          [1, 4],
          [1, 4],
        ],
        [0, 1, 1],
      ),
    ).toMatchObject(nothing);
    expect(test([[1, 1]], [0])).toMatchObject(nothing);
  });

  it('names what is empty, and refuses what is no group', () => {
    expect(() => test([], [])).toThrow(new EmptySampleError('intervalLogRank', 'lower'));
    expect(() => test([[1, 2]], [1])).toThrow(new EmptySampleError('intervalLogRank', 'group 0'));
    expect(() => test([[1, 2]], [0, 1])).toThrow(InvalidSampleError);
    expect(() => test([[1, 2]], [2], { groupCount: 2 })).toThrow(InvalidSampleError);
  });
});

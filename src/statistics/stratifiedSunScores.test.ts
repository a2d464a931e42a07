import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EmptySampleError } from './emptySampleError.ts';
import { expectAllClose, expectClose } from './fixtures/closeTo.ts';
import { intervalLogRank } from './fixtures/intervalLogRank.ts';
import { logRank } from './logRank.ts';
import { scoreTest } from './scoreTest.ts';
import { stratifiedSunScores } from './stratifiedSunScores.ts';
import { sunScores } from './sunScores.ts';
import { turnbull } from './turnbull.ts';

const observations = fc.array(
  fc.record({
    lower: fc.nat(20),
    length: fc.oneof(fc.constant(0), fc.nat(15), fc.constant(Infinity)),
    stratum: fc.nat(3),
    group: fc.nat(1),
  }),
  { minLength: 6, maxLength: 30 },
);

describe('scores within strata', () => {
  test('in one stratum they are those of the whole sample', () => {
    const lower = [0, 2, 3, 3, 5, 8];
    const upper = [2, 2, 9, 3, Infinity, 12];
    const own = stratifiedSunScores(lower, upper, [4, 4, 4, 4, 4, 4]);
    expectAllClose([...own], [...sunScores(turnbull(lower, upper))]);
  });

  test('each stratum is scored as if it were alone, and sums to 0', () => {
    fc.assert(
      fc.property(observations, (rows) => {
        const lower = rows.map((row) => row.lower);
        const upper = rows.map((row) => row.lower + row.length);
        const strata = rows.map((row) => row.stratum);
        const scores = stratifiedSunScores(lower, upper, strata);
        for (const stratum of new Set(strata)) {
          const members = rows.flatMap((row, index) => (row.stratum === stratum ? [index] : []));
          const alone = sunScores(
            turnbull(
              members.map((index) => lower[index] ?? 0),
              members.map((index) => upper[index] ?? 0),
            ),
          );
          const own = members.map((index) => scores[index] ?? Number.NaN);
          expect(own).toEqual([...alone]);
          expect(own.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 6);
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  test('compared within strata they give the stratified generalized log-rank test, and its one-step estimate', () => {
    fc.assert(
      fc.property(observations, (rows) => {
        const lower = rows.map((row) => row.lower);
        const upper = rows.map((row) => row.lower + row.length);
        const first = rows.map((row) => row.group);
        const strata = rows.map((row) => row.stratum);
        fc.pre(new Set(first).size === 2);
        const wanted = intervalLogRank(lower, upper, first, { strata });
        const found = scoreTest(
          stratifiedSunScores(lower, upper, strata),
          { groupCount: 2, first },
          { strata },
        );
        expect(found.df).toBe(wanted.df);
        expect(found.chisq).toBeCloseTo(wanted.chisq, 7);
        const [contrast] = found.contrasts;
        const slowdown = contrast?.slowdown ?? null;
        if (slowdown === null || wanted.df === 0) return;
        // (O − E) / V, with standard error 1 / √V: their ratio is z.
        expect(slowdown / (contrast?.standardError ?? 1)).toBeCloseTo(wanted.z ?? Number.NaN, 7);
        expect(slowdown * (contrast?.standardError ?? 1) ** -2).toBeCloseTo(-(wanted.scores[0] ?? 0), 6);
      }),
      { seed: 12, numRuns: 60 },
    );
  });

  test('without interval-censored observations the sum in a group is O − E of the stratified log-rank test', () => {
    const times = [3, 5, 5, 8, 2, 9, 4, 4, 7, 1, 6, 10];
    const events = [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1];
    const first = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0];
    const strata = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2];
    const upper = times.map((time, i) => (events[i] === 1 ? time : Infinity));
    const scores = stratifiedSunScores(times, upper, strata);
    const sum = scores.reduce((total, score, i) => total + (first[i] === 0 ? score : 0), 0);
    const { observed, expected } = logRank(times, events, first, { groupCount: 2, strata });
    expectClose(sum, (observed[0] ?? 0) - (expected[0] ?? 0));
  });
});

test('bad arguments are named', () => {
  expect(() => stratifiedSunScores([], [], [])).toThrow(EmptySampleError);
  expect(() => stratifiedSunScores([1], [2], [-1])).toThrow('strata[0] is -1');
});

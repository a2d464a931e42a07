import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EmptySampleError } from './emptySampleError.ts';
import { runs, shuffled, shuffleKeys, stretch, survivalRows } from './fixtures/arbitraries.ts';
import { expectAllClose } from './fixtures/closeTo.ts';
import { fromR } from './fixtures/fromR.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { logRank, type LogRank, type LogRankOptions } from './logRank.ts';
import { quadraticForm } from './quadraticForm.ts';

interface Row {
  readonly time: number;
  readonly event: number;
  readonly group: number;
  readonly stratum: number;
}
const test = (
  rows: readonly Row[],
  options: Omit<LogRankOptions, 'strata'> & { stratified?: boolean } = {},
): LogRank => {
  const { stratified = false, ...rest } = options;
  return logRank(
    rows.map(({ time }) => time),
    rows.map(({ event }) => event),
    rows.map(({ group }) => group),
    { groupCount: 3, ...rest, ...(stratified ? { strata: rows.map(({ stratum }) => stratum) } : {}) },
  );
};

describe('logRank', () => {
  it('agrees with R when stratified, with two groups and with four', () => {
    const ecog = fromR('lung.ecog');
    const known = ecog.map((_, i) => i).filter((i) => (ecog[i] ?? -1) >= 0);
    const pick = (key: string): number[] => known.map((i) => fromR(key)[i] ?? Number.NaN);
    const lung = logRank(
      pick('lung.time'),
      pick('lung.status'),
      pick('lung.sex').map((sex) => sex - 1),
      { strata: pick('lung.ecog') },
    );
    expectAllClose([lung.chisq, ...lung.observed, ...lung.expected], fromR('logRank.lungStratified'));
    expect(lung.df).toBe(1);
    // Men, the first group, die earlier.
    expect(lung.z).toBeCloseTo(-Math.sqrt(lung.chisq), 12);

    const veteran = logRank(fromR('veteran.time'), fromR('veteran.status'), fromR('veteran.celltype'), {
      strata: fromR('veteran.trt'),
    });
    expectAllClose(
      [veteran.chisq, ...veteran.observed, ...veteran.expected],
      fromR('logRank.veteranStratified'),
    );
    expect(veteran.df).toBe(3);
    expect(veteran.z).toBeNull();
  });

  it('expects as many events as it sees, and does not care for the order of rows or the scale of time', () => {
    fc.assert(
      fc.property(survivalRows, shuffleKeys, fc.boolean(), (rows, keys, stratified) => {
        const found = test(rows, { stratified });
        const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
        expect(total(found.observed)).toBe(rows.filter(({ event }) => event === 1).length);
        expect(total(found.expected)).toBeCloseTo(total(found.observed), 10);
        const other = test(
          shuffled(rows, keys).map((row) => ({ ...row, time: stretch(row.time) })),
          { stratified },
        );
        expect(other.chisq).toBeCloseTo(found.chisq, 8);
        expect(other.df).toBe(found.df);
        expect(found.chisq).toBeGreaterThanOrEqual(0);
        expect(found.df).toBeLessThanOrEqual(2);
        expect(found.p).toBeGreaterThan(0);
        expect(found.p).toBeLessThanOrEqual(1);
        found.variance.forEach((row) => expect(total(row)).toBeCloseTo(0, 10));
      }),
      runs,
    );
  });

  it('keeps its chi-squared when groups swap, and turns the sign of z', () => {
    fc.assert(
      fc.property(survivalRows, (rows) => {
        const two = rows.map((row) => ({ ...row, group: row.group === 0 ? 0 : 1 }));
        const there = test(two, { groupCount: 2 });
        const back = test(
          two.map((row) => ({ ...row, group: 1 - row.group })),
          { groupCount: 2 },
        );
        expect(back.chisq).toBeCloseTo(there.chisq, 9);
        expect(back.z).toBeCloseTo(-(there.z ?? Number.NaN), 9);
        const cyclic = test(rows.map((row) => ({ ...row, group: (row.group + 1) % 3 })));
        expect(cyclic.chisq).toBeCloseTo(test(rows).chisq, 8);
      }),
      runs,
    );
  });

  it('does not lump what strata keep apart, and with one stratum is the plain test', () => {
    fc.assert(
      fc.property(survivalRows, (rows) => {
        const one = rows.map((row) => ({ ...row, stratum: 7 }));
        expect(test(one, { stratified: true })).toEqual(test(one));
        const parts = [0, 1].map((stratum) => rows.filter((row) => row.stratum === stratum));
        const sums = parts.filter((part) => part.length > 0).map((part) => test(part).expected);
        const together = test(rows, { stratified: true }).expected;
        together.forEach((value, g) => {
          expect(value).toBeCloseTo(
            sums.reduce((sum, expected) => sum + (expected[g] ?? 0), 0),
            10,
          );
        });
      }),
      runs,
    );
  });

  it('is positive if the first group takes longer', () => {
    const times = [1, 2, 3, 10, 11, 12];
    expect(logRank(times, [1, 1, 1, 1, 1, 1], [1, 1, 1, 0, 0, 0]).z).toBeGreaterThan(2);
  });

  it('has nothing to say with all censored, one observation, or one group', () => {
    const nothing = { chisq: 0, df: 0, p: 1 };
    expect(logRank([1, 2], [0, 0], [0, 1])).toMatchObject(nothing);
    expect(logRank([1], [1], [0])).toMatchObject(nothing);
    expect(logRank([1, 2], [1, 1], [0, 0], { groupCount: 2 })).toMatchObject(nothing);
    expect(logRank([1, 2, 1, 2], [1, 1, 1, 1], [0, 0, 1, 1], { strata: [0, 0, 1, 1] })).toMatchObject(
      nothing,
    );
  });

  it('names what is empty, and refuses what is no group', () => {
    expect(() => logRank([], [], [])).toThrow(new EmptySampleError('logRank', 'times'));
    expect(() => logRank([1], [1], [0.5])).toThrow(
      new InvalidSampleError('logRank', 'groups[0]', 0.5, 'an integer from 0 up'),
    );
    expect(() => logRank([1], [1], [2], { groupCount: 2 })).toThrow(InvalidSampleError);
    expect(() => logRank([1], [1], [])).toThrow(InvalidSampleError);
    expect(() => logRank([1], [1], [0], { strata: [] })).toThrow(InvalidSampleError);
  });
});

describe('quadraticForm', () => {
  it('is u² / v in one dimension, and skips what carries nothing', () => {
    expect(quadraticForm([3], [2])).toEqual({ value: 4.5, rank: 1 });
    expect(quadraticForm([3, 0], [2, 0, 0, 0])).toEqual({ value: 4.5, rank: 1 });
    expect(quadraticForm([0, 0], [0, 0, 0, 0])).toEqual({ value: 0, rank: 0 });
  });

  it('undoes a product: for u = V a it is a′ V a', () => {
    const vectors = fc.array(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    const weights = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(vectors, weights, (rows, a) => {
        const at = (i: number, j: number): number =>
          rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0);
        const indices = [0, 1, 2, 3];
        const covariance = indices.flatMap((i) => indices.map((j) => at(i, j)));
        const u = indices.map((i) => indices.reduce((sum, j) => sum + at(i, j) * (a[j] ?? 0), 0));
        const wanted = u.reduce((sum, value, i) => sum + value * (a[i] ?? 0), 0);
        const found = quadraticForm(u, covariance);
        expect(Math.abs(found.value - wanted)).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(wanted)));
        expect(found.rank).toBeLessThanOrEqual(Math.min(4, rows.length));
      }),
      runs,
    );
  });
});

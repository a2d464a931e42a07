import { describe, expect, it } from 'vitest';
import { cliffsDelta } from './cliffsDelta.ts';
import { clusterBootstrap, clusterBootstrapAll } from './clusterBootstrap.ts';
import { clusterBootstrapCliffs } from './clusterBootstrapCliffs.ts';
import { clusterDominance, weightedCliffsDelta } from './clusterDominance.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { seededRandom } from './seededRandom.ts';

const weightedMean =
  (sums: readonly number[], sizes: readonly number[]) =>
  (multiplicities: Uint32Array): number => {
    let sum = 0;
    let size = 0;
    multiplicities.forEach((times, cluster) => {
      sum += times * (sums[cluster] ?? 0);
      size += times * (sizes[cluster] ?? 0);
    });
    return sum / size;
  };

describe('clusterBootstrap', () => {
  it('finds the standard error of a mean of independent clusters', () => {
    const random = seededRandom(5);
    const values = Array.from({ length: 400 }, () => random.nextUniform());
    const mean = values.reduce((sum, value) => sum + value, 0) / 400;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 400);
    const { low, high } = clusterBootstrap(400, weightedMean(values, new Array<number>(400).fill(1)), {
      seed: 1,
    });
    const halfWidth = (1.96 * spread) / 20;
    expect(Math.abs((low ?? 0) - (mean - halfWidth))).toBeLessThan(halfWidth * 0.06);
    expect(Math.abs((high ?? 0) - (mean + halfWidth))).toBeLessThan(halfWidth * 0.06);
  });

  it('is wider than resampling single observations when clusters differ', () => {
    // Ten clusters of ten alike: the observations tell no more than their clusters.
    const clustered = clusterBootstrap(
      10,
      weightedMean([0, 0, 0, 0, 0, 10, 10, 10, 10, 10], new Array<number>(10).fill(10)),
      {
        seed: 1,
      },
    );
    const single = clusterBootstrap(
      100,
      weightedMean(
        Array.from({ length: 100 }, (_, i) => (i < 50 ? 0 : 1)),
        new Array<number>(100).fill(1),
      ),
      { seed: 1 },
    );
    const width = (interval: { low: number | null; high: number | null }): number =>
      (interval.high ?? 0) - (interval.low ?? 0);
    expect(width(clustered)).toBeGreaterThan(2.5 * width(single));
  });

  it('draws as many clusters as there are, each equally often, the same for one seed', () => {
    const totals = new Array<number>(5).fill(0);
    const seen: number[][] = [];
    const watch = (multiplicities: Uint32Array): number => {
      expect(multiplicities.reduce((sum, times) => sum + times, 0)).toBe(5);
      multiplicities.forEach((times, cluster) => {
        totals[cluster] = (totals[cluster] ?? 0) + times;
      });
      seen.push(Array.from(multiplicities));
      return 0;
    };
    clusterBootstrap(5, watch, { seed: 9, resamples: 4000 });
    for (const total of totals) expect(Math.abs(total - 4000)).toBeLessThan(4 * Math.sqrt(4000));
    const first = seen.splice(0);
    clusterBootstrap(5, watch, { seed: 9, resamples: 4000 });
    expect(seen).toEqual(first);
    seen.length = 0;
    clusterBootstrap(5, watch, { seed: 10, resamples: 4000 });
    expect(seen).not.toEqual(first);
  });

  it('gives several statistics the same resamples as one', () => {
    const one = clusterBootstrap(3, weightedMean([1, 2, 6], [1, 1, 2]), { seed: 3, resamples: 500 });
    const many = clusterBootstrapAll(
      3,
      2,
      (multiplicities, out) => {
        out[0] = -weightedMean([1, 2, 6], [1, 1, 2])(multiplicities);
        out[1] = weightedMean([1, 2, 6], [1, 1, 2])(multiplicities);
      },
      { seed: 3, resamples: 500 },
    );
    expect(many[1]).toEqual(one);
    expect(many[0]?.low).toBeCloseTo(-(one.high ?? 0), 12);
  });

  it('counts resamples without a value, and has no limits if there is none at all', () => {
    const sometimes = clusterBootstrap(2, (m) => ((m[0] ?? 0) === 0 ? Number.NaN : 1), {
      seed: 1,
      resamples: 1000,
    });
    expect(sometimes).toMatchObject({ low: 1, high: 1 });
    expect(Math.abs(sometimes.undefinedResamples - 250)).toBeLessThan(60);
    expect(clusterBootstrap(2, () => Number.NaN, { seed: 1, resamples: 10 })).toEqual({
      low: null,
      high: null,
      undefinedResamples: 10,
    });
  });

  it('has no width with one cluster', () => {
    expect(clusterBootstrap(1, weightedMean([4], [2]), { seed: 1, resamples: 20 })).toMatchObject({
      low: 2,
      high: 2,
    });
  });

  it('refuses no clusters, no resamples and no level', () => {
    expect(() => clusterBootstrap(0, () => 0, { seed: 1 })).toThrow(
      new EmptySampleError('clusterBootstrap', 'clusters'),
    );
    expect(() => clusterBootstrap(1, () => 0, { seed: 1, resamples: 0 })).toThrow(InvalidSampleError);
    expect(() => clusterBootstrap(1, () => 0, { seed: 1, level: 2 })).toThrow(InvalidSampleError);
  });
});

// With six clusters pairs of them are compared, with thirty, which are more than the root of the values, the values.
describe.each([6, 30])('Cliff’s delta over %i clusters', (clusterCount) => {
  const random = seededRandom(77);
  const draw = (n: number, shift: number): { values: number[]; clusters: number[] } => {
    const clusters = Array.from({ length: n }, () => random.nextBelow(clusterCount));
    return { clusters, values: clusters.map((cluster) => random.nextBelow(15) + shift + cluster) };
  };
  const x = draw(60, 2);
  const y = draw(45, 0);
  const dominance = clusterDominance(x.values, x.clusters, y.values, y.clusters, clusterCount);

  it('is the plain delta with all weights 1', () => {
    const plain = cliffsDelta(x.values, y.values).delta;
    expect(weightedCliffsDelta(dominance, new Array<number>(clusterCount).fill(1))).toBeCloseTo(plain, 14);
  });

  it('is the delta of the copied-out sample with any weights', () => {
    const weights = Array.from(
      { length: clusterCount },
      (_, cluster) => [2, 0, 1, 3, 0, 1][cluster % 6] ?? 0,
    );
    const copied = ({ values, clusters }: typeof x): number[] =>
      values.flatMap((value, i) => new Array<number>(weights[clusters[i] ?? 0] ?? 0).fill(value));
    expect(weightedCliffsDelta(dominance, weights)).toBeCloseTo(cliffsDelta(copied(x), copied(y)).delta, 14);
  });

  it('has the interval that the general bootstrap finds from copied-out samples', () => {
    const slow = clusterBootstrap(
      clusterCount,
      (multiplicities) => {
        const copied = ({ values, clusters }: typeof x): number[] =>
          values.flatMap((value, i) => new Array<number>(multiplicities[clusters[i] ?? 0] ?? 0).fill(value));
        return cliffsDelta(copied(x), copied(y)).delta;
      },
      { seed: 4, resamples: 200 },
    );
    const fast = clusterBootstrapCliffs(dominance, { seed: 4, resamples: 200 });
    expect(fast.low).toBeCloseTo(slow.low ?? Number.NaN, 13);
    expect(fast.high).toBeCloseTo(slow.high ?? Number.NaN, 13);
  });
});

describe('Cliff’s delta over clusters', () => {
  it('leaves out resamples without a pair', () => {
    const lopsided = clusterDominance([1], [0], [2], [1], 2);
    const found = clusterBootstrapCliffs(lopsided, { seed: 1, resamples: 400 });
    expect(found).toMatchObject({ low: -1, high: -1 });
    expect(Math.abs(found.undefinedResamples - 200)).toBeLessThan(50);
  });

  it('refuses empty samples and clusters out of range', () => {
    expect(() => clusterDominance([], [], [1], [0], 1)).toThrow(
      new EmptySampleError('clusterDominance', 'x'),
    );
    expect(() => clusterDominance([1], [0], [1], [0], 0)).toThrow(EmptySampleError);
    expect(() => clusterDominance([1], [3], [1], [0], 2)).toThrow(
      new InvalidSampleError('clusterDominance', 'clusters of x[0]', 3, 'below 2'),
    );
    expect(() => clusterDominance([1], [0, 0], [1], [0], 2)).toThrow(InvalidSampleError);
  });
});

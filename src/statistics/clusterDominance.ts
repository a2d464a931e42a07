import { addAt, at, float64At, uint32At } from './elements.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { pairCounts } from './pairCounts.ts';
import { checkedCodes, checkedSample, type Sample } from './sample.ts';

/** All that Cliff's delta of two clustered samples needs, cluster by cluster or value by value. */
export interface ClusterDominance {
  readonly clusterCount: number;
  /** How many values of x each cluster holds. */
  readonly sizesX: Float64Array;
  /** How many values of y each cluster holds. */
  readonly sizesY: Float64Array;
  readonly compared: ComparedClusters | SortedValues;
}

/** Every cluster's part of x against every cluster's part of y: the smaller form where clusters are few. */
interface ComparedClusters {
  readonly by: 'clusters';
  /** [a × clusterCount + b]: pairs with x in cluster a and y in cluster b where x is larger, less those where y is. */
  readonly balance: Float64Array;
}

/** Both samples in ascending order, equal values of one cluster counted together: grows with the samples alone. */
interface SortedValues {
  readonly by: 'values';
  /** Where the entries of each distinct value begin; the last element is the number of entries. */
  readonly starts: Uint32Array;
  /** The cluster of each entry. */
  readonly clusters: Uint32Array;
  /** How many values of x, and of y, each entry stands for. */
  readonly countsX: Float64Array;
  readonly countsY: Float64Array;
}

interface Clustered {
  readonly values: Float64Array;
  readonly codes: Uint32Array;
}

function byCluster({ values, codes }: Clustered, clusterCount: number): Float64Array[] {
  const groups = Array.from({ length: clusterCount }, (): number[] => []);
  values.forEach((value, i) => groups[uint32At(codes, i)]?.push(value));
  return groups.map((group) => Float64Array.from(group).sort());
}

function compareClusters(x: Clustered, y: Clustered, clusterCount: number): ComparedClusters {
  const groupsY = byCluster(y, clusterCount);
  const balance = new Float64Array(clusterCount * clusterCount);
  byCluster(x, clusterCount).forEach((groupX, a) => {
    if (groupX.length === 0) return;
    groupsY.forEach((groupY, b) => {
      const { greater, less } = pairCounts(groupX, groupY);
      balance[a * clusterCount + b] = greater - less;
    });
  });
  return { by: 'clusters', balance };
}

function sortValues(x: Clustered, y: Clustered): SortedValues {
  const entries = new Map<string, { value: number; cluster: number; x: number; y: number }>();
  for (const [sample, { values, codes }] of [
    ['x', x],
    ['y', y],
  ] as const) {
    values.forEach((value, i) => {
      const cluster = uint32At(codes, i);
      const key = `${value} ${cluster}`;
      const entry = entries.get(key) ?? { value, cluster, x: 0, y: 0 };
      entry[sample] += 1;
      entries.set(key, entry);
    });
  }
  const sorted = [...entries.values()].sort((a, b) => a.value - b.value || a.cluster - b.cluster);
  const starts = sorted.flatMap(({ value }, i) => (i === 0 || at(sorted, i - 1).value !== value ? [i] : []));
  return {
    by: 'values',
    starts: Uint32Array.from([...starts, sorted.length]),
    clusters: Uint32Array.from(sorted, ({ cluster }) => cluster),
    countsX: Float64Array.from(sorted, (entry) => entry.x),
    countsY: Float64Array.from(sorted, (entry) => entry.y),
  };
}

/**
 * Compares the clusters of two samples once, so that Cliff's delta of any reweighting of the clusters (a resample, all but
 * one, one alone) is a weighted sum: over pairs of clusters or, where these outnumber the values, over the sorted values.
 *
 * @param x first sample, any unit
 * @param clustersX the cluster of each value of x, 0 … clusterCount − 1
 * @param y second sample, same unit
 * @param clustersY the cluster of each value of y
 * @param clusterCount how many clusters there are; a cluster may be empty in either sample
 * @throws EmptySampleError if a sample has no value or there is no cluster
 * @throws InvalidSampleError if a value is not finite, lengths differ, or a cluster is not in range
 */
export function clusterDominance(
  x: Sample,
  clustersX: Sample,
  y: Sample,
  clustersY: Sample,
  clusterCount: number,
): ClusterDominance {
  const name = 'clusterDominance';
  if (clusterCount === 0) throw new EmptySampleError(name, 'clusters');
  const checked = (sample: Sample, clusters: Sample, argument: string): Clustered => {
    const values = checkedSample(sample, name, argument);
    const codes = checkedCodes(clusters, values.length, name, `clusters of ${argument}`);
    const outside = codes.findIndex((code) => code >= clusterCount);
    if (outside >= 0) {
      throw new InvalidSampleError(
        name,
        `clusters of ${argument}[${outside}]`,
        codes[outside],
        `below ${clusterCount}`,
      );
    }
    return { values, codes };
  };
  const sizes = ({ codes }: Clustered): Float64Array => {
    const counts = new Float64Array(clusterCount);
    codes.forEach((code) => addAt(counts, code, 1));
    return counts;
  };
  const first = checked(x, clustersX, 'x');
  const second = checked(y, clustersY, 'y');
  const isCrowded = clusterCount ** 2 > first.values.length + second.values.length;
  return {
    clusterCount,
    sizesX: sizes(first),
    sizesY: sizes(second),
    compared: isCrowded ? sortValues(first, second) : compareClusters(first, second, clusterCount),
  };
}

/**
 * Cliff's delta with each cluster counted as often as its weight says; NaN if no pair is left. With all weights 1 this
 * is Cliff's delta of the whole samples.
 *
 * @param weights one for each cluster, 0 or more: multiplicities of a resample, or 0 for a cluster left out
 */
export function weightedCliffsDelta(dominance: ClusterDominance, weights: ArrayLike<number>): number {
  const { clusterCount, sizesX, sizesY, compared } = dominance;
  const weight = Float64Array.from({ length: clusterCount }, (_, cluster) => at(weights, cluster));
  let totalX = 0;
  let totalY = 0;
  for (let cluster = 0; cluster < clusterCount; cluster += 1) {
    totalX += float64At(weight, cluster) * float64At(sizesX, cluster);
    totalY += float64At(weight, cluster) * float64At(sizesY, cluster);
  }
  const balance =
    compared.by === 'clusters' ? balanceOfClusters(compared, weight) : balanceOfValues(compared, weight);
  return balance / (totalX * totalY);
}

/** The weighted number of pairs where x is larger, less those where y is. */
function balanceOfClusters({ balance }: ComparedClusters, weight: Float64Array): number {
  const present = new Uint32Array(weight.length);
  let count = 0;
  for (let cluster = 0; cluster < weight.length; cluster += 1) {
    if (float64At(weight, cluster) !== 0) present[count++] = cluster;
  }
  let sum = 0;
  for (let i = 0; i < count; i += 1) {
    const a = uint32At(present, i);
    const row = a * weight.length;
    let rowSum = 0;
    for (let j = 0; j < count; j += 1) {
      const b = uint32At(present, j);
      rowSum += float64At(weight, b) * float64At(balance, row + b);
    }
    sum += float64At(weight, a) * rowSum;
  }
  return sum;
}

/** As {@link balanceOfClusters}, in one pass over the sorted values. */
function balanceOfValues({ starts, clusters, countsX, countsY }: SortedValues, weight: Float64Array): number {
  let belowX = 0;
  let belowY = 0;
  let sum = 0;
  for (let place = 0; place + 1 < starts.length; place += 1) {
    let tiedX = 0;
    let tiedY = 0;
    for (let i = uint32At(starts, place); i < uint32At(starts, place + 1); i += 1) {
      const factor = float64At(weight, uint32At(clusters, i));
      tiedX += factor * float64At(countsX, i);
      tiedY += factor * float64At(countsY, i);
    }
    // Each x is larger than the y below it, and each y than the x below it.
    sum += tiedX * belowY - tiedY * belowX;
    belowX += tiedX;
    belowY += tiedY;
  }
  return sum;
}

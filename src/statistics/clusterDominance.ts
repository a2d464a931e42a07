import { at, float64At, uint32At } from './elements.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { pairCounts } from './pairCounts.ts';
import { checkedCodes, checkedSample, type Sample } from './sample.ts';

/** All that Cliff's delta of two clustered samples needs, cluster by cluster. */
export interface ClusterDominance {
  readonly clusterCount: number;
  /** [a × clusterCount + b]: pairs with x in cluster a and y in cluster b where x is larger, less those where y is. */
  readonly balance: Float64Array;
  /** How many values of x each cluster holds. */
  readonly sizesX: Float64Array;
  /** How many values of y each cluster holds. */
  readonly sizesY: Float64Array;
}

function byCluster(values: Float64Array, codes: Uint32Array, clusterCount: number): Float64Array[] {
  const groups = Array.from({ length: clusterCount }, (): number[] => []);
  values.forEach((value, i) => groups[uint32At(codes, i)]?.push(value));
  return groups.map((group) => Float64Array.from(group).sort());
}

/**
 * Compares every cluster's part of x with every cluster's part of y, once, so that Cliff's delta of any reweighting of
 * the clusters (a resample, all but one, one alone) is a small weighted sum.
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
  const split = (values: Sample, codes: Sample, argument: string): Float64Array[] => {
    const sample = checkedSample(values, name, argument);
    const checked = checkedCodes(codes, sample.length, name, `clusters of ${argument}`);
    const outside = checked.findIndex((code) => code >= clusterCount);
    if (outside >= 0) {
      throw new InvalidSampleError(
        name,
        `clusters of ${argument}[${outside}]`,
        checked[outside],
        `below ${clusterCount}`,
      );
    }
    return byCluster(sample, checked, clusterCount);
  };
  const groupsX = split(x, clustersX, 'x');
  const groupsY = split(y, clustersY, 'y');
  const balance = new Float64Array(clusterCount * clusterCount);
  groupsX.forEach((groupX, a) => {
    if (groupX.length === 0) return;
    groupsY.forEach((groupY, b) => {
      const { greater, less } = pairCounts(groupX, groupY);
      balance[a * clusterCount + b] = greater - less;
    });
  });
  return {
    clusterCount,
    balance,
    sizesX: Float64Array.from(groupsX, (group) => group.length),
    sizesY: Float64Array.from(groupsY, (group) => group.length),
  };
}

/**
 * Cliff's delta with each cluster counted as often as its weight says; NaN if no pair is left. With all weights 1 this
 * is Cliff's delta of the whole samples.
 *
 * @param weights one for each cluster, 0 or more: multiplicities of a resample, or 0 for a cluster left out
 */
export function weightedCliffsDelta(dominance: ClusterDominance, weights: ArrayLike<number>): number {
  const { clusterCount, balance, sizesX, sizesY } = dominance;
  const present = new Uint32Array(clusterCount);
  const presentWeights = new Float64Array(clusterCount);
  let count = 0;
  let totalX = 0;
  let totalY = 0;
  for (let cluster = 0; cluster < clusterCount; cluster += 1) {
    const weight = at(weights, cluster);
    if (weight === 0) continue;
    present[count] = cluster;
    presentWeights[count] = weight;
    count += 1;
    totalX += weight * float64At(sizesX, cluster);
    totalY += weight * float64At(sizesY, cluster);
  }
  let sum = 0;
  for (let i = 0; i < count; i += 1) {
    const a = uint32At(present, i);
    const row = a * clusterCount;
    let rowSum = 0;
    for (let j = 0; j < count; j += 1) {
      const b = uint32At(present, j);
      rowSum += float64At(presentWeights, j) * float64At(balance, row + b);
    }
    sum += float64At(presentWeights, i) * rowSum;
  }
  return sum / (totalX * totalY);
}

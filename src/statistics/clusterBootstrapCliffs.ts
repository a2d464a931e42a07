import { clusterBootstrap, type BootstrapInterval, type BootstrapOptions } from './clusterBootstrap.ts';
import { weightedCliffsDelta, type ClusterDominance } from './clusterDominance.ts';

/**
 * The percentile interval of Cliff's delta under resampling of whole clusters: the same resamples as `clusterBootstrap`
 * draws from that seed. Resamples without a value of x or of y are counted and left out.
 *
 * Source: as `clusterBootstrap` and `cliffsDelta`.
 *
 * @throws InvalidSampleError as `clusterBootstrap` does
 */
export function clusterBootstrapCliffs(
  dominance: ClusterDominance,
  options: BootstrapOptions,
): BootstrapInterval {
  return clusterBootstrap(
    dominance.clusterCount,
    (multiplicities) => weightedCliffsDelta(dominance, multiplicities),
    options,
  );
}

import { bootstrapSettings } from '../analysis/bootstrapSettings.ts';
import { projectNumbers } from '../analysis/resolution/projectNumbers.ts';
import { exactTimes } from '../analysis/resolution/timeColumns.ts';
import { clusterBootstrapAll } from '../statistics/clusterBootstrap.ts';
import { clusterDominance, weightedCliffsDelta } from '../statistics/clusterDominance.ts';
import type { LabResult } from './analysis.ts';
import type { ComparedGroups } from './groups.ts';
import type { SurvivalTimes } from './survivalTimes.ts';

/** Exact times and the number of the project of each. */
interface Sample {
  readonly days: Float64Array;
  readonly projects: Uint32Array;
}

/** What a worker needs to draw the bootstrap: plain data, so that it can be sent. */
export interface BootstrapTask {
  readonly projectCount: number;
  /** Each compares one set with another, or with all others. */
  readonly pairs: readonly {
    readonly id: string;
    readonly name: string;
    readonly x: Sample;
    readonly y: Sample;
  }[];
}

/** Cliff's delta of a pair with its percentile interval over resamples of whole projects. */
export interface BootstrapResult {
  readonly id: string;
  readonly name: string;
  readonly delta: number;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The bootstrap that belongs to a comparison: one pair for two sets, each set against all others for several; null where
 * ranks are not compared. All projects that hold an issue of any set are drawn from, also those without an exact time,
 * numbered as the build numbers them.
 */
export function bootstrapTask(
  { sets, first }: ComparedGroups,
  times: SurvivalTimes,
  result: LabResult,
): BootstrapTask | null {
  const { ranked } = result;
  if (ranked.length < 2) return null;
  const { numberOf, repos } = projectNumbers(sets.flatMap(({ issues }) => issues));
  const samples = sets.map(({ issues }): Sample => {
    const exact = exactTimes(times(issues.filter((issue) => (first[issue.row] ?? -1) >= 0)));
    return { days: exact.days, projects: numberOf(exact.rows) };
  });
  const together = (indices: readonly number[]): Sample => ({
    days: Float64Array.from(indices.flatMap((index) => [...(samples[index]?.days ?? [])])),
    projects: Uint32Array.from(indices.flatMap((index) => [...(samples[index]?.projects ?? [])])),
  });
  const firsts = sets.length === 2 ? ranked.slice(0, 1) : ranked;
  return {
    projectCount: repos.length,
    pairs: firsts.map((index) => ({
      id: sets[index]?.id ?? '',
      name: sets[index]?.name ?? '',
      x: together([index]),
      y: together(ranked.filter((other) => other !== index)),
    })),
  };
}

/**
 * Draws the bootstrap with the build's settings: the same seed, so the same resamples and the same intervals.
 * @param progress is told the share of resamples that are drawn, about a hundred times
 */
export function drawBootstrap(
  { projectCount, pairs }: BootstrapTask,
  progress: (share: number) => void = () => undefined,
): BootstrapResult[] {
  const dominances = pairs.map(({ x, y }) =>
    clusterDominance(x.days, x.projects, y.days, y.projects, projectCount),
  );
  const { resamples } = bootstrapSettings;
  const step = Math.ceil(resamples / 100);
  let drawn = 0;
  const intervals = clusterBootstrapAll(
    projectCount,
    pairs.length,
    (multiplicities, out) => {
      dominances.forEach((dominance, index) => {
        out[index] = weightedCliffsDelta(dominance, multiplicities);
      });
      drawn += 1;
      if (drawn % step === 0) progress(drawn / resamples);
    },
    bootstrapSettings,
  );
  const all = new Uint32Array(projectCount).fill(1);
  return pairs.map(({ id, name }, index) => {
    const dominance = dominances[index];
    return {
      id,
      name,
      delta: dominance ? weightedCliffsDelta(dominance, all) : Number.NaN,
      low: intervals[index]?.low ?? null,
      high: intervals[index]?.high ?? null,
    };
  });
}

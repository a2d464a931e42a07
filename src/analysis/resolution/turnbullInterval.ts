import { clusterBootstrap } from '../../statistics/clusterBootstrap.ts';
import { innermostIntervals } from '../../statistics/innermostIntervals.ts';
import { turnbullOf } from '../../statistics/turnbull.ts';
import { turnbullQuantile } from '../../statistics/turnbullQuantile.ts';
import { uint32At } from '../../statistics/elements.ts';
import { bootstrapSettings, medianResamples } from '../bootstrapSettings.ts';
import { projectNumbers } from './projectNumbers.ts';
import type { TimeColumns } from './timeColumns.ts';

/** With fewer projects than this, drawing them anew says nothing of what other projects would have given. */
export const leastProjects = 5;

/**
 * How far the estimate of a resample may miss the conditions of the maximum, and how many resamples may miss them by more.
 * A resample is one of many, so each may be rougher than a published estimate; and up to four of 400 move a limit, the
 * eleventh value from its end, by no more than four places. More than that is no rounding but a method that does not settle.
 */
const rough = { within: 1e-4, resamples: medianResamples / 100 } as const;

/** Longer than any time: stands for a median that a resample does not reach, so that such resamples are not left out. */
const beyond = 1e9;

/**
 * The 95% limits of Turnbull's median, in days: percentiles of the medians of resamples of whole projects. A limit is null
 * if the curve of too many resamples does not fall to one half. The limits say how far chance in drawing projects and
 * issues moves the estimate; how far missing dates could, the early and the late curve say.
 * @param subject whose median it is, for the message of an error
 * @throws Error if the estimates of many resamples did not settle
 */
export function turnbullMedianInterval(
  columns: TimeColumns<{ readonly repo: string }>,
  subject = `${columns.rows.length} issues`,
): {
  readonly low: number | null;
  readonly high: number | null;
} {
  const { repos, numberOf } = projectNumbers(columns.rows);
  const projects = numberOf(columns.rows);
  // Resamples differ in how often each issue counts, not in what is known of it.
  const intervals = innermostIntervals(columns.lower, columns.upper, 'turnbullMedianInterval');
  let unsettled = 0;
  const { low, high } = clusterBootstrap(
    repos.length,
    (multiplicities) => {
      const weights = Float64Array.from(projects, (project) => uint32At(multiplicities, project));
      const fit = turnbullOf(intervals, weights);
      if (!(fit.gradientError <= rough.within)) unsettled += 1;
      return turnbullQuantile(fit, 0.5) ?? beyond;
    },
    { ...bootstrapSettings, resamples: medianResamples },
  );
  if (unsettled > rough.resamples) {
    throw new Error(
      `${subject}: found Turnbull’s estimate of ${unsettled} in ${medianResamples} resamples to miss the conditions of the maximum by more than ${rough.within}, expected at most ${rough.resamples}`,
    );
  }
  // Between a median in days and the stand-in the percentile is interpolated: beyond a thousand years it is the latter.
  const known = (limit: number | null) => (limit === null || limit > 365_250 ? null : limit);
  return { low: known(low), high: known(high) };
}

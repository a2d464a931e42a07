import { normalCritical } from '../../statistics/normal.ts';
import { confidenceLevel } from '../levels.ts';

/** How many issues a number about times needs before it is given; see {@link minimumSampleSize}. */
export interface MinimumSampleSize {
  /** Least number of exact times for quartiles, and in each group for tests on ranks. */
  readonly quartiles: number;
  /** Least number of issues with a known opening day for a survival curve. */
  readonly curve: number;
  /** Least number of issues with a known opening day in each group that is compared with all that is known of it. */
  readonly comparison: number;
  /** The rule and its reasons in words, as the pages print it. */
  readonly text: string;
}

const least = { quartiles: 10, curve: 30, comparison: 10 } as const;

function minimumSampleSizeText(): string {
  // The half width of the limits of a share near one half.
  const reach = Math.round((100 * normalCritical(confidenceLevel)) / (2 * Math.sqrt(least.curve)));
  return (
    `Quartiles and tests on ranks are given from ${least.quartiles} exact times (in each group), survival curves from ${least.curve} issues with a known opening day, comparisons that use every issue from ${least.comparison} such issues in each group. ` +
    `With fewer, chance moves the number further than differences between issues usually do: the ${Math.round(100 * confidenceLevel)}% limits of a curve from ${least.curve} issues already reach ${reach} percentage points to either side in its middle.`
  );
}

/**
 * The rule for how many issues are enough, applied to every set of issues alike.
 *
 * Ten exact times: with ten, all lie above the first quartile by chance about once in eighteen times (0.75^10 = 0.056), so that a quartile is
 * just worth giving; the normal form of rank tests is good from about eight or ten a group. Thirty issues: the 95% limits
 * of a share near one half then reach 18 points to either side (1.96 / (2 √30)); a wider curve says little. Ten in each
 * group: fewer leave a log-rank test without power for any but the largest differences.
 */
export const minimumSampleSize: MinimumSampleSize = { ...least, text: minimumSampleSizeText() };

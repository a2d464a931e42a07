import { at, float64At, uint32At } from './elements.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { checkedCodes, type Sample } from './sample.ts';
import { stratumMembers } from './stratumMembers.ts';
import { sunScores } from './sunScores.ts';
import { turnbull } from './turnbull.ts';
import type { Turnbull } from './turnbull.ts';

/**
 * Sun's log-rank scores of interval-censored observations, each under Turnbull's estimate of its own stratum: what was
 * expected of an observation is what the others of its stratum did. They sum to 0 within every stratum. Compared between
 * groups within strata they give the stratified generalized log-rank test; without interval-censored observations, the
 * stratified log-rank test.
 *
 * Source: the scores of {@link sunScores}, summed over strata as those of the stratified log-rank test (Kalbfleisch and
 * Prentice, The Statistical Analysis of Failure Time Data, 1980, section 1.4).
 *
 * @param lower,upper the observations as `turnbull` takes them, in any one unit (this project: days)
 * @param strata the stratum of each, from 0 up
 * @param inspect is shown the estimate of each stratum before it is used, so that a caller can refuse it
 * @returns one score for each observation, positive where the event came earlier than expected
 * @throws EmptySampleError if there is no observation
 * @throws InvalidSampleError if lengths differ, an end is NaN, lower exceeds upper, or a stratum is not an integer from 0 up
 */
export function stratifiedSunScores(
  lower: Sample,
  upper: Sample,
  strata: Sample,
  inspect: (fit: Turnbull, stratum: number) => void = () => undefined,
): Float64Array {
  const name = 'stratifiedSunScores';
  const total = lower.length;
  if (total === 0) throw new EmptySampleError(name, 'lower');
  const scores = new Float64Array(total);
  const positions = Uint32Array.from({ length: total }, (_, position) => position);
  for (const members of stratumMembers(positions, checkedCodes(strata, total, name, 'strata'))) {
    const pick = (values: Sample): Float64Array => Float64Array.from(members, (index) => at(values, index));
    const fit = turnbull(pick(lower), pick(upper));
    inspect(fit, at(strata, uint32At(members, 0)));
    const own = sunScores(fit);
    members.forEach((index, place) => {
      scores[index] = float64At(own, place);
    });
  }
  return scores;
}

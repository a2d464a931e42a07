import { bisectRight } from 'd3-array';
import { checkedSample, sortedSample, type Sample } from './sample.ts';

/**
 * How many observations are still under observation just before each of the given times (observed that long or longer):
 * the row of numbers beneath a survival curve.
 *
 * @param times how long each was observed, whether it ended in an event or not, in any one unit
 * @param at the times asked for, in the same unit, in any order
 * @returns one count for each of `at`
 * @throws EmptySampleError if there is no observation or no time asked for
 * @throws InvalidSampleError if a time is not finite
 */
export function numberAtRisk(times: Sample, at: Sample): number[] {
  const ends = sortedSample(times, 'numberAtRisk', 'times');
  const below = (value: number): number => {
    let count = bisectRight(ends, value);
    while (count > 0 && ends[count - 1] === value) count -= 1;
    return count;
  };
  return Array.from(checkedSample(at, 'numberAtRisk', 'at'), (time) => ends.length - below(time));
}

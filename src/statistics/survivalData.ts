import { float64At } from './elements.ts';
import { EmptySampleError } from './emptySampleError.ts';
import { InvalidSampleError } from './invalidSampleError.ts';
import { checkedSample, type Sample } from './sample.ts';

/** Right-censored observations, checked. */
export interface SurvivalData {
  readonly times: Float64Array;
  /** 1 where the event was seen at that time, 0 where observation ended before it. */
  readonly events: Uint8Array;
}

/**
 * Checks right-censored observations.
 *
 * @param times how long each was observed, 0 or more
 * @param events for each, 1 or true: the event happened at that time; 0 or false: it had not happened by then
 * @throws EmptySampleError if there is no observation
 * @throws InvalidSampleError if a time is negative or not finite, lengths differ, or an event is not 0 or 1
 */
export function survivalData(
  times: Sample,
  events: ArrayLike<number | boolean>,
  functionName: string,
): SurvivalData {
  if (times.length === 0) throw new EmptySampleError(functionName, 'times');
  if (events.length !== times.length) {
    throw new InvalidSampleError(functionName, 'events.length', events.length, `${times.length}`);
  }
  const checkedTimes = checkedSample(times, functionName, 'times');
  const checkedEvents = new Uint8Array(times.length);
  for (let i = 0; i < times.length; i += 1) {
    if (float64At(checkedTimes, i) < 0) {
      throw new InvalidSampleError(functionName, `times[${i}]`, checkedTimes[i], '0 or more');
    }
    const event = Number(events[i]);
    if (event !== 0 && event !== 1) {
      throw new InvalidSampleError(functionName, `events[${i}]`, events[i], '0 or 1');
    }
    checkedEvents[i] = event;
  }
  return { times: checkedTimes, events: checkedEvents };
}

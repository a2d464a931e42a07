import { float64At } from './elements.ts';
import { checkedP } from './checkedP.ts';
import type { Sample } from './sample.ts';
import { sortOrder } from './sortOrder.ts';

/**
 * Holm's step-down adjustment: controls the chance of any false rejection.
 *
 * Source: Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979)
 * 65–70.
 *
 * @param p the family's p values, each from 0 to 1
 * @returns the adjusted p values in the order of the input, at most 1
 * @throws EmptySampleError if the family is empty
 * @throws InvalidSampleError if a value is not from 0 to 1
 */
export function holm(p: Sample): number[] {
  const values = checkedP(p, 'holm');
  const adjusted = Array.from(values);
  let running = 0;
  sortOrder(values).forEach((index, rank) => {
    running = Math.max(running, Math.min(1, (values.length - rank) * float64At(values, index)));
    adjusted[index] = running;
  });
  return adjusted;
}

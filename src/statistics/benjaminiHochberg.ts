import { float64At } from './elements.ts';
import { checkedP } from './checkedP.ts';
import type { Sample } from './sample.ts';
import { sortOrder } from './sortOrder.ts';

/**
 * The step-up adjustment of Benjamini and Hochberg: controls the expected share of false among all rejections.
 *
 * Source: Benjamini and Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical Society B 57
 * (1995) 289–300.
 *
 * @param p the family's p values, each from 0 to 1
 * @returns the adjusted p values in the order of the input, at most 1
 * @throws EmptySampleError if the family is empty
 * @throws InvalidSampleError if a value is not from 0 to 1
 */
export function benjaminiHochberg(p: Sample): number[] {
  const values = checkedP(p, 'benjaminiHochberg');
  const adjusted = Array.from(values);
  let running = 1;
  sortOrder(values)
    .reverse()
    .forEach((index, fromLargest) => {
      const rank = values.length - fromLargest;
      running = Math.min(running, (values.length / rank) * float64At(values, index));
      adjusted[index] = running;
    });
  return adjusted;
}

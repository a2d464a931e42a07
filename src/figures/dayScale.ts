import * as Plot from '@observablehq/plot';
import type { Markish, ScaleOptions } from '@observablehq/plot';
import { color } from '../styles/tokens.ts';
import { axisStyle, gridStyle } from './theme.ts';

const words = new Map([
  [1, '1 day'],
  [3, '3 days'],
  [7, '1 week'],
  [14, '2 weeks'],
  [30, '1 month'],
  [91, '3 months'],
  [182, '6 months'],
  [365, '1 year'],
  [730, '2 years'],
  [1461, '4 years'],
  [2922, '8 years'],
]);

/** Every duration that may have a tick. */
export const tickDays: readonly number[] = [...words.keys()];

/** A logarithmic scale of days with a band of its own for “same day”, since log 0 does not exist. */
export interface DayScale {
  /** For the option `x` of a plot, whose marks then place durations in days. */
  readonly x: ScaleOptions & { readonly axis: null };
  /** Durations with a tick that have room, without “same day”. */
  readonly ticks: readonly number[];
  /** The band and the lines of the ticks. */
  readonly grid: () => Markish[];
  /** The band alone. */
  readonly sameDay: () => Markish;
  /** The words of the ticks. */
  readonly axis: (anchor: 'top' | 'bottom') => Markish;
  /** Whether two durations stand at least so many pixels apart. */
  readonly isApart: (a: number, b: number, pixels: number) => boolean;
  /** What stands so many pixels right of a duration, or left of it. */
  readonly shift: (days: number, pixels: number) => number;
}

/** Where a scale of durations best ends: at a tick’s duration if the longest nearly reaches it, so that the tick is shown. */
export function reach(longest: number): number {
  return [...words.keys()].find((days) => longest <= days && longest >= days * 0.9) ?? longest;
}

/**
 * The scale of days for a frame.
 * @param longest longest duration, in days; a scale of less than 10 days is not spread over the whole frame
 * @param pixels width of the frame
 * @param band width of the band, in pixels
 * @param gap pixels that the word of a tick needs for itself
 */
export function dayScale(longest: number, pixels: number, band: number, gap: number): DayScale {
  const space = gap / 3;
  const decades = Math.log10(Math.max(longest, 10));
  /** Decades to a pixel. */
  const unit = decades / (pixels - band - space);
  // A fraction of a day stands at one day; below zero are the places of the band.
  const transform = (days: number): number => {
    if (days < 0) return days;
    return days === 0 ? -(space + band / 2) * unit : Math.max(0, Math.log10(days));
  };
  const isApart = (a: number, b: number, least: number) =>
    Math.abs(transform(a) - transform(b)) >= least * unit;
  const ticks: number[] = [];
  for (const days of words.keys()) {
    const before = ticks.at(-1);
    if (days <= longest && (before === undefined || isApart(days, before, gap))) ticks.push(days);
  }
  return {
    x: { type: 'linear', transform, domain: [-(space + band) * unit, decades], axis: null },
    ticks,
    grid: () => [
      Plot.ruleX([0], { stroke: color('raised'), strokeWidth: band }),
      Plot.ruleX(ticks, gridStyle),
    ],
    sameDay: () => Plot.ruleX([0], { stroke: color('raised'), strokeWidth: band }),
    axis: (anchor) =>
      Plot.axisX([0, ...ticks], {
        ...axisStyle,
        anchor,
        fontSize: gap < 55 ? 11 : 12,
        tickFormat: (days: number) => words.get(days) ?? 'same day',
      }),
    isApart,
    shift: (days, right) => {
      const place = transform(days) + right * unit;
      return place < 0 ? place : 10 ** place;
    },
  };
}

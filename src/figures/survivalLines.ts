import type { ResolutionCurve } from '../publish/resolutionCurves.ts';
import type { DayScale } from './dayScale.ts';

/** A set of issues with its survival curves and medians. */
export type SurvivalCurve = Pick<
  ResolutionCurve,
  'name' | 'n' | 'exact' | 'right' | 'interval' | 'excluded' | 'turnbull' | 'early' | 'late' | 'medians'
>;

/** A corner of a line: how many are unresolved after so many days. */
export interface Corner {
  readonly days: number;
  readonly share: number;
}

/** A corner of a Kaplan-Meier curve with its limits, which equal the share where they are not estimated. */
export interface Step extends Corner {
  readonly low: number;
  readonly high: number;
}

/** A Kaplan-Meier curve as its steps, up to its longest observation; steps closer than so many pixels are one. */
export function kaplanMeierSteps(curve: SurvivalCurve['early'], scale: DayScale, pixels: number): Step[] {
  const { times, survival, low, high, lastTime } = curve;
  const drawn: Step[] = [{ days: 0, share: 1, low: 1, high: 1 }];
  let at: Step = { days: 0, share: 1, low: 1, high: 1 };
  for (const [index, days] of times.entries()) {
    if (days > lastTime) break;
    const share = survival[index];
    if (share === undefined) throw new Error(`survival curve: found no share for day ${days}, expected one`);
    at = { days, share, low: low[index] ?? share, high: high[index] ?? share };
    const before = drawn.at(-1);
    if (drawn.length === 1 || (before && scale.isApart(days, before.days, pixels))) drawn.push(at);
  }
  return [...drawn, { ...at, days: lastTime }];
}

/** The line of Turnbull’s estimate: level between mass intervals, straight across each. */
export function turnbullLine(
  { turnbull }: Pick<SurvivalCurve, 'turnbull'>,
  scale: DayScale,
  pixels: number,
): Corner[] {
  const corners: Corner[] = [{ days: 0, share: 1 }];
  let share = 1;
  for (const [index, left] of turnbull.left.entries()) {
    const right = turnbull.right[index] ?? null;
    const from = { days: left, share };
    // A mass without a right end: from its left end on nothing is known, and the line ends.
    if (right === null) return [...corners, from];
    share = turnbull.survival[index] ?? share;
    const before = corners.at(-1);
    const isLast = index === turnbull.left.length - 1;
    if (before && corners.length > 1 && !isLast && !scale.isApart(right, before.days, pixels)) {
      corners[corners.length - 1] = { days: before.days, share };
    } else corners.push(from, { days: right, share });
  }
  return corners;
}

/** Issues that were resolved between two days; when within them is not known. */
export interface Box {
  readonly from: number;
  readonly to: number;
  /** Share unresolved before and after. */
  readonly before: number;
  readonly after: number;
}

/**
 * Turnbull’s estimate with what it leaves open: level lines where it says how many are unresolved, and a box wherever
 * it does not say when within some days they were resolved. A share of NaN breaks the line.
 * @param pixels mass intervals narrower than this are steps
 */
export function turnbullBoxes(
  { turnbull }: Pick<SurvivalCurve, 'turnbull'>,
  scale: DayScale,
  pixels: number,
): { readonly level: readonly Corner[]; readonly boxes: readonly Box[] } {
  const level: Corner[] = [{ days: 0, share: 1 }];
  const boxes: Box[] = [];
  let share = 1;
  for (const [index, left] of turnbull.left.entries()) {
    const right = turnbull.right[index] ?? null;
    level.push({ days: left, share });
    if (right === null) break;
    const after = turnbull.survival[index];
    if (after === undefined)
      throw new Error(`survival curve: found no share after day ${left}, expected one`);
    if (scale.isApart(left, right, pixels)) {
      boxes.push({ from: left, to: right, before: share, after });
      level.push({ days: right, share: NaN });
    }
    share = after;
    level.push({ days: right, share });
  }
  return { level, boxes };
}

/** The share unresolved on a day; 1 before the first step. */
export const shareOn = ({ times, survival }: SurvivalCurve['early'], days: number): number =>
  survival[times.findLastIndex((time) => time <= days)] ?? 1;

/** The value of a Kaplan-Meier limit on a day; 1 before the first step. */
export function limitOn(
  { times, survival, ...limits }: SurvivalCurve['early'],
  which: 'low' | 'high',
  days: number,
): number {
  const index = times.findLastIndex((time) => time <= days);
  return index < 0 ? 1 : (limits[which][index] ?? survival[index] ?? 1);
}

import { group } from 'd3-array';
import type { TidyTable } from '../figure.ts';
import { shareOn, type SurvivalCurve } from '../survivalLines.ts';

type Row = TidyTable['rows'][number];

const units = {
  set: 'name of the issues',
  estimate:
    'middle: Turnbull; early, late: Kaplan-Meier with closing days that are not known taken as early or as late as possible',
  days: 'days after the opening',
  unresolved_fraction: 'fraction of the issues, 0 to 1',
};

/** Turnbull’s estimate as the corners of its line; between the corners of a slope it is not determined. */
function middle({ name, turnbull }: SurvivalCurve): Row[] {
  const corner = (days: number, share: number) => ({
    set: name,
    estimate: 'middle',
    days,
    unresolved_fraction: share,
  });
  let share = 1;
  const corners = [
    corner(0, 1),
    ...turnbull.left.flatMap((left, index) => {
      const right = turnbull.right[index] ?? null;
      const start = corner(left, share);
      if (right === null) return [start];
      share = turnbull.survival[index] ?? share;
      return [start, corner(right, share)];
    }),
  ];
  // Where nothing happens between two masses, corners fall together.
  return corners.filter(({ days, unresolved_fraction }, index) => {
    const before = corners[index - 1];
    return before?.days !== days || before.unresolved_fraction !== unresolved_fraction;
  });
}

/** A Kaplan-Meier curve from each of its steps on, and at the days for which the number at risk is known. */
function bound(curve: SurvivalCurve, estimate: 'early' | 'late', marks: readonly number[]): Row[] {
  const { times, low, high, atRisk, lastTime } = curve[estimate];
  const steps = group(times.keys(), (index) => times[index]);
  const days = [...new Set([0, ...times, ...marks])].filter((day) => day <= lastTime).sort((a, b) => a - b);
  return days.map((day) => {
    const index = steps.get(day)?.[0] ?? times.findLastIndex((time) => time <= day);
    return {
      set: curve.name,
      estimate,
      days: day,
      unresolved_fraction: shareOn(curve[estimate], day),
      low: low[index] ?? null,
      high: high[index] ?? null,
      under_observation: atRisk[marks.indexOf(day)] ?? null,
    };
  });
}

/** Curves with their limits and the numbers at risk. */
export function tidyCurves(
  curves: readonly { readonly curve: SurvivalCurve; readonly limits: boolean }[],
  marks: readonly number[],
): TidyTable {
  return {
    units: {
      ...units,
      low: 'lower 95% limit of the fraction',
      high: 'upper 95% limit of the fraction',
      under_observation: 'issues still under observation on that day',
    },
    rows: curves.flatMap(({ curve, limits }) => [
      ...middle(curve),
      ...(limits ? [...bound(curve, 'early', marks), ...bound(curve, 'late', marks)] : []),
    ]),
  };
}

/** The middle estimates alone. */
export const tidyMiddles = (curves: readonly SurvivalCurve[]): TidyTable => ({
  units,
  rows: curves.flatMap(middle),
});

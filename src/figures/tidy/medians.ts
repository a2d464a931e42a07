import type { TidyTable } from '../figure.ts';
import type { SurvivalCurve } from '../survivalLines.ts';

/** The medians of sets of issues; a median that is not reached in the time observed is empty. */
export const tidyMedians = (
  curves: readonly { readonly curve: SurvivalCurve & { readonly group: string; readonly kind: string } }[],
): TidyTable => ({
  units: {
    set: 'name of the issues',
    kind: 'what the issues have in common',
    group: 'id',
    issues: 'issues with a known opening day',
    exact: 'issues with an exact time',
    median_days: 'days',
    low: 'lower 95% limit of the median',
    high: 'upper 95% limit of the median',
    median_early_days: 'days, if unknown dates came early',
    median_late_days: 'days, if unknown dates came late',
  },
  rows: curves.map(({ curve: { name, kind, group, n, exact, medians } }) => ({
    set: name,
    kind,
    group,
    issues: n,
    exact,
    median_days: medians.turnbull,
    low: medians.turnbullLow,
    high: medians.turnbullHigh,
    median_early_days: medians.early,
    median_late_days: medians.late,
  })),
});

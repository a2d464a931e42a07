import type { FigureNumbers, TidyTable } from '../figure.ts';
import type { SurvivalCurve } from '../survivalLines.ts';
import { formatCount } from '../../formatting/formatCount.ts';
import { formatDayNumber } from '../../formatting/formatDays.ts';
import type { MediansFigureData } from '../medians.ts';
import { hasLimits, interval } from '../words/medians.ts';

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

/** Medians with what is left open of them. */
export function mediansNumbers({ curves, groups = [] }: MediansFigureData): FigureNumbers {
  const share = groups.length > 1;
  return {
    tidy: () => tidyMedians(curves),
    table: () => {
      const limited = curves.some(hasLimits);
      return {
        head: [
          { text: 'Issues' },
          ...(share ? [{ text: 'Group' }] : []),
          { text: 'n', number: true },
          { text: 'Exact', number: true },
          { text: 'Median, days', number: true },
          ...(limited ? [{ text: '95%', number: true }] : []),
          { text: 'If unknown dates came early', number: true },
          { text: 'If unknown dates came late', number: true },
        ],
        rows: curves.map(({ curve, href }) => [
          { text: curve.name, ...(href === undefined ? {} : { href }) },
          ...(share ? [{ text: groups.find((group) => group.id === curve.group)?.name ?? '' }] : []),
          { text: formatCount(curve.n) },
          { text: formatCount(curve.exact) },
          { text: dayNumber(curve.medians.turnbull) },
          ...(limited ? [{ text: interval(curve.medians) }] : []),
          { text: dayNumber(curve.medians.early) },
          { text: dayNumber(curve.medians.late) },
        ]),
      };
    },
  };
}

const dayNumber = (days: number | null) => (days === null ? 'not reached' : formatDayNumber(days));

import { formatCount } from '../../formatting/formatCount.ts';
import { formatDayNumber } from '../../formatting/formatDays.ts';
import type { FigureNumbers } from '../figure.ts';
import type { SurvivalFigureData } from '../survival.ts';
import { tidyCurves } from './curves.ts';

/** Curves with their numbers of issues and medians. */
export function survivalNumbers({ curves, marks, middle }: SurvivalFigureData): FigureNumbers {
  return {
    tidy: () => tidyCurves(middle === 'none' ? curves.filter(({ limits }) => limits) : curves, marks),
    table: () => ({
      head: [
        { text: 'Issues' },
        { text: 'n', number: true },
        { text: 'Exact', number: true },
        { text: 'Right-censored', number: true },
        { text: 'Interval-censored', number: true },
        { text: 'Opening not known', number: true },
        { text: 'Median early, days', number: true },
        { text: 'Median (Turnbull), days', number: true },
        { text: 'Median late, days', number: true },
      ],
      rows: curves.map(({ curve, href }) => [
        { text: curve.name, ...(href === undefined ? {} : { href }) },
        { text: formatCount(curve.n) },
        { text: formatCount(curve.exact) },
        { text: formatCount(curve.right) },
        { text: formatCount(curve.interval) },
        { text: formatCount(curve.excluded) },
        { text: formatDayNumber(curve.medians.early) },
        { text: formatDayNumber(curve.medians.turnbull) },
        { text: formatDayNumber(curve.medians.late) },
      ]),
    }),
  };
}

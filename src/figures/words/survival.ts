import { formatCount } from '../../formatting/formatCount.ts';
import { formatDays } from '../../formatting/formatDays.ts';
import type { FigureWords } from '../figure.ts';
import type { SurvivalFigureData } from '../survival.ts';

const medianWords = (days: number | null): string =>
  days === null ? 'more time than was observed' : formatDays(days);

/** What is said of curves of issues that are still unresolved. */
export function survivalWords({
  title,
  subtitle = 'Share of issues still unresolved after so many days',
  curves,
}: SurvivalFigureData): FigureWords {
  return {
    title,
    subtitle,
    caption:
      'Solid lines: the middle estimate. Dashed lines: two extreme assumptions about unknown closing dates, all as early or all as ' +
      'late as possible; they are assumptions, not bounds. Shaded: the 95% intervals of the dashed lines.',
    reading:
      'A line at 40% after a year says that four in ten were still unresolved then. Time runs on a logarithmic scale, with a band of its ' +
      'own for the day of opening. The solid line is Turnbull’s estimate, which uses every issue for what is known of it and is straight ' +
      'where the dates do not say more. The dashed lines are Kaplan-Meier estimates with log-log limits. After some years, when few issues ' +
      'are left, they can cross each other and the solid line. The numbers below count unknown closing dates as late as possible.',
    description: curves
      .map(({ curve }) =>
        curve.exact === 0
          ? `${curve.name}: no closing day is known, so we cannot tell after which time half are resolved (${formatCount(curve.n)} issues: ${formatCount(curve.right)} open, ${formatCount(curve.interval)} closed on an unknown day).`
          : `${curve.name}: half are resolved after ${medianWords(curve.medians.early)} if unknown closing dates came early, ` +
            `${medianWords(curve.medians.late)} if late, ${medianWords(curve.medians.turnbull)} by the middle estimate ` +
            `(${formatCount(curve.n)} issues: ${formatCount(curve.right)} open, ${formatCount(curve.exact)} closed on a known day, ${formatCount(curve.interval)} on an unknown day).`,
      )
      .join(' '),
  };
}

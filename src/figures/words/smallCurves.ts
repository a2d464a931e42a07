import { formatDays } from '../../formatting/formatDays.ts';
import type { FigureWords } from '../figure.ts';
import type { SmallCurvesFigureData } from '../smallCurves.ts';

/** What is said of a small curve for each category. */
export function smallCurvesWords({ title, behind, curves }: SmallCurvesFigureData): FigureWords {
  return {
    title,
    subtitle: `Share of issues still unresolved after so many days, in each of ${curves.length} categories`,
    caption: `Colored: the category, middle estimate.${behind ? ` Thin gray line: ${behind.curve.name}, all categories together.` : ''} The lower a line, the more are resolved by then.`,
    reading:
      'The middle estimate is Turnbull’s, which uses every issue for what is known of it. Time runs on a logarithmic scale, the day of opening at ' +
      'its left end. Each name leads to the category, whose page shows the curve with its limits and numbers at risk.',
    description: curves
      .map(({ curve: { name, medians, exact } }) =>
        exact === 0
          ? `${name}: no closing day is known, so we cannot tell after which time half are resolved.`
          : `${name}: half are resolved after ${medians.turnbull === null ? 'more time than was observed' : formatDays(medians.turnbull)} by the middle estimate.`,
      )
      .join(' '),
  };
}

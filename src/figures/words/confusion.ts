import { sum } from 'd3-array';
import { formatCount } from '../../formatting/formatCount.ts';
import { formatShare } from '../../formatting/formatShare.ts';
import { cell } from '../../model/cell.ts';
import type { ConfusionFigureData } from '../confusion.ts';
import type { FigureWords } from '../figure.ts';

/** What is said of where two coders disagree. */
export function confusionWords({ categories, counts }: ConfusionFigureData): FigureWords {
  const at = (row: number, column: number) => cell(cell(counts, row, 'counts'), column, 'counts');
  const all = sum(counts, (line) => sum(line));
  const disagreements = categories
    .flatMap((a, row) =>
      categories.slice(row + 1).map((b, next) => ({
        a: a.name,
        b: b.name,
        count: at(row, row + 1 + next) + at(row + 1 + next, row),
      })),
    )
    .sort((first, second) => second.count - first.count);
  const [most, next] = disagreements;
  const apart = sum(disagreements, ({ count }) => count);
  const isTie = most?.count === next?.count;
  return {
    title:
      !most || most.count === 0
        ? 'The two coders never chose different categories'
        : isTie
          ? `The two coders chose different categories for ${formatShare(apart / all)} of the issues`
          : `The coders disagree most often about “${most.a}” and “${most.b}”`,
    subtitle: `Categories that the two coders chose for the same ${formatCount(all)} issues`,
    caption:
      'A row is the first coder’s choice, a column the second’s; the letters are those of the rows. On the diagonal they agree. ' +
      'The stronger the color, the larger the share of the row.',
    description:
      `The coders chose different categories for ${formatCount(apart)} of ${formatCount(all)} issues. ` +
      disagreements
        .filter(({ count }) => count > 0)
        .slice(0, 5)
        .map(({ a, b, count }) => `${a} and ${b}: ${formatCount(count)}.`)
        .join(' '),
  };
}

import { formatCount } from '../../formatting/formatCount.ts';
import { categoryAddress } from '../../model/addresses.ts';
import { cell } from '../../model/cell.ts';
import type { ConfusionFigureData } from '../confusion.ts';
import type { FigureNumbers } from '../figure.ts';

/** How often each pair of categories was chosen. */
export function confusionNumbers({ categories, counts }: ConfusionFigureData): FigureNumbers {
  return {
    tidy: () => ({
      units: { first_coder: 'id of a category', second_coder: 'id of a category', issues: 'issues' },
      rows: categories.flatMap(({ id: row }, from) =>
        categories.map(({ id: column }, to) => ({
          first_coder: row,
          second_coder: column,
          issues: cell(cell(counts, from, 'counts'), to, 'counts'),
        })),
      ),
    }),
    table: () => ({
      head: [
        { text: 'First coder' },
        ...categories.map(({ name }) => ({ text: `Second coder: ${name}`, number: true })),
      ],
      rows: categories.map(({ id, name }, from) => [
        { text: name, href: categoryAddress(id) },
        ...cell(counts, from, 'counts').map((count) => ({ text: formatCount(count) })),
      ]),
    }),
  };
}

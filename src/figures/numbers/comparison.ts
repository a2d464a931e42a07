import { codeAddress } from '../../model/addresses.ts';
import { comparisonCellId } from '../../model/comparisonCellId.ts';
import type { PublishedCategory } from '../../publish/study.ts';
import type { Square, Taxonomy } from '../comparisonSquares.ts';
import type { FigureNumbers } from '../figure.ts';

/** The relation of each code to each taxonomy. */
export function comparisonNumbers(
  categories: readonly PublishedCategory[],
  taxonomies: readonly Taxonomy[],
  squares: readonly Square[],
): FigureNumbers {
  return {
    tidy: () => ({
      units: { code: 'id', taxonomy: 'id', relation: 'of our code to theirs', earlier_category: 'name' },
      rows: squares.map(({ code, taxonomy, relation, earlierCategory }) => ({
        code,
        taxonomy,
        relation,
        earlier_category: earlierCategory,
      })),
    }),
    table: () => ({
      head: [
        { text: 'Code' },
        ...taxonomies.map((taxonomy) => ({
          href: `/comparison/#${taxonomy.id}`,
          text: `${taxonomy.short} (read ${taxonomy.completeness === 'whole' ? 'whole' : 'in part'})`,
        })),
      ],
      rows: categories.flatMap(({ codes }) =>
        codes.map((code) => [
          { text: code.name, href: codeAddress(code.id) },
          ...taxonomies.map((taxonomy) => {
            const found = squares.find(
              (square) => square.code === code.id && square.taxonomy === taxonomy.id,
            );
            return found ? { text: found.relation, href: squareAddress(found) } : { text: 'not known' };
          }),
        ]),
      ),
    }),
  };
}

/** Where the page says why a square has its relation. */
export const squareAddress = ({ code, taxonomy }: Square): string =>
  `/comparison/#${comparisonCellId(code, taxonomy)}`;

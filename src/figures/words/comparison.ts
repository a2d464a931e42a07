import { sum } from 'd3-array';
import type { ComparisonFile } from '../../publish/comparison.ts';
import type { ComparisonFigureData } from '../comparisonSquares.ts';
import type { FigureWords } from '../figure.ts';

type Taxonomy = ComparisonFile['taxonomies'][number];

/** What is said of the codes against earlier taxonomies. @param taxonomies those that have a column */
export function comparisonWords(
  { comparison, categories }: ComparisonFigureData,
  taxonomies: readonly Taxonomy[],
): FigureWords {
  const count = sum(categories, ({ codes }) => codes.length);
  const novel = comparison.novel.length;
  const sentences = taxonomies
    .filter(({ completeness }) => completeness === 'whole')
    .map(
      ({ short, relations }) =>
        `${short}: ${relations.equivalent} equivalent, ${relations.broader} broader, ${relations.narrower} narrower, ` +
        `${relations.related} related, ${relations.absent} absent.`,
    );
  return {
    title:
      novel === 0
        ? `Each of our ${count} codes has at least a related category in some earlier taxonomy`
        : `${novel} of our ${count} codes ${novel === 1 ? 'has' : 'have'} not even a related category in the earlier taxonomies that we read whole`,
    subtitle: `${count} codes beside ${taxonomies.length} earlier taxonomies`,
    caption:
      '=\u00a0equivalent, >\u00a0the earlier category is broader, <\u00a0narrower, ~\u00a0related, –\u00a0absent. We read the shaded columns whole, so ' +
      'that absent means absent there.',
    reading:
      'We could read columns with a dashed frame only in part; an empty place there means not known. The stronger the color, the closer the ' +
      'counterpart. Each sign leads to its reason.',
    description: `A matrix of ${count} codes by ${taxonomies.length} earlier taxonomies. Of those read whole, ${sentences.join(' ')}`,
  };
}

import { sum } from 'd3-array';
import type { ComparisonFile } from '../../publish/comparison.ts';
import type { FigureWords } from '../figure.ts';
import { relationSigns } from '../relationSigns.ts';

type Taxonomy = ComparisonFile['taxonomies'][number];

/** What is said of what each earlier taxonomy covers. @param whole the taxonomies that were read whole */
export function coverageWords(whole: readonly Taxonomy[]): FigureWords {
  const [first] = whole;
  const codes = first ? sum(Object.values(first.relations)) : 0;
  const most = Math.max(0, ...whole.map(({ relations }) => relations.equivalent));
  return {
    title:
      whole.length === 1
        ? `The earlier taxonomy has an equivalent for ${most} of ${codes} codes`
        : `No earlier taxonomy has an equivalent for more than ${most} of ${codes} codes`,
    subtitle: 'Codes by their relation to each earlier taxonomy whose list of categories we read whole',
    caption:
      'From left to right: equivalent, broader, narrower, related, absent. The stronger the color, the closer the counterpart.',
    reading:
      `Broader: ${relationSigns.broader.words}; narrower: ${relationSigns.narrower.words}. Taxonomies that we could read only in part are left ` +
      'out, since a part cannot show that something is absent; the page of the comparison has them.',
    description: whole
      .map(({ short, relations }) => {
        const parts = Object.entries(relations).filter(([, count]) => count > 0);
        return `${short}: ${parts.map(([relation, count]) => `${count} ${relation}`).join(', ')}.`;
      })
      .join(' '),
  };
}

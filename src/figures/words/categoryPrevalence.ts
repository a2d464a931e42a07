import { formatCount } from '../../formatting/formatCount.ts';
import { formatShare, formatShareInterval } from '../../formatting/formatShare.ts';
import type { CategoryPrevalenceData } from '../categoryPrevalence.ts';
import type { FigureWords } from '../figure.ts';
import { mostFrequent } from './mostFrequent.ts';

/** What is said of the categories' shares. */
export function categoryPrevalenceWords({ n, categories }: CategoryPrevalenceData): FigureWords {
  return {
    title: mostFrequent(categories, { one: 'category', many: 'categories' }),
    subtitle: `Share of ${formatCount(n)} issues in each of the ${categories.length} categories`,
    caption:
      'Line across the end of a bar: 95% interval, which allows for issues of one project being alike. Each bar leads to its category.',
    description: `One bar for each category, the most common first. ${categories
      .toSorted((a, b) => b.count - a.count)
      .map(
        ({ name, share, projectLow, projectHigh }) =>
          `${name}: ${formatShare(share)} (${formatShareInterval(projectLow, projectHigh)})`,
      )
      .join('; ')}.`,
  };
}

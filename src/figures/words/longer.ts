import { formatCount } from '../../formatting/formatCount.ts';
import { formatShare } from '../../formatting/formatShare.ts';
import type { FigureWords } from '../figure.ts';
import type { LongerFigureData } from '../longer.ts';

/** From this share of the analyses on, or up to what is left of it, they are said to point one way. */
const mostly = 0.75;

/** What is said of the categories that take longer, or shorter, in most analyses. */
export function longerWords({ analyses, categories }: LongerFigureData): FigureWords {
  const longer = categories.filter(({ share }) => share >= mostly).length;
  const shorter = categories.filter(({ share }) => share <= 1 - mostly).length;
  const left = categories.length - longer - shorter;
  const some = (count: number) => `${count} ${count === 1 ? 'category takes' : 'categories take'}`;
  return {
    title:
      longer + shorter === 0
        ? 'No category takes longer, or shorter, than the others in most analyses'
        : `In most analyses, ${some(longer)} longer than the others and ${some(shorter)} shorter` +
          (left === 0 ? '' : `; for ${left} it depends`),
    subtitle: `Share of ${formatCount(analyses)} analyses in which each category takes longer than the others`,
    caption:
      'At 50%, as many analyses say longer as say shorter. Far from it, the answer hardly depends on how we analyze; ' +
      'it says nothing of how large the difference is.',
    reading: `Most means at least ${formatShare(mostly)} of the analyses.`,
    description: categories
      .toSorted((a, b) => b.share - a.share)
      .map(({ name, share }) => `${name}: longer in ${formatShare(share)} of the analyses.`)
      .join(' '),
  };
}

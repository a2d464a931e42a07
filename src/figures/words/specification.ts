import { formatCount } from '../../formatting/formatCount.ts';
import { formatDecimal } from '../../formatting/formatDecimal.ts';
import { formatShare } from '../../formatting/formatShare.ts';
import type { FigureWords } from '../figure.ts';
import type { SpecificationFigureData } from '../specification.ts';

/** What is said of all analyses of a claim. */
export function specificationWords({ claim, sentence, measure }: SpecificationFigureData): FigureWords {
  const count = formatCount(claim.estimable);
  return {
    title: `${formatShare(claim.support)} of ${count} analyses support the claim, ${formatShare(claim.against)} contradict it`,
    subtitle: `The claim: ${sentence}. Its effect in every analysis, smallest first`,
    caption:
      'Line: the effect; band: its 95% interval. Below, a stroke stands where an analysis makes that choice. ' +
      'Bold options are the choices of the main analysis.',
    reading:
      `An analysis supports or contradicts the claim where the difference is clear at 5%; the others cannot tell. ${measure} ${claim.stance} ` +
      'Where the strokes of an option gather at the left, it makes the effect small; where they spread evenly, it does not matter.',
    description:
      `Of ${count} analyses, ${formatShare(claim.agree)} point to the claim, ${formatShare(claim.support)} support it at 5%, and ` +
      `${formatShare(claim.against)} contradict it at 5%. The median effect is ${formatDecimal(claim.median)}.`,
  };
}

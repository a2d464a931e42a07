import type { SpecificationClaim } from './specificationCurve.ts';

/** What the rule’s verdict means to a reader who does not know the rule. */
export const verdictWords: Readonly<Record<SpecificationClaim['verdict'], string>> = {
  holds: 'Supported',
  'holds in part': 'Weak support',
  'does not hold': 'Not supported',
  'cannot be told': 'Cannot be told',
};

/** A share of the analyses, and on which side of the claim it stands. */
export interface AnalysesPart {
  readonly side: 'for' | 'weakly-for' | 'weakly-against' | 'against';
  readonly words: string;
  readonly share: number;
}

/** All analyses of a claim in four parts that sum to one: for it or against it, significant or not. */
export function analysesParts({ agree, support, against }: SpecificationClaim): readonly AnalysesPart[] {
  return [
    { side: 'for', words: 'clearly for the claim', share: support },
    { side: 'weakly-for', words: 'for it, but chance could explain it', share: agree - support },
    { side: 'weakly-against', words: 'not for it, but chance could explain it', share: 1 - agree - against },
    { side: 'against', words: 'clearly against it', share: against },
  ];
}

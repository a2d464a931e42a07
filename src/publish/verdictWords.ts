import type { SpecificationClaim } from './specificationCurve.ts';

/** What the rule’s verdict means to a reader who does not know the rule. */
export const verdictWords: Readonly<Record<SpecificationClaim['verdict'], string>> = {
  holds: 'Supported',
  'holds in part': 'Weak support',
  'does not hold': 'Not supported',
  'cannot be told': 'Cannot be told',
};

/** A share of the analyses. */
export interface AnalysesPart {
  /** On which side of the claim, and how clearly. */
  readonly tone: 'clearly' | 'rather' | 'rather-not' | 'clearly-not';
  readonly text: string;
  readonly share: number;
}

/** All analyses of a claim in four parts that sum to one: for it or against it, significant or not. */
export function analysesParts({ agree, support, against }: SpecificationClaim): readonly AnalysesPart[] {
  return [
    { tone: 'clearly', text: 'clearly for the claim', share: support },
    { tone: 'rather', text: 'for it, but chance could explain it', share: agree - support },
    { tone: 'rather-not', text: 'not for it, but chance could explain it', share: 1 - agree - against },
    { tone: 'clearly-not', text: 'clearly against it', share: against },
  ];
}

import { testLevel } from '../levels.ts';

/**
 * The rule that turns the specifications of a claim into a verdict. Its conditions were written and committed before any
 * specification was computed, so that no number could shape them; since then only their wording has become more careful.
 * The pages print them from here.
 */

export type Verdict = 'holds' | 'holds in part' | 'does not hold' | 'cannot be told';

/** What the rule looks at: shares over the specifications that give an estimate, and the main specification. */
export interface Evidence {
  /** Share of the specifications whose effect has the claimed sign, 0 to 1. */
  readonly agree: number;
  /** Share that has it and is significant at 5%, two-sided. */
  readonly support: number;
  /** Share that is significant at 5% and contradicts the claim. */
  readonly against: number;
  /** Whether the main specification supports the claim at 5% under every treatment of dependence within projects. */
  readonly mainSupports: boolean;
  /** Whether, under each of these treatments, its whole 95% interval is negligible. */
  readonly mainNegligible: boolean;
}

interface Condition {
  readonly verdict: Verdict;
  /** For readers; says what `met` computes. */
  readonly condition: string;
  readonly met: (evidence: Evidence) => boolean;
}

/** The shares at which the conditions draw their lines. */
const limits = {
  /** Significant on a side: as often as chance alone would be. */
  chance: testLevel,
  /** Significant often enough on one side to speak of something. */
  some: 0.2,
  /** Significant often enough for the claim as a whole. */
  most: 0.5,
  /** Agreement in sign that nearly every choice shares. */
  nearlyAll: 0.95,
  /** Significant against a claim that holds, at most. */
  stray: 0.01,
} as const;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/**
 * The conditions in order; the first that is met decides. The last is always met.
 *
 * 5% is what chance alone would make significant where there is no difference: a share on both sides above it means that
 * the analyst's choices, not the data, decide. 95% and 50% ask that nearly every choice agrees in sign and most do not
 * need more data to see it; one significant specification in a hundred against the claim is allowed to chance.
 */
export const verdictRule: readonly Condition[] = [
  {
    verdict: 'cannot be told',
    condition: `At least ${percent(limits.chance)} of the analyses are significant for the claim and at least ${percent(limits.chance)} against it: the choices decide, not the data.`,
    met: ({ support, against }) => support >= limits.chance && against >= limits.chance,
  },
  {
    verdict: 'does not hold',
    condition: `At least ${percent(limits.some)} of the analyses are significant against the claim, and fewer than ${percent(limits.chance)} for it.`,
    met: ({ against }) => against >= limits.some,
  },
  {
    verdict: 'holds',
    condition: `At least ${percent(limits.nearlyAll)} of the analyses agree in sign, at least ${percent(limits.most)} are significant for the claim and at most ${percent(limits.stray)} against it, and the main analysis is significant for it whether dependence within projects is ignored, allowed for or removed by comparing within projects only.`,
    met: ({ agree, support, against, mainSupports }) =>
      agree >= limits.nearlyAll && support >= limits.most && against <= limits.stray && mainSupports,
  },
  {
    verdict: 'holds in part',
    condition: `At least ${percent(limits.some)} of the analyses are significant for the claim and fewer than ${percent(limits.chance)} against it, but it does not hold in full.`,
    met: ({ support, against }) => support >= limits.some && against < limits.chance,
  },
  {
    verdict: 'does not hold',
    condition:
      'Few analyses are significant either way, and the main one’s whole 95% interval is negligible under every treatment of dependence within projects: under its assumptions, no larger difference is compatible with the data.',
    met: ({ mainNegligible }) => mainNegligible,
  },
  {
    verdict: 'cannot be told',
    condition: 'Few analyses are significant either way, and a difference that matters is not ruled out.',
    met: () => true,
  },
];

/** The verdict on a claim and the condition that decided. */
export function judge(evidence: Evidence): { readonly verdict: Verdict; readonly reason: string } {
  const decisive = verdictRule.find(({ met }) => met(evidence));
  if (!decisive)
    throw new Error('verdictRule: found no condition that is met, expected the last one always to be');
  return { verdict: decisive.verdict, reason: decisive.condition };
}

/**
 * By how much the shares are moved to see whether a verdict is near a boundary of the rule: two percentage points. Unlike the
 * rule itself, this look around it was added when the first numbers were known; it can only weaken a verdict.
 */
export const nearness = 0.02;

/**
 * The other verdicts that the rule gives if each share moves by up to two percentage points, in the order of the rule: a
 * verdict that has none does not hang on a few specifications.
 */
export function nearbyVerdicts(evidence: Evidence): Verdict[] {
  const moves = [-nearness, 0, nearness];
  const moved = (share: number, by: number) => Math.min(1, Math.max(0, share + by));
  const found = new Set(
    moves.flatMap((agree) =>
      moves.flatMap((support) =>
        moves.map((against) => {
          const shares = {
            agree: moved(evidence.agree, agree),
            support: moved(evidence.support, support),
            against: moved(evidence.against, against),
          };
          return judge({ ...evidence, ...shares }).verdict;
        }),
      ),
    ),
  );
  found.delete(judge(evidence).verdict);
  return [...new Set(verdictRule.map(({ verdict }) => verdict))].filter((verdict) => found.has(verdict));
}

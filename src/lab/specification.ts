import { evidenceDimension } from '../analysis/robustness/dimensions.ts';
import { formatCount } from '../formatting/formatCount.ts';
import { formatShare } from '../formatting/formatShare.ts';
import type { LabResult } from './analysis.ts';
import type { BriefClaim } from './briefClaims.ts';
import type { LabState } from './state.ts';

/** Where a choice stands among the analyses of a claim. */
export interface Standing {
  readonly claim: BriefClaim;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  /** Share of the specifications with a smaller effect, to the precision of the curve in brief. */
  readonly below: number;
}

/** Why a choice has no place in a specification curve. */
export type NoStanding = 'comparison' | 'evidence' | 'not-estimable';

/** The claim that a comparison tests; undefined if it is of another kind. */
export function claimOf(claims: readonly BriefClaim[], { compare, of }: LabState): BriefClaim | undefined {
  return of.length === 0 ? claims.find(({ id }) => id === compare) : undefined;
}

/** The share of an ascending curve that lies below a value, straight between its points. */
export function shareBelow(ascending: readonly number[], value: number): number {
  const next = ascending.findIndex((point) => point >= value);
  if (next < 0) return 1;
  const before = ascending[next - 1];
  const after = ascending[next] ?? value;
  if (before === undefined) return 0;
  return (next - 1 + (value - before) / (after - before)) / (ascending.length - 1);
}

/** Finds a reader's choice in the specification curve: every combination of its options is one of its specifications. */
export function standing(
  claims: readonly BriefClaim[],
  state: LabState,
  result: LabResult,
): Standing | NoStanding {
  const claim = claimOf(claims, state);
  if (!claim) return 'comparison';
  const exact = [...state.exact].sort().join();
  if (!evidenceDimension.options.some(({ value }) => [...value].sort().join() === exact)) return 'evidence';
  const estimate = (claim.id === 'groups' ? result.effect : result.explained)[state.dependence];
  if (!estimate || result.compared.length < result.sets.length) return 'not-estimable';
  const { effect, low, high } = estimate;
  return { claim, effect, low, high, below: shareBelow(claim.effects, effect) };
}

/** Where a choice stands among all reasonable analyses, in words. */
export function standingWords(claims: readonly BriefClaim[], state: LabState, result: LabResult): string {
  const claim = claimOf(claims, state);
  const found = standing(claims, state, result);
  if (!claim || found === 'comparison') {
    return 'We ran all reasonable analyses for two comparisons only: the two groups, and all categories. This is another one.';
  }
  const about = `Of the ${formatCount(claim.estimable)} analyses that give an estimate, ${formatShare(claim.agree)} agree with the claim, ${formatShare(claim.support)} support it at 5%, and ${formatShare(claim.against)} contradict it. The verdict by the rule: ${claim.verdict}.`;
  if (found === 'evidence') {
    return `Your choice is none of these analyses: they do not combine these grades of evidence. ${about}`;
  }
  if (found === 'not-estimable') return `Your choice gives no estimate to compare with the others. ${about}`;
  return `Your choice is one of ${formatCount(claim.count)} analyses. Its effect is larger than that of ${formatShare(found.below)} of those that give an estimate. ${about}`;
}

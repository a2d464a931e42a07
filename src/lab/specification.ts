import { evidenceDimension } from '../analysis/robustness/dimensions.ts';
import type { LabResult } from './analysis.ts';
import type { BriefClaim } from './briefClaims.ts';
import type { LabState } from './state.ts';

/** Where a choice stands among the specifications of a claim. */
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

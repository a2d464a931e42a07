import type { SpecificationClaim } from '../publish/specificationCurve.ts';
import { quantiles } from '../statistics/quantile.ts';

/** Steps of a curve in brief: more could not be seen. */
const curveSteps = 200;

/** A claim with its specification curve in brief, as the lab's page carries it. */
export interface BriefClaim extends Pick<
  SpecificationClaim,
  'id' | 'count' | 'estimable' | 'agree' | 'support' | 'against' | 'verdict'
> {
  /** Quantiles of the effects at equal steps, from the smallest to the largest. */
  readonly effects: readonly number[];
}

/** Takes from a claim what the lab needs of it. */
export function briefClaim(claim: SpecificationClaim): BriefClaim {
  const { id, count, estimable, agree, support, against, verdict, specifications } = claim;
  const effects = specifications.effect.filter((effect) => effect !== null);
  const shares = Array.from({ length: curveSteps + 1 }, (_, step) => step / curveSteps);
  return {
    ...{ id, count, estimable, agree, support, against, verdict },
    effects: quantiles(effects, shares).map((effect) => Number(effect.toPrecision(4))),
  };
}

import { kaplanMeier } from '../../statistics/kaplanMeier.ts';
import type { KaplanMeier } from '../../statistics/kaplanMeier.ts';
import { survivalAt } from '../../statistics/survivalAt.ts';
import { survivalQuantile } from '../../statistics/survivalQuantile.ts';
import { turnbull } from '../../statistics/turnbull.ts';
import type { Turnbull } from '../../statistics/turnbull.ts';
import { turnbullQuantile } from '../../statistics/turnbullQuantile.ts';
import type { Results } from '../../publish/results.ts';
import { confidenceLevel } from '../levels.ts';
import { convergedFit } from './convergenceCheck.ts';
import { atEnd } from './timeColumns.ts';
import type { TimeColumns } from './timeColumns.ts';

/** Three estimates of how many issues are still unresolved after so many days. */
export interface SurvivalCurves {
  /** Kaplan-Meier with each interval-censored issue resolved as early as possible. */
  readonly early: KaplanMeier;
  /** The same as late as possible; above the early curve at first, and below it once the late closings fall due. */
  readonly late: KaplanMeier;
  /** Turnbull's estimate, which takes each issue for what is known of it. */
  readonly turnbull: Turnbull;
}

/**
 * The curves of a set of issues.
 * @param subject whose curves they are, for the message of an error
 * @throws EmptySampleError if it has no time
 * @throws Error if Turnbull's estimate did not settle; see `convergedFit`
 */
export function survivalCurves<Row>(
  columns: TimeColumns<Row>,
  subject = `${columns.rows.length} issues`,
): SurvivalCurves {
  const [early, late] = (['early', 'late'] as const).map((end) => {
    const { times, events } = atEnd(columns, end);
    return kaplanMeier(times, events, { limits: 'log-log', level: confidenceLevel });
  });
  if (!early || !late) throw new Error('survivalCurves: found no curve, expected two');
  return { early, late, turnbull: convergedFit(turnbull(columns.lower, columns.upper), subject) };
}

/** Days at which the results say how many issues are resolved. */
const horizons = [7, 30, 365] as const;

/**
 * The results of one set of issues that need a curve: `<prefix>.early.median`, `.late.median` with `.low` and `.high`
 * beside them (log-log limits), `.turnbull.q1`, `.median`, `.q3`, and `.early.resolved-<days>`, `.late.resolved-<days>`:
 * the share resolved after so many days, with `.low` and `.high`. Without curves all are null.
 */
export function curveResults(prefix: string, curves: SurvivalCurves | null): Results {
  const results: Results = {};
  for (const end of ['early', 'late'] as const) {
    const curve = curves?.[end];
    const median = curve ? survivalQuantile(curve, 0.5) : null;
    results[`${prefix}.${end}.median`] = median?.value ?? null;
    results[`${prefix}.${end}.low`] = median?.low ?? null;
    results[`${prefix}.${end}.high`] = median?.high ?? null;
    for (const days of horizons) {
      const at = curve ? survivalAt(curve, days) : null;
      const resolved = (unresolved: number | null | undefined) =>
        unresolved === null || unresolved === undefined ? null : 1 - unresolved;
      results[`${prefix}.${end}.resolved-${days}`] = resolved(at?.survival);
      results[`${prefix}.${end}.resolved-${days}.low`] = resolved(at?.high);
      results[`${prefix}.${end}.resolved-${days}.high`] = resolved(at?.low);
    }
  }
  for (const [name, share] of [
    ['q1', 0.25],
    ['median', 0.5],
    ['q3', 0.75],
  ] as const) {
    results[`${prefix}.turnbull.${name}`] = curves ? turnbullQuantile(curves.turnbull, share) : null;
  }
  return results;
}

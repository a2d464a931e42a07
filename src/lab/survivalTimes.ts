import { at, float64At } from '../statistics/elements.ts';
import { observeSpans, type Observation } from '../model/observation.ts';
import type { TimeColumns } from '../analysis/resolution/timeColumns.ts';
import type { LabCorpus, LabIssue } from './corpus.ts';
import { censoringRuleOf, type LabState } from './state.ts';

/** The times of any issues of a corpus under one censoring rule, as `timeColumns` gives them. */
export type SurvivalTimes = (issues: readonly LabIssue[]) => TimeColumns<LabIssue>;

/** Reads the dates of all issues once, so that sets of them cost little: choices about sets change more often than dates. */
export function survivalTimes(corpus: LabCorpus, state: LabState): SurvivalTimes {
  const rule = censoringRuleOf(state);
  const size = corpus.issues.length;
  const allKinds: Observation['kind'][] = [];
  const allLower = new Float64Array(size);
  const allUpper = new Float64Array(size);
  for (const issue of corpus.issues) {
    const { kind, lower, upper } = observeSpans(issue.spans, rule);
    allKinds[issue.row] = kind;
    allLower[issue.row] = lower ?? 0;
    allUpper[issue.row] = upper ?? Infinity;
  }
  return (issues) => {
    const rows: LabIssue[] = [];
    const kinds: ('exact' | 'right' | 'interval')[] = [];
    const lower = new Float64Array(issues.length);
    const upper = new Float64Array(issues.length);
    for (const issue of issues) {
      const { row } = issue;
      const kind = at(allKinds, row);
      if (kind === 'excluded') continue;
      lower[rows.length] = float64At(allLower, row);
      upper[rows.length] = float64At(allUpper, row);
      rows.push(issue);
      kinds.push(kind);
    }
    return {
      rows,
      kinds,
      lower: lower.subarray(0, rows.length),
      upper: upper.subarray(0, rows.length),
      excluded: issues.length - rows.length,
    };
  };
}

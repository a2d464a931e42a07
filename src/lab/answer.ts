import type { LabResult } from './analysis.ts';
import type { LabCorpus } from './corpus.ts';
import { comparedGroups, type ComparedGroups } from './groups.ts';
import { memoizedAnalysis, type MemoizedAnalysis } from './memoizedAnalysis.ts';
import type { CarriedOut } from './selection.ts';
import { censoringRuleOf, type LabState } from './state.ts';
import { survivalTimes, type SurvivalTimes } from './survivalTimes.ts';
import type { SelectionTitles } from './title.ts';

/** An analysis that is shown: everything that a download, a citation or a bootstrap of it needs. */
export interface Answer {
  readonly state: LabState;
  readonly times: SurvivalTimes;
  readonly work: MemoizedAnalysis;
  readonly selections: SelectionTitles | null;
  readonly result: LabResult;
}

/** The two selections of the explorer, carried out; null for one that is not given. */
export type CarriedOutSelections = Readonly<Record<'a' | 'b', CarriedOut | null>>;

/** Prepares analyses, and keeps of the last one the steps that the next one shares with it. */
export function analysisKeeper(
  corpus: LabCorpus,
): (state: LabState, selected: CarriedOutSelections) => Pick<Answer, 'times' | 'work'> {
  let keptSets: { readonly key: string; readonly sets: ComparedGroups } | null = null;
  let keptTimes: { readonly key: string; readonly times: SurvivalTimes } | null = null;
  let keptWork: {
    readonly sets: ComparedGroups;
    readonly times: SurvivalTimes;
    readonly work: MemoizedAnalysis;
  } | null = null;
  return (state, selected) => {
    const { compare, of, group, a, b, coding, codes, border } = state;
    const setsKey = JSON.stringify([compare, of, group, a, b, coding, codes, border]);
    if (keptSets?.key !== setsKey) {
      const rows = { a: selected.a?.rows ?? null, b: selected.b?.rows ?? null };
      keptSets = { key: setsKey, sets: comparedGroups(corpus, state, rows) };
    }
    const timesKey = JSON.stringify(censoringRuleOf(state));
    if (keptTimes?.key !== timesKey) keptTimes = { key: timesKey, times: survivalTimes(corpus, state) };
    const [{ sets }, { times }] = [keptSets, keptTimes];
    if (keptWork?.sets !== sets || keptWork.times !== times) {
      keptWork = { sets, times, work: memoizedAnalysis(sets, times) };
    }
    return { times, work: keptWork.work };
  };
}

import { timeColumns, type TimeColumns } from '../analysis/resolution/timeColumns.ts';
import type { LabCorpus, LabIssue } from './labCorpus.ts';
import { readingOf, type LabState } from './labState.ts';

/** The times of any issues of a corpus under one reading of the dates, as `timeColumns` gives them. */
export type LabTimes = (issues: readonly LabIssue[]) => TimeColumns<LabIssue>;

/** Reads the dates of all issues once, so that sets of them cost little: choices about sets change more often than dates. */
export function labTimes(corpus: LabCorpus, state: LabState): LabTimes {
  const all = timeColumns(corpus.issues, readingOf(state));
  const places = new Map(all.rows.map((issue, place) => [issue, place]));
  return (issues) => {
    const rows: LabIssue[] = [];
    const kinds: ('exact' | 'right' | 'interval')[] = [];
    const found: number[] = [];
    for (const issue of issues) {
      const place = places.get(issue);
      const kind = all.kinds[place ?? -1];
      if (place === undefined || kind === undefined) continue;
      rows.push(issue);
      kinds.push(kind);
      found.push(place);
    }
    return {
      rows,
      kinds,
      lower: Float64Array.from(found, (place) => all.lower[place] ?? 0),
      upper: Float64Array.from(found, (place) => all.upper[place] ?? Infinity),
      excluded: issues.length - rows.length,
    };
  };
}

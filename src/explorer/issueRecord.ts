import type { NumberLists } from '../publish/explorerTable.ts';
import { dayText, issueId, repoOf, timeKinds, type Corpus } from './corpus.ts';

/**
 * An issue as it is downloaded: columns named as in the dataset and in the order of a file, empty where the dataset has
 * nothing.
 */
export interface IssueRecord {
  readonly id: string;
  readonly repo: string;
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly labels: readonly string[];
  readonly group: string;
  readonly category: string | null;
  readonly code: string | null;
  readonly secondary: string | null;
  readonly coding: string;
  readonly models: readonly string[];
  readonly model_families: readonly string[];
  readonly summary: string;
  readonly opened: string | null;
  readonly last_event: string | null;
  readonly resolved: string | null;
  readonly evidence: string | null;
  readonly observed_until: string | null;
  /** How the issue enters the main survival analysis, with its limits in days. */
  readonly time: (typeof timeKinds)[number];
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The names that a row’s list points to. */
export function namesIn(lists: NumberLists, names: readonly string[], row: number): string[] {
  return Array.from(
    lists.values.subarray(lists.starts[row], lists.starts[row + 1]),
    (place) => names[place] ?? '',
  );
}

/** One issue of a corpus. */
export function issueRecord(corpus: Corpus, row: number): IssueRecord {
  const { table, text } = corpus;
  const code = corpus.codes[(table.code[row] ?? 0) - 1];
  const time = timeKinds[corpus.timeKind[row] ?? 3] ?? 'excluded';
  return {
    id: issueId(corpus, row),
    repo: repoOf(corpus, row),
    number: table.number[row] ?? 0,
    state: table.closed[row] === 1 ? 'closed' : 'open',
    labels: namesIn(table.labels, text.labels, row),
    group: corpus.groups[table.group[row] ?? 0]?.id ?? '',
    category: code === undefined ? null : (corpus.categories[code.category]?.id ?? null),
    code: code?.id ?? null,
    secondary: corpus.codes[(table.secondary[row] ?? 0) - 1]?.id ?? null,
    coding: corpus.codings[table.coding[row] ?? 0] ?? '',
    models: namesIn(table.models, text.models, row),
    model_families: namesIn(table.families, text.families, row),
    summary: text.summaries[row] ?? '',
    opened: dayText(table.opened[row]),
    last_event: dayText(table.lastEvent[row]),
    resolved: dayText(table.resolved[row]),
    evidence: corpus.evidence[(table.evidence[row] ?? 0) - 1] ?? null,
    observed_until: dayText(corpus.projects[table.project[row] ?? 0]?.observedUntil),
    time,
    lower: time === 'excluded' ? null : (corpus.lower[row] ?? 0),
    upper: time === 'exact' || time === 'interval' ? (corpus.upper[row] ?? 0) : null,
  };
}

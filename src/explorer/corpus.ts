import type { ExplorerFile } from '../publish/explorer.ts';
import { unknownDay, type ExplorerTable, type ExplorerText } from '../publish/explorerTable.ts';
import type { Unpacked } from '../publish/explorerUnpack.ts';

/** What is known of the days from opening to resolution; in the order of `timeKinds`. */
export const timeKinds = ['exact', 'right', 'interval', 'excluded'] as const;
export const exactTime = 0;
export const rightTime = 1;
export const intervalTime = 2;
export const excludedTime = 3;

/** Stands for “none” in a column of places. */
export const none = 0xffff;

/** Everything the explorer knows of a release, ready to be filtered. */
export interface Corpus extends Pick<
  ExplorerFile,
  'version' | 'groups' | 'categories' | 'domains' | 'projects' | 'evidence' | 'codings'
> {
  readonly size: number;
  readonly table: ExplorerTable;
  readonly text: ExplorerText;
  /** All codes in the order of the taxonomy, each with the place of its category. */
  readonly codes: readonly { readonly id: string; readonly name: string; readonly category: number }[];
  /** How each issue enters the main survival analysis: `exactTime`, `rightTime`, `intervalTime`, `excludedTime`. */
  readonly timeKind: Uint8Array;
  /** Days: the exact or censoring time, or the early end of the interval; 0 where excluded. */
  readonly lower: Int32Array;
  /** Days: the exact time, or the late end of the interval; 0 where there is none. */
  readonly upper: Int32Array;
}

/** Puts a release together and derives its times, as the analysis does under its main reading of the dates. */
export function corpusOf(
  file: Omit<ExplorerFile, 'issues' | 'packed' | 'text' | 'lists'>,
  unpacked: Unpacked,
): Corpus {
  const { table, text } = unpacked;
  const size = table.size;
  const isExact = Uint8Array.from(file.evidence, (grade) => (file.exactEvidence.includes(grade) ? 1 : 0));
  const timeKind = new Uint8Array(size);
  const lower = new Int32Array(size);
  const upper = new Int32Array(size);
  for (let row = 0; row < size; row += 1) {
    const opened = table.opened[row] ?? unknownDay;
    if (opened === unknownDay) {
      timeKind[row] = excludedTime;
      continue;
    }
    const end = Math.max(0, (file.projects[table.project[row] ?? 0]?.observedUntil ?? opened) - opened);
    const daysTo = (day: number): number => (day === unknownDay ? end : Math.max(0, day - opened));
    const resolved = table.resolved[row] ?? unknownDay;
    const lastEvent = table.lastEvent[row] ?? unknownDay;
    if (table.closed[row] === 0) {
      timeKind[row] = rightTime;
      lower[row] = end;
    } else if (isExact[(table.evidence[row] ?? 0) - 1] === 1) {
      timeKind[row] = exactTime;
      lower[row] = daysTo(resolved);
      upper[row] = lower[row] ?? 0;
    } else {
      timeKind[row] = intervalTime;
      const isDated = resolved !== unknownDay || lastEvent !== unknownDay;
      lower[row] = isDated ? Math.min(daysTo(resolved), daysTo(lastEvent)) : 0;
      upper[row] = end;
    }
  }
  return {
    version: file.version,
    groups: file.groups,
    categories: file.categories,
    domains: file.domains,
    projects: file.projects,
    evidence: file.evidence,
    codings: file.codings,
    size,
    table,
    text,
    codes: file.categories.flatMap((category, index) =>
      category.codes.map(({ id, name }) => ({ id, name, category: index })),
    ),
    timeKind,
    lower,
    upper,
  };
}

const millisecondsPerDay = 86_400_000;

/** A day of the table as `YYYY-MM-DD`, or `null` where it is not known. */
export function dayText(day: number | undefined): string | null {
  if (day === undefined || day === unknownDay) return null;
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Its `owner/name#number`. */
export function issueId(corpus: Corpus, row: number): string {
  return `${repoOf(corpus, row)}#${corpus.table.number[row] ?? 0}`;
}

/** The `owner/name` of its project. */
export function repoOf(corpus: Corpus, row: number): string {
  return corpus.projects[corpus.table.project[row] ?? 0]?.repo ?? '';
}

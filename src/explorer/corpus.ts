import { dayOfNumber } from '../dataset/dayNumber.ts';
import { cell } from '../model/cell.ts';
import { mainCensoringRule, observeSpans, type Observation } from '../model/observation.ts';
import { spansReader } from '../publish/issueRows.ts';
import type { IssuesFile, TitlesFile } from '../publish/issues.ts';

/** What is known of the days from opening to resolution, as numbers: indexes into `timeKinds`. */
export const timeKinds = ['exact', 'right', 'interval', 'excluded'] as const satisfies Observation['kind'][];
export const exactTime = 0;
export const rightTime = 1;
export const intervalTime = 2;
export const excludedTime = 3;

/** Stands for “none” in a column of indexes. */
export const none = 0xffff;
/** Stands for a day that is not known. */
export const unknownDay = -0x8000_0000;

/** Lists of indexes, one after the other: those of row i lie at `starts[i]` up to `starts[i + 1]`. */
export interface NumberLists {
  readonly starts: Uint32Array;
  readonly values: Uint16Array;
}

/** The columns of `issues.json` as a filter runs through them: typed arrays, without null. */
export interface Columns {
  readonly project: Uint16Array;
  readonly number: Uint32Array;
  readonly group: Uint16Array;
  /** `none` outside the focal group. */
  readonly code: Uint16Array;
  readonly coding: Uint16Array;
  /** 0 for an open issue. */
  readonly closing: Uint16Array;
  /** Days since 1970-01-01, or `unknownDay`. */
  readonly opened: Int32Array;
  readonly labels: NumberLists;
  readonly models: NumberLists;
  readonly families: NumberLists;
}

/** The texts of the issues. */
export interface Texts {
  /** Empty where they are not needed. */
  readonly titles: readonly (string | null)[];
  /** They arrive after all else; empty until then. */
  summaries: readonly string[];
}

/** Everything the explorer knows of a release, ready to be filtered. */
export interface Corpus extends Omit<IssuesFile, 'columns'> {
  readonly size: number;
  readonly columns: Columns;
  /** Different models, in order of first use. */
  readonly models: readonly string[];
  readonly texts: Texts;
  /** How each issue enters the main survival analysis: `exactTime`, `rightTime`, `intervalTime`, `excludedTime`. */
  readonly timeKind: Uint8Array;
  /** Days: the exact or censoring time, or the early end of the interval; 0 where excluded. */
  readonly lower: Int32Array;
  /** Days: the exact time, or the late end of the interval; 0 where there is none. */
  readonly upper: Int32Array;
}

/** Lists laid end to end. */
function numberLists(lists: readonly (readonly number[])[]): NumberLists {
  const starts = new Uint32Array(lists.length + 1);
  let end = 0;
  for (const [row, list] of lists.entries()) {
    end += list.length;
    starts[row + 1] = end;
  }
  return { starts, values: Uint16Array.from(lists.flat()) };
}

/**
 * Prepares a release to be filtered, and observes the time of every issue.
 * @param titles needed to show and to search the issues
 */
export function corpusOf(file: IssuesFile, titles?: TitlesFile): Corpus {
  const { columns, ...names } = file;
  const size = columns.number.length;
  const modelIndexes = new Map<string, number>();
  const models = columns.models.map((list) =>
    list.map((name) => {
      const index = modelIndexes.get(name) ?? modelIndexes.size;
      modelIndexes.set(name, index);
      return index;
    }),
  );
  const timeKind = new Uint8Array(size);
  const lower = new Int32Array(size);
  const upper = new Int32Array(size);
  const spans = spansReader(file);
  for (let row = 0; row < size; row += 1) {
    const observed = observeSpans(spans(row), mainCensoringRule);
    timeKind[row] = timeKinds.indexOf(observed.kind);
    // An excluded issue has no limits, and a right-censored one no upper limit; the kind says so.
    lower[row] = observed.lower ?? 0;
    upper[row] = observed.upper ?? 0;
  }
  return {
    ...names,
    size,
    columns: {
      project: Uint16Array.from(columns.project),
      number: Uint32Array.from(columns.number),
      group: Uint16Array.from(columns.group),
      code: Uint16Array.from(columns.code, (index) => index ?? none),
      coding: Uint16Array.from(columns.coding),
      closing: Uint16Array.from(columns.closing),
      opened: Int32Array.from(columns.opened, (day) => day ?? unknownDay),
      labels: numberLists(columns.labels),
      models: numberLists(models),
      families: numberLists(columns.families),
    },
    models: [...modelIndexes.keys()],
    texts: { titles: titles?.title ?? [], summaries: [] },
    timeKind,
    lower,
    upper,
  };
}

/** The opening day of an issue as `YYYY-MM-DD`, or `null` where it is not known. */
export function openedDay({ columns }: Corpus, row: number): string | null {
  const day = cell(columns.opened, row, 'opened');
  return day === unknownDay ? null : dayOfNumber(day);
}

/** The `owner/name` of an issue's project. */
export function repoOf({ projects, columns }: Corpus, row: number): string {
  return cell(projects, cell(columns.project, row, 'project'), 'projects').repo;
}

/** An issue's `owner/name#number`. */
export function issueId(corpus: Corpus, row: number): string {
  return `${repoOf(corpus, row)}#${cell(corpus.columns.number, row, 'number')}`;
}

/** An issue's title; its summary in a release without titles, its id until that has arrived. */
export function titleOf(corpus: Corpus, row: number): string {
  const { titles, summaries } = corpus.texts;
  return titles[row] ?? summaries[row] ?? issueId(corpus, row);
}

/** An issue's summary, where it does not stand for a title; empty until it has arrived. */
export function summaryOf({ texts: { titles, summaries } }: Corpus, row: number): string {
  return typeof titles[row] === 'string' ? (summaries[row] ?? '') : '';
}

/** The names that a row’s list points to. */
export function namesIn(lists: NumberLists, names: readonly string[], row: number): string[] {
  return Array.from(lists.values.subarray(lists.starts[row], lists.starts[row + 1]), (index) =>
    cell(names, index, 'names'),
  );
}

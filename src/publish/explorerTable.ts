/** Stands for a day that is not known. */
export const unknownDay = -0x8000_0000;

/** Lists of small numbers, one after the other: those of row i lie at `starts[i]` up to `starts[i + 1]`. */
export interface NumberLists {
  readonly starts: Uint32Array;
  readonly values: Uint16Array;
}

/** The issues as the explorer holds them: one array a column, places in the lists of names instead of names. */
export interface ExplorerTable {
  readonly size: number;
  /** Place of the project. */
  readonly project: Uint16Array;
  /** Number of the issue in its project. */
  readonly number: Int32Array;
  /** 0 open, 1 closed. */
  readonly closed: Uint8Array;
  readonly group: Uint8Array;
  /** Place of the code in the whole taxonomy, counted from 1; 0 for none. */
  readonly code: Uint8Array;
  readonly secondary: Uint8Array;
  readonly coding: Uint8Array;
  /** Place of the grade, counted from 1; 0 for none. */
  readonly evidence: Uint8Array;
  /** Days since 1970-01-01, or `unknownDay`. */
  readonly opened: Int32Array;
  readonly lastEvent: Int32Array;
  readonly resolved: Int32Array;
  readonly labels: NumberLists;
  readonly models: NumberLists;
  readonly families: NumberLists;
}

/** The text of a release: the names that the lists of a table point to, and a summary for each of its rows. */
export interface ExplorerText {
  readonly labels: readonly string[];
  readonly models: readonly string[];
  readonly families: readonly string[];
  readonly summaries: readonly string[];
}

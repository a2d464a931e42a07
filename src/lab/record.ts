import { dependences } from '../analysis/resolution/dependence.ts';
import { tableCsv } from '../figures/tableCsv.ts';
import { spreadsheetCell } from '../formatting/spreadsheetCell.ts';
import { formatLabAddress } from './address.ts';
import type { LabResult } from './analysis.ts';
import type { BootstrapResult } from './bootstrap.ts';
import type { LabCorpus } from './corpus.ts';
import type { LabState } from './state.ts';

/** Numbers by dotted key, as in `results.json`: days, shares 0 to 1, two-sided p; null: not estimable. */
export type LabNumbers = Readonly<Record<string, number | null>>;

/** An analysis as it is downloaded. */
export interface LabRecord {
  readonly title: string;
  /** Dataset version. */
  readonly version: string;
  /** Query of its address in the lab, with its “?”; empty for the main analysis. */
  readonly query: string;
  readonly sets: readonly { readonly id: string; readonly name: string }[];
  readonly numbers: LabNumbers;
}

/** Names of the fields of a part of the results, in the order in which they are written. */
type Fields<Part> = readonly (keyof Part & string)[];

/**
 * Every number of an analysis, by the names of `results.json`: `resolution.<set>.…` for each set, and `comparison.…` for
 * what stands there under `resolution.<a>-<b>.…` or `resolution.categories.…`.
 * @param result with all treatments of dependence
 * @param bootstrap the intervals of Cliff's delta, if they were drawn
 */
export function labNumbers(
  result: LabResult,
  { dependence: chosen }: LabState,
  bootstrap: readonly BootstrapResult[] | null = null,
): LabNumbers {
  const numbers: Record<string, number | null> = {};
  const put = <Part extends object>(
    key: string,
    part: Part | null | undefined,
    fields: Fields<Part>,
  ): void => {
    for (const field of fields) {
      const value: unknown = part?.[field];
      numbers[`${key}.${field}`] = typeof value === 'number' && Number.isFinite(value) ? value : null;
    }
  };
  for (const set of result.sets) {
    const key = `resolution.${set.id}`;
    put(key, set, ['n', 'exact', 'right', 'interval', 'excluded']);
    put(`${key}.known`, set.known, ['q1', 'median', 'q3']);
    put(`${key}.turnbull`, set.turnbull, ['q1', 'median', 'q3']);
    put(`${key}.early`, set.early, ['median', 'low', 'high']);
    put(`${key}.late`, set.late, ['median', 'low', 'high']);
  }
  put('comparison', result, ['n', 'overlapping']);
  for (const end of ['early', 'late', 'stratified-early', 'stratified-late'] as const) {
    put(`comparison.logrank.${end}`, result.logrank[end], ['chisq', 'df', 'p']);
  }
  if (result.sets.length === 2) {
    put('comparison.mannwhitney', result.mannwhitney, ['u', 'z', 'p']);
    put('comparison.cliffs', result.cliffs, ['delta']);
    put('comparison.interval', result.effect.ignored, ['z', 'p']);
    for (const dependence of dependences) {
      put(`comparison.interval.${dependence}`, result.effect[dependence], ['effect', 'low', 'high', 'p']);
    }
  } else {
    put('comparison.kruskal', result.kruskal, ['h', 'df', 'p', 'epsilon2']);
    for (const dependence of dependences) {
      const key = `comparison.interval.${dependence}`;
      put(key, result.interval[dependence], ['chisq', 'df', 'p', 'explained']);
      put(`${key}.adjusted`, result.explained[dependence], ['effect', 'low', 'high']);
    }
    result.sets.forEach(({ id }, index) => {
      // By the treatment of dependence, since the build gives these with one of them and a reader may choose another.
      put(`resolution.${id}.against-others.${chosen}`, result.againstOthers[index], [
        'effect',
        'low',
        'high',
        'p',
      ]);
    });
  }
  for (const pair of bootstrap ?? []) put(`bootstrap.${pair.id}`, pair, ['delta', 'low', 'high']);
  return numbers;
}

/** An analysis with its title, its address and its numbers. @param title see `labTitle` */
export function labRecord(
  corpus: LabCorpus,
  state: LabState,
  result: LabResult,
  title: string,
  bootstrap: readonly BootstrapResult[] | null = null,
): LabRecord {
  return {
    title,
    version: corpus.file.version,
    query: formatLabAddress(state, corpus.vocabulary.focal),
    sets: result.sets.map(({ id, name }) => ({ id, name })),
    numbers: labNumbers(result, state, bootstrap),
  };
}

/** The title, dataset version and address, then the numbers, as CSV, one a line; empty: not estimable. */
export function labCsv({ title, version, query, numbers }: LabRecord): string {
  const rows = [
    ['title', title],
    ['version', version],
    ['query', query],
    ...Object.entries(numbers).map(([key, value]) => [key, String(value ?? '')]),
  ];
  return tableCsv({
    head: [{ text: 'number' }, { text: 'value' }],
    rows: rows.map((cells) => cells.map((text) => ({ text: spreadsheetCell(text) }))),
  });
}

import { lowerState } from './chooseInTree.ts';
import { exactTime, none, type Corpus } from './corpus.ts';
import { parseRange, type Facet, type Parameter } from './facets.ts';
import { foldedWords } from './foldText.ts';
import { issueOrder } from './issueOrder.ts';
import { searchIndex } from './searchIndex.ts';
import { chosen, type Selection, type SortKey } from './selection.ts';

/** How many issues have each value of a facet, under all choices but the facet's own. */
export interface FacetCounts {
  readonly values: Uint32Array;
  readonly above: Uint32Array | null;
}

/** What a selection holds. */
export interface Filtered {
  /** Rows of the issues, in the order asked for. */
  readonly rows: Uint32Array;
  /** Counts of the facets asked for, by their parameter. */
  readonly counts: ReadonlyMap<Parameter, FacetCounts>;
}

/** Filters a corpus, again and again. */
export interface IssueFilter {
  readonly facets: readonly Facet[];
  /** Makes the index of words now, so that the first search need not wait for it. */
  readonly prepareSearch: () => void;
  /**
   * @param counted which facets are to be counted: those that the reader can see
   */
  readonly apply: (selection: Selection, counted?: Iterable<Parameter>) => Filtered;
}

/** Marks with 1 every issue that has none of the chosen values; `null` if nothing is chosen. */
function failures(corpus: Corpus, facet: Facet, selection: Selection): Uint8Array | null {
  const own = chosen(selection, facet.id);
  if (own.length === 0 && (!facet.above || chosen(selection, facet.above.id).length === 0)) return null;
  const wanted = Uint8Array.from(facet.values, (_, place) =>
    lowerState(selection, facet, place) === 'chosen' ? 1 : 0,
  );
  const fails = new Uint8Array(corpus.size).fill(1);
  const { column, lists } = facet;
  if (column) {
    for (let row = 0; row < fails.length; row += 1) if (wanted[column[row] ?? none] === 1) fails[row] = 0;
  }
  if (lists) {
    for (let row = 0; row < fails.length; row += 1) {
      const end = lists.starts[row + 1] ?? 0;
      for (let at = lists.starts[row] ?? 0; at < end; at += 1) {
        if (wanted[lists.values[at] ?? none] === 1) fails[row] = 0;
      }
    }
  }
  if (facet.id === 'days') {
    for (const [from, to] of own.map(parseRange).filter((range) => range !== null)) {
      for (let row = 0; row < fails.length; row += 1) {
        const days = corpus.lower[row] ?? 0;
        if (corpus.timeKind[row] === exactTime && days >= from && days <= to) fails[row] = 0;
      }
    }
  }
  return fails;
}

/** Counts the values of the rows that fail no choice, or only those of this facet. */
function countValues(facet: Facet, failed: Uint8Array, own: Uint8Array | null): FacetCounts {
  const values = new Uint32Array(facet.values.length);
  const { column, lists } = facet;
  for (let row = 0; row < failed.length; row += 1) {
    if (failed[row] !== (own === null ? 0 : own[row])) continue;
    if (column) {
      const place = column[row] ?? none;
      if (place !== none) values[place] = (values[place] ?? 0) + 1;
    } else if (lists) {
      const end = lists.starts[row + 1] ?? 0;
      for (let at = lists.starts[row] ?? 0; at < end; at += 1) {
        const place = lists.values[at] ?? 0;
        values[place] = (values[place] ?? 0) + 1;
      }
    }
  }
  if (!facet.above) return { values, above: null };
  const above = new Uint32Array(facet.above.values.length);
  for (const [place, { parent }] of facet.values.entries()) {
    if (parent !== undefined) above[parent] = (above[parent] ?? 0) + (values[place] ?? 0);
  }
  return { values, above };
}

/**
 * Prepares a corpus for filtering. Each facet keeps, from one selection to the next, which issues fail it; only what
 * changed is computed again. The index of words is made at the first search.
 */
export function issueFilter(corpus: Corpus, facets: readonly Facet[]): IssueFilter {
  const orders = new Map<SortKey, Uint32Array>();
  const kept = new Map<Parameter, { readonly key: string; readonly fails: Uint8Array | null }>();
  let index: ReturnType<typeof searchIndex> | undefined;
  let searched = { query: '', fails: null as Uint8Array | null };

  const orderFor = (sort: SortKey): Uint32Array => {
    let order = orders.get(sort);
    if (!order) {
      order = issueOrder(corpus, sort);
      orders.set(sort, order);
    }
    return order;
  };
  const failuresOf = (facet: Facet, selection: Selection): Uint8Array | null => {
    const key = JSON.stringify([
      chosen(selection, facet.id),
      facet.above ? chosen(selection, facet.above.id) : [],
    ]);
    const known = kept.get(facet.id);
    if (known?.key === key) return known.fails;
    const fails = failures(corpus, facet, selection);
    kept.set(facet.id, { key, fails });
    return fails;
  };
  const failuresOfSearch = (query: string): Uint8Array | null => {
    if (query === searched.query) return searched.fails;
    const words = foldedWords(query);
    if (words.length === 0) searched = { query, fails: null };
    else {
      index ??= searchIndex(corpus);
      const fails = index.find(words);
      for (let row = 0; row < fails.length; row += 1) fails[row] = fails[row] === 1 ? 0 : 1;
      searched = { query, fails };
    }
    return searched.fails;
  };

  return {
    facets,
    prepareSearch: () => {
      index ??= searchIndex(corpus);
    },
    apply: (selection, counted = facets.map(({ id }) => id)) => {
      const failed = new Uint8Array(corpus.size);
      const all = [failuresOfSearch(selection.query), ...facets.map((facet) => failuresOf(facet, selection))];
      for (const fails of all) {
        if (!fails) continue;
        for (let row = 0; row < failed.length; row += 1) failed[row] = (failed[row] ?? 0) + (fails[row] ?? 0);
      }
      const order = orderFor(selection.sort);
      const rows = new Uint32Array(corpus.size);
      let found = 0;
      for (const row of order) {
        if (failed[row] !== 0) continue;
        rows[found] = row;
        found += 1;
      }
      const wanted = new Set(counted);
      const counts = new Map<Parameter, FacetCounts>();
      for (const facet of facets) {
        if (wanted.has(facet.id))
          counts.set(facet.id, countValues(facet, failed, failuresOf(facet, selection)));
      }
      return { rows: rows.subarray(0, found), counts };
    },
  };
}

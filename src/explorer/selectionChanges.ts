import { addressBar } from '../browser/addressBar.ts';
import { formatAddress, type Cited, type ParsedAddress } from './address.ts';
import { addressNotices } from './addressNotices.ts';
import { readDays } from './daysFields.ts';
import { keepPlace, keptPlace } from './place.ts';
import type { PageDrawing } from './pageDrawing.ts';
import { form, heading, search, showNotices, sort } from './pageParts.ts';
import { normalizeQuery, sortKeys, withChoices, type Selection } from './selection.ts';
import { facetOf, type Session } from './session.ts';

/** Changes the selection of a session, and keeps page and address in step with it. */
export interface SelectionChanges {
  /** Makes a choice. @param saying see `PageDrawing.redraw` */
  readonly change: (next: Selection, saying?: string) => void;
  /** Chooses years, and gives up all others. */
  readonly chooseYears: (ids: string[]) => void;
  /** Takes the words that stand in the search field. */
  readonly typeWords: () => void;
  /** Takes the order that stands in its field. */
  readonly chooseOrder: () => void;
  /** Ends what was typed in one go. */
  readonly settle: () => void;
  /** Takes the first selection: what the address says, and on top of it what the reader did meanwhile. */
  readonly begin: (touched: ReadonlySet<string>) => void;
}

const withOrder = (selection: Selection): Selection => ({
  ...selection,
  sort: sortKeys.find((key) => key === sort.value) ?? 'newest',
});

/** How the address says that nothing is chosen, since a bare one stands for the issues that the page starts with. */
const everything = '?group=all';

const writtenAddress = (selection: Selection, cited: Cited | null = null): string =>
  formatAddress(selection, cited) || everything;

/**
 * The changes of a session.
 * @param needSummaries is told when words are searched
 */
export function selectionChanges(
  session: Session,
  drawing: PageDrawing,
  needSummaries: (isSearching: boolean) => void,
): SelectionChanges {
  const { explorer } = session;
  const address = addressBar(() => writtenAddress(session.selection));
  const days = facetOf(session, 'days');

  const select = (next: Selection): void => {
    session.selection = next;
    if (next.query !== '') needSummaries(true);
  };
  const change = (next: Selection, saying?: string): void => {
    address.settle();
    if (next.query !== session.selection.query) search.value = next.query;
    select(next);
    showNotices();
    drawing.redraw(saying);
    address.push();
  };
  const showAddress = (parsed: ParsedAddress, selection: Selection, saying?: string): void => {
    select(selection);
    sort.value = selection.sort;
    drawing.redraw(saying);
    showNotices(...addressNotices(parsed, session.rows.length, explorer.corpus.version));
    // Old names become the present ones, and what means nothing is gone: nobody shall copy it.
    const present = writtenAddress(parsed.selection, parsed.cited);
    if (present !== location.search) address.replace(present);
  };
  /** What the address of the page says; a bare one stands for the issues that the page starts with. */
  const readHere = (): ParsedAddress => {
    const parsed = explorer.parse(location.search);
    const { group = '' } = form.dataset;
    const isBare =
      writtenAddress(parsed.selection, parsed.cited) === everything &&
      parsed.ignored.length === 0 &&
      !/\bgroup=/i.test(location.search);
    return isBare ? { ...parsed, selection: withChoices(parsed.selection, 'group', [group]) } : parsed;
  };
  const readAddress = (): void => {
    // A jump within the page, such as the skip link's, leaves the query as it is.
    if (address.isKnown()) return;
    address.forget();
    const held = document.activeElement;
    const parsed = readHere();
    search.value = parsed.selection.query;
    showAddress(parsed, parsed.selection);
    if (held !== document.body && !held?.checkVisibility()) heading.focus();
  };
  const leave = (): void => {
    address.settle();
    keepPlace(session.shown);
  };
  addEventListener('pagehide', leave);
  // Some browsers let nothing be written when the page goes: a link says earlier that it will.
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a[href]')) leave();
  });
  addEventListener('popstate', readAddress);

  return {
    change,
    chooseYears: (ids) => change(withChoices(session.selection, 'year', ids)),
    typeWords: () => {
      const query = normalizeQuery(search.value);
      if (query === session.selection.query) return;
      select({ ...session.selection, query });
      showNotices();
      drawing.redrawTyping();
      address.type();
    },
    chooseOrder: () => change(withOrder(session.selection), sort.selectedOptions[0]?.text),
    settle: address.settle,
    begin: (touched) => {
      const parsed = readHere();
      let { selection } = parsed;
      if (touched.has(search.id)) selection = { ...selection, query: normalizeQuery(search.value) };
      else search.value = selection.query;
      if (touched.has(sort.id)) selection = withOrder(selection);
      if (touched.has('days-from') || touched.has('days-to')) selection = readDays(days, selection);
      const place = selection === parsed.selection ? keptPlace() : null;
      // Do not announce the initial load.
      showAddress(parsed, selection, selection === parsed.selection ? '' : undefined);
      if (selection !== parsed.selection) address.push();
      if (place) drawing.returnTo(place);
    },
  };
}

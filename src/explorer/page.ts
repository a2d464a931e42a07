/**
 * The explorer's other half, loaded at the first use: it opens the release, and from then on draws the page from the
 * session alone and turns what the reader does into the next selection.
 */
import type { ExplorerFile } from '../publish/explorer.ts';
import { formatAddress, type ParsedAddress } from './address.ts';
import { addressBar } from './addressBar.ts';
import { addressNotices } from './addressNotices.ts';
import { pressed } from './choiceButton.ts';
import { drawChips, keepChipFocus } from './choiceChips.ts';
import { isDaysField, readDays, writeDays } from './daysFields.ts';
import { issueCountText } from './describe.ts';
import { openExplorer } from './core.ts';
import type { Parameter } from './facets.ts';
import { narrow } from './facetSheet.ts';
import { facetView } from './facetView.ts';
import { issueListView, pageLength } from './issueListView.ts';
import { areKeysOn } from './keysSwitch.ts';
import { barsKey, drawBars, endsBrush, hideOverview, prepareBrush, prepareOverview } from './overviewView.ts';
import {
  buttonsIn,
  closeSheet,
  facetsBox,
  form,
  heading,
  one,
  openSheet,
  search,
  setText,
  sheet,
  showNotices,
  sort,
} from './pageParts.ts';
import { labAddressOf, permalinkOf } from './permalink.ts';
import { rovingFocus } from './rovingFocus.ts';
import {
  choiceCount,
  chosen,
  normaliseQuery,
  sortKeys,
  wholeCorpus,
  withChoices,
  type Selection,
} from './selection.ts';
import { copyPermalink, downloadSelection, drawNumbers } from './selectionPanel.ts';
import { facetOf, type Session } from './session.ts';
import { expand, prepareTree, treeKey } from './treeKeyboard.ts';

/** What the reader did before the release was there. */
export interface Early {
  /** Ids of the fields that were written in. */
  readonly touched: Set<string>;
  /** Buttons, in order. */
  readonly clicked: HTMLButtonElement[];
}

/** Milliseconds without a change before a screen reader hears of it and numbers are computed. */
const restingPause = 400;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Opens a release.
 * @returns what makes the page its own, with what the reader has done already
 */
export async function openExplorerPage(file: ExplorerFile): Promise<(early: Early) => void> {
  const explorer = await openExplorer(file, pause);
  return (early) =>
    takeOver({ explorer, selection: wholeCorpus, rows: new Uint32Array(), shown: pageLength }, early);
}

function takeOver(session: Session, early: Early): void {
  const { explorer } = session;
  const address = addressBar(session);
  const facets = facetView(session);
  const list = issueListView(session);
  const days = facetOf(session, 'days');
  const results = one(HTMLElement, '.results');
  const none = one(HTMLElement, '#none');
  const more = one(HTMLButtonElement, '#more');

  // Drawing

  const visibleFacets = () => {
    const seen = facets.visible();
    return explorer.facets.filter(({ id }) => seen.has(id));
  };
  const drawFacet = (facet: (typeof explorer.facets)[number]): void => {
    const counts = explorer.filter.count(session.selection, facet);
    facets.draw(facet, counts);
    drawBars(facet, counts, session.selection);
  };
  /** What speaks of the selection around its list. */
  const drawChoices = (): void => {
    setText(closeSheet, `Show ${issueCountText(session.rows.length)}`);
    one(HTMLInputElement, '#permalink').value = permalinkOf(session);
    one(HTMLAnchorElement, '#to-lab').setAttribute('href', labAddressOf(session));
    facets.drawMarks();
    drawChips(session);
    more.parentElement?.toggleAttribute('hidden', session.rows.length <= session.shown);
    const count = choiceCount(session.selection);
    setText(openSheet, count === 0 ? 'Filters' : `Filters (${count})`);
  };
  const drawCounts = (): void => {
    visibleFacets().forEach(drawFacet);
    drawChoices();
  };

  let turn = 0;
  /** One facet between two tasks, so that a key press never waits for more; the next key press ends it. */
  const drawCountsInTurns = async (): Promise<void> => {
    const own = turn;
    for (const facet of visibleFacets()) {
      await pause();
      if (own !== turn) return;
      drawFacet(facet);
    }
    drawChoices();
  };

  let resting: ReturnType<typeof setTimeout> | undefined;
  const statuses = [one(HTMLElement, '#status'), one(HTMLElement, '#sheet-status')];
  /** Once the reader pauses, so that a screen reader is not flooded. A modal sheet hides what stands outside it. */
  const rest = (said: string): void => {
    clearTimeout(resting);
    for (const status of statuses) setText(status, '');
    resting = setTimeout(() => {
      const [page, inSheet] = statuses;
      const status = sheet.open ? inSheet : page;
      if (status) setText(status, said);
      void drawNumbers(session, pause).then((isDrawn) => {
        if (isDrawn) results.removeAttribute('data-stale');
      });
    }, restingPause);
  };

  /**
   * Draws the selection. While the reader types, a key press waits for nothing but the number of issues and the rows in
   * sight; the counts follow the paint, and the rows out of sight a pause.
   */
  const redraw = (isTyping = false, saying?: string): void => {
    turn += 1;
    if (isTyping) list.hold();
    session.rows = explorer.filter.rows(session.selection);
    session.shown = pageLength;
    const isEmpty = session.rows.length === 0;
    const count = issueCountText(session.rows.length);
    setText(heading, count);
    none.hidden = !isEmpty;
    hideOverview(isEmpty);
    // What is computed later is not seen until then.
    results.toggleAttribute('data-stale', true);
    list.draw(isTyping);
    setText(one(HTMLElement, '#copied'), '');
    if (isTyping) requestAnimationFrame(() => void drawCountsInTurns());
    else {
      writeDays(days, session.selection);
      drawCounts();
    }
    rest(saying === undefined ? count : saying && `${saying}: ${count}`);
  };

  // Changes

  const change = (next: Selection, saying?: string): void => {
    address.settle();
    if (next.query !== session.selection.query) search.value = next.query;
    session.selection = next;
    showNotices();
    redraw(false, saying);
    address.push();
  };
  const chooseYears = (ids: string[]): void => change(withChoices(session.selection, 'year', ids));
  const readSort = (selection: Selection): Selection => ({
    ...selection,
    sort: sortKeys.find((key) => key === sort.value) ?? 'newest',
  });

  const showAddress = (parsed: ParsedAddress, selection: Selection, saying?: string): void => {
    const { version } = explorer.corpus;
    session.selection = selection;
    sort.value = selection.sort;
    redraw(false, saying);
    showNotices(...addressNotices(parsed, session.rows.length, version));
    // Old names become the present ones; what means nothing stays to be seen.
    const present = formatAddress(parsed.selection, parsed.cited);
    if (parsed.ignored.length === 0 && present !== location.search) address.replace(present);
  };
  const readAddress = (): void => {
    // Within the page, as the skip link goes, the address says the same.
    if (address.isKnown()) return;
    address.forget();
    const held = document.activeElement;
    const parsed = explorer.parse(location.search);
    search.value = parsed.selection.query;
    showAddress(parsed, parsed.selection);
    if (held !== document.body && !held?.checkVisibility()) heading.focus();
  };
  /** The first selection: what the address says, and on top of it what the reader did meanwhile. */
  const begin = (): void => {
    const parsed = explorer.parse(location.search);
    let { selection } = parsed;
    if (early.touched.has(search.id)) selection = { ...selection, query: normaliseQuery(search.value) };
    else search.value = selection.query;
    if (early.touched.has(sort.id)) selection = readSort(selection);
    if (early.touched.has('days-from') || early.touched.has('days-to')) selection = readDays(days, selection);
    // Nothing but loading is nothing to be told of.
    showAddress(parsed, selection, selection === parsed.selection ? '' : undefined);
    if (selection !== parsed.selection) address.push();
  };

  const clear = (button: HTMLButtonElement): void => {
    const { clear: parameter = '', id } = button.dataset;
    const { selection } = session;
    keepChipFocus(button, () => {
      if (parameter === '') change({ ...wholeCorpus, sort: selection.sort });
      else if (parameter === 'q') change({ ...selection, query: '' });
      else {
        const name = parameter as Parameter;
        change(
          withChoices(
            selection,
            name,
            chosen(selection, name).filter((other) => other !== id),
          ),
        );
      }
    });
  };
  const showMore = (): void => {
    const first = session.shown;
    session.shown += pageLength;
    list.draw(false);
    drawChoices();
    list.links()[first]?.focus();
  };
  const click = (button: HTMLButtonElement, target: Element): void => {
    const { download, clear: cleared } = button.dataset;
    if (button.id === 'search-now') {
      address.settle();
      heading.focus();
    } else if (cleared !== undefined) clear(button);
    else if (download !== undefined) downloadSelection(session, download);
    else if (button.id === 'copy') void copyPermalink();
    else if (button.classList.contains('more')) {
      facets.showAll(button);
      drawCounts();
    } else if (button.id === 'more') showMore();
    else if (button.hasAttribute('value') && !endsBrush(button)) {
      if (target.closest('.twisty')) expand(button);
      else change(pressed(explorer.facets, session.selection, button));
      const stop = button.closest('[role="tree"], [role="toolbar"]');
      if (stop) rovingFocus(buttonsIn(stop), button);
    }
  };

  // What the reader does

  form.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : form;
    const button = target.closest('button');
    if (button === openSheet) drawCounts();
    else if (button) {
      event.preventDefault();
      click(button, target);
    }
  });
  search.addEventListener('input', () => {
    const query = normaliseQuery(search.value);
    if (query === session.selection.query) return;
    session.selection = { ...session.selection, query };
    showNotices();
    redraw(true);
    address.type();
  });
  search.addEventListener('blur', () => {
    address.settle();
    // Whoever leaves the search finds all rows drawn.
    list.draw(false);
  });
  addEventListener('pagehide', address.settle);
  addEventListener('popstate', readAddress);
  form.addEventListener('change', ({ target }) => {
    if (target === sort) change(readSort(session.selection), sort.selectedOptions[0]?.text);
    else if (isDaysField(target)) {
      const next = readDays(days, session.selection);
      if (next !== session.selection) change(next);
    }
  });
  for (const box of facetsBox.querySelectorAll('details')) {
    box.addEventListener('toggle', () => {
      if (box.open) drawCounts();
    });
  }
  narrow.addEventListener('change', drawCounts);

  const listKey = (key: string, target: Element): boolean => {
    const links = list.links();
    if (target === search && key === 'ArrowDown') links[0]?.focus();
    else {
      const step = key === 'j' ? 1 : key === 'k' ? -1 : 0;
      if (step === 0 || !areKeysOn() || sheet.open) return false;
      if (target.matches('select, input:not([type="checkbox"])')) return false;
      const at = links.findIndex((link) => link === document.activeElement);
      if (step === 1 && at === links.length - 1 && session.rows.length > session.shown) showMore();
      else links[at < 0 ? 0 : Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
    }
    return true;
  };
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
    const button = target.closest<HTMLButtonElement>('button[value]');
    const isTaken =
      (button !== null && (treeKey(key, button) || barsKey(event, button, chooseYears))) ||
      listKey(key, target);
    if (isTaken) event.preventDefault();
  });

  for (const tree of facetsBox.querySelectorAll<HTMLElement>('ul.tree')) {
    if (tree.firstElementChild) prepareTree(tree);
  }
  prepareOverview();
  prepareBrush(chooseYears);
  begin();
  for (const button of early.clicked) click(button, button);
  document.documentElement.dataset.explorer = 'ready';
}

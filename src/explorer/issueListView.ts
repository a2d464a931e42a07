import { element, one, setText } from '../browser/dom.ts';
import type { ShownIssue } from './core.ts';
import { hitMarker, type MarkedPiece } from './markHits.ts';
import type { Session } from './session.ts';

/** How many issues are shown at first, and how many more each time. */
export const pageLength = 50;
/** Pixels: no row of the list is less high. */
const shortestRow = 90;
/** Milliseconds without a key press before the rows out of sight are written. */
const typingPause = 300;

const list = one(HTMLOListElement, '#hits');

/** A row of the list; its elements and classes are those of `IssueRow.astro`. */
interface Row {
  readonly element: HTMLLIElement;
  readonly link: HTMLAnchorElement;
  readonly summary: HTMLElement;
  readonly facts: HTMLElement;
  /** What it shows, so that nothing is written twice. */
  shows: string;
}

function rowOf(made: HTMLLIElement): Row {
  return {
    element: made,
    link: one(HTMLAnchorElement, 'a', made),
    summary: one(HTMLElement, '.issue-summary', made),
    facts: one(HTMLElement, '.issue-facts', made),
    shows: '',
  };
}

function newRow(): Row {
  const made = element(
    'li',
    { class: 'issue-row' },
    element('h3', { class: 'issue-title' }, element('a')),
    element('p', { class: 'issue-summary' }),
    element('p', { class: 'issue-facts' }),
  );
  list.append(made);
  return rowOf(made);
}

const marked = (pieces: readonly MarkedPiece[]): (string | Node)[] =>
  pieces.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));

function writePieces(target: Element, pieces: readonly MarkedPiece[]): void {
  const [first] = pieces;
  if (pieces.length === 1 && first && !first.hit) setText(target, first.text);
  else target.replaceChildren(...marked(pieces));
}

function writeRow(row: Row, { href, title, summary, ...facts }: ShownIssue): void {
  row.link.setAttribute('href', href);
  writePieces(row.link, title);
  writePieces(row.summary, summary);
  const { about, category, chips, outcome, opened, id } = facts;
  row.facts.replaceChildren(
    category === null
      ? element('span', { class: 'chip' }, about)
      : element('span', { class: 'chip coded', 'data-category': String(category + 1) }, about),
    ...chips.map((pieces) => element('span', { class: 'chip' }, ...marked(pieces))),
    element('span', {}, outcome),
    element('span', {}, opened),
    element('span', {}, ...marked(id)),
  );
}

/** The list of issues. */
export interface IssueListView {
  /** Fixes the list's size until a pause, so that its rows change and nothing around it is laid out again. */
  readonly hold: () => void;
  /** Whether its size is fixed, since the reader is typing. */
  readonly isHeld: () => boolean;
  /** Draws the session's rows in sight; the others are drawn when the pause ends. */
  readonly drawInSight: () => void;
  /** Draws all of the session's rows that are to be shown. */
  readonly drawAll: () => void;
  /** The links to the issues shown. */
  readonly links: () => HTMLAnchorElement[];
}

/** The list of a session's issues. */
export function issueListView(session: Session): IssueListView {
  const made = Array.from(list.querySelectorAll('li'), rowOf);
  let rowsInSight = pageLength;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const draw = (most: number): void => {
    const { rows, shown, selection, isComplete, explorer } = session;
    const words = selection.query === '' ? [] : explorer.find(selection.query).marked;
    const mark = hitMarker(words);
    const state = `${words.join(' ')}/${isComplete}`;
    const drawRow = (view: Row, row: number): void => {
      if (view.element.hidden) view.element.hidden = false;
      const shows = `${row}/${state}`;
      if (view.shows === shows) return;
      writeRow(view, explorer.show(row, mark));
      view.shows = shows;
    };
    const end = Math.min(shown, rows.length);
    for (const [place, row] of rows.subarray(0, Math.min(most, end)).entries()) {
      let view = made[place];
      if (!view) {
        view = newRow();
        made.push(view);
      }
      drawRow(view, row);
    }
    for (const view of made.slice(end)) if (!view.element.hidden) view.element.hidden = true;
  };
  const drawAll = (): void => {
    clearTimeout(rest);
    rest = undefined;
    draw(Infinity);
    list.removeAttribute('data-held');
    list.style.height = '';
  };
  return {
    hold: () => {
      clearTimeout(rest);
      if (rest === undefined) {
        // Measured before anything is written, while the page is laid out already.
        const { top, height } = list.getBoundingClientRect();
        rowsInSight = Math.max(2, Math.min(pageLength, Math.ceil((window.innerHeight - top) / shortestRow)));
        list.style.height = `${Math.max(height, window.innerHeight)}px`;
        list.toggleAttribute('data-held', true);
        // A reader who scrolls must find the rows that were out of sight.
        addEventListener('scroll', drawAll, { once: true });
      }
      rest = setTimeout(drawAll, typingPause);
    },
    isHeld: () => rest !== undefined,
    drawInSight: () => draw(rowsInSight),
    drawAll,
    links: () => made.filter((view) => !view.element.hidden).map(({ link }) => link),
  };
}

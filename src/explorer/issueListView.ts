import { foldedWords } from './foldText.ts';
import { hitMarker, type MarkedPiece } from './markHits.ts';
import { element, one, setText } from './pageParts.ts';
import type { Session } from './session.ts';

/** How many issues are shown at first, and how many more each time. */
export const pageLength = 50;
/** Pixels: no row of the list is less high. */
const shortestRow = 56;
/** Milliseconds without a key press before the rows out of sight are written. */
const typingPause = 300;

const list = one(HTMLOListElement, '#hits');

interface Item {
  readonly element: HTMLLIElement;
  readonly link: HTMLAnchorElement;
  readonly line: HTMLParagraphElement;
  /** What it shows, so that nothing is written twice. */
  row: number;
  words: string;
}

function itemOf(made: HTMLLIElement): Item {
  return {
    element: made,
    link: one(HTMLAnchorElement, 'a', made),
    line: one(HTMLParagraphElement, 'p', made),
    row: -1,
    words: '',
  };
}

function writePieces(target: Element, pieces: readonly MarkedPiece[]): void {
  const [first] = pieces;
  if (pieces.length === 1 && first && !first.hit) setText(target, first.text);
  else target.replaceChildren(...pieces.map(({ text, hit }) => (hit ? element('mark', {}, text) : text)));
}

/** The list of issues. */
export interface IssueListView {
  /** Fixes the list's size until a pause, so that its rows change and nothing around it is laid out again. */
  readonly hold: () => void;
  /** Draws the session's rows; while the reader types only those in sight, and the others when the pause ends. */
  readonly draw: (isTyping: boolean) => void;
  /** The links to the issues shown. */
  readonly links: () => HTMLAnchorElement[];
}

/** The list of a session's issues. */
export function issueListView(session: Session): IssueListView {
  const items = Array.from(list.querySelectorAll('li'), itemOf);
  let rowsInSight = pageLength;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let words = '';
  let mark = hitMarker([]);

  const newItem = (): Item => {
    const made = element('li', {}, element('h3', {}, element('a')), element('p'));
    list.append(made);
    const item = itemOf(made);
    items.push(item);
    return item;
  };
  const drawItem = (item: Item, row: number): void => {
    if (item.element.hidden) item.element.hidden = false;
    if (item.row === row && item.words === words) return;
    const { href, title, line, category } = session.explorer.show(row, mark);
    item.link.setAttribute('href', href);
    writePieces(item.link, title);
    writePieces(item.line, line);
    item.element.dataset.category = String(category);
    item.row = row;
    item.words = words;
  };
  const drawItems = (to: number): void => {
    const { rows, shown } = session;
    const end = Math.min(shown, rows.length);
    for (let place = 0; place < Math.min(to, end); place += 1) {
      drawItem(items[place] ?? newItem(), rows[place] ?? 0);
    }
    for (let place = end; place < items.length; place += 1) {
      const item = items[place];
      if (item && !item.element.hidden) item.element.hidden = true;
    }
  };
  const drawAll = (): void => {
    clearTimeout(rest);
    rest = undefined;
    drawItems(Infinity);
    list.removeAttribute('data-held');
    list.style.height = '';
  };
  return {
    hold: () => {
      clearTimeout(rest);
      if (rest === undefined) {
        // Asked before anything is written, when the page is laid out already.
        const { top, height } = list.getBoundingClientRect();
        rowsInSight = Math.max(2, Math.min(pageLength, Math.ceil((window.innerHeight - top) / shortestRow)));
        list.style.height = `${Math.max(height, window.innerHeight)}px`;
        list.toggleAttribute('data-held', true);
        // Whoever scrolls wants to see what was out of sight.
        addEventListener('scroll', drawAll, { once: true });
      }
      rest = setTimeout(drawAll, typingPause);
    },
    draw: (isTyping) => {
      const searched = foldedWords(session.selection.query);
      words = searched.join(' ');
      mark = hitMarker(searched);
      if (isTyping) drawItems(rowsInSight);
      else drawAll();
    },
    links: () => items.filter((item) => !item.element.hidden).map(({ link }) => link),
  };
}

import { formatCount } from '../formatting/formatCount.ts';
import { downloadName } from './downloads.ts';
import { element, form, one, setText } from './pageParts.ts';
import { permalinkOf } from './permalink.ts';
import { citedSelection, downloadOf, numbersInWords, selectionCitation } from './selectionTools.ts';
import type { Session } from './session.ts';

const write = (id: string, text: string): void => setText(one(HTMLElement, `#${id}`), text);

const citedOf = (session: Session) =>
  citedSelection(session.explorer.facets, session.selection, permalinkOf(session), session.rows.length);

function frameOf({ explorer }: Session): { author: string; year: number; site: string; version: string } {
  const { author = '', year = '', site = '' } = form.dataset;
  return { author, year: Number(year), site, version: explorer.corpus.version };
}

/**
 * Computes and writes the numbers of a session's selection, in short and in the panel, and how it is cited.
 * @param pause is awaited between pieces of the work
 * @returns false, and nothing is written, if the session has gone on meanwhile
 */
export async function drawNumbers(session: Session, pause: () => Promise<void>): Promise<boolean> {
  const { explorer, rows } = session;
  const numbers = await numbersInWords(explorer.corpus, rows, pause);
  if (rows !== session.rows) return false;
  write('in-short', numbers.inShort);
  write('number-issues', formatCount(rows.length));
  write('number-share', numbers.share);
  write('number-early', numbers.early);
  write('number-late', numbers.late);
  write('number-kinds', numbers.kinds);
  one(HTMLElement, '#composition').replaceChildren(
    ...numbers.categories.map(({ name, count, share }) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, name),
        element('td', { class: 'number' }, formatCount(count)),
        element('td', { class: 'number' }, share),
      ),
    ),
  );
  write('citation', selectionCitation(frameOf(session), citedOf(session)));
  return true;
}

/** Hands the reader the selection as a file. */
export function downloadSelection(session: Session, kind: string): void {
  const { explorer, rows, selection } = session;
  const { type, text } = downloadOf(kind, explorer.corpus, rows, frameOf(session), citedOf(session));
  const url = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href: url, download: downloadName(selection, explorer.corpus.version, kind) }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Copies the permalink, or selects it where copying is not allowed, and says which. */
export async function copyPermalink(): Promise<void> {
  const field = one(HTMLInputElement, '#permalink');
  try {
    await navigator.clipboard.writeText(field.value);
    write('copied', 'Copied');
  } catch {
    field.select();
    write('copied', 'Selected: copy it with your keyboard');
  }
}

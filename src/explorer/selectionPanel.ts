import { element, one, setText } from '../browser/dom.ts';
import { fetchJson } from '../browser/fetchJson.ts';
import { formatCount } from '../formatting/formatCount.ts';
import { addressOf, form, showNotices } from './pageParts.ts';
import { cell } from '../model/cell.ts';
import { issueRows, type IssueRow } from '../publish/issueRows.ts';
import type { IssueFiles } from '../publish/issues.ts';
import { permalinkOf } from './permalink.ts';
import { citedSelection, numbersInWords, selectionCitation } from './selectionTools.ts';
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
  const panel = one(HTMLDetailsElement, '#selection');
  const numbers = await numbersInWords(explorer.corpus, rows, pause, panel.open);
  if (rows !== session.rows) return false;
  write('in-short', [numbers.counts, numbers.range].join(' '));
  write('number-issues', formatCount(rows.length));
  write('number-share', numbers.share);
  write('number-counts', numbers.counts);
  write('number-range', [numbers.range, numbers.middle].join(' '));
  for (const part of one(HTMLElement, '#closing-bar').children) {
    if (!(part instanceof HTMLElement)) continue;
    const count = numbers.closings[part.className as keyof typeof numbers.closings];
    part.hidden = count === 0;
    part.style.flexGrow = String(count);
  }
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

/** Hands the reader the selection as a file; says what is wrong if that cannot be made. */
export async function downloadSelection(session: Session, kind: string): Promise<void> {
  const { explorer, rows, selection } = session;
  const cited = citedOf(session);
  const frame = frameOf(session);
  try {
    const [{ downloadName, downloadOf }, issues] = await Promise.all([
      import('./downloads.ts'),
      wholeIssues(),
    ]);
    const chosen = Array.from(rows, (row) => cell(issues, row, 'issues'));
    const { type, text } = downloadOf(kind, chosen, frame, cited);
    const url = URL.createObjectURL(new Blob([text], { type }));
    element('a', { href: url, download: downloadName(selection, explorer.corpus.version, kind) }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  } catch (error) {
    showNotices(`The file could not be made (${error instanceof Error ? error.message : String(error)}).`);
  }
}

/** All that is published of the issues; the browser has most of the files already. */
async function wholeIssues(): Promise<readonly IssueRow[]> {
  const [issues, titles, summaries, details] = await Promise.all([
    fetchJson(addressOf('issues')),
    fetchJson(addressOf('titles')),
    fetchJson(addressOf('summaries')),
    fetchJson(addressOf('details')),
  ]);
  return issueRows({ issues, titles, summaries, details } as IssueFiles);
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

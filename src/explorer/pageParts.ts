/** The parts of the explorer's page that its script writes and reads. */
import { element, one } from '../browser/dom.ts';

export const form = one(HTMLFormElement, '#explorer');
export const search = one(HTMLInputElement, '#search');
export const sort = one(HTMLSelectElement, '#sort');
export const facetsBox = one(HTMLElement, '#facets');
export const sheet = one(HTMLDialogElement, '#sheet');
export const heading = one(HTMLElement, '#count');
export const openSheet = one(HTMLButtonElement, '#open-sheet');
export const closeSheet = one(HTMLButtonElement, '#close-sheet');

/** The address of a published file, which the page names. */
export function addressOf(file: 'issues' | 'titles' | 'summaries' | 'details'): string {
  const address = form.dataset[file];
  if (address === undefined)
    throw new Error(`the explorer's page: found no address of ${file}, expected one`);
  return address;
}

/** Says something above the list, or nothing. */
export function showNotices(...texts: readonly string[]): void {
  const notices = one(HTMLElement, '#notices');
  if (texts.length > 0 || notices.firstChild) {
    notices.replaceChildren(...texts.map((text) => element('p', { class: 'note-box' }, text)));
  }
}

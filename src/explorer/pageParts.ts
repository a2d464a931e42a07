/** The parts of the explorer's page that its script speaks with, and how they are made and written. */

/** The element that a selector finds. @throws Error if there is none of this type */
export function one<E extends Element>(
  type: new () => E,
  selector: string,
  within: ParentNode = document,
): E {
  const found = within.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`found no ${selector}, expected one`);
  return found;
}

/** Writes a text where it is another than before; into the text that stands there, which costs a browser least. */
export function setText(target: Element, text: string): void {
  const { firstChild, lastChild } = target;
  if (firstChild === lastChild && firstChild instanceof Text) {
    if (firstChild.data !== text) firstChild.data = text;
  } else if (target.textContent !== text) target.textContent = text;
}

/** Makes an element. Its text is written as text, never read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...content: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...content);
  return made;
}

/** Every button within a part. */
export const buttonsIn = (part: ParentNode): HTMLButtonElement[] =>
  Array.from(part.querySelectorAll('button'));

export const form = one(HTMLFormElement, '#explorer');
export const search = one(HTMLInputElement, '#search');
export const sort = one(HTMLSelectElement, '#sort');
export const facetsBox = one(HTMLElement, '#facets');
export const sheet = one(HTMLDialogElement, '#sheet');
export const heading = one(HTMLElement, '#count');
export const openSheet = one(HTMLButtonElement, '#open-sheet');
export const closeSheet = one(HTMLButtonElement, '#close-sheet');

/** Says something above the list, or nothing. */
export function showNotices(...texts: readonly string[]): void {
  const notices = one(HTMLElement, '#notices');
  if (texts.length > 0 || notices.firstChild) {
    notices.replaceChildren(...texts.map((text) => element('p', { class: 'note-box' }, text)));
  }
}

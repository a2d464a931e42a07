/** How scripts find, make and write the elements of a page. */

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

/** Writes a text if it differs from the present one; into the text node that is there, which costs a browser least. */
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

/** Lets the browser answer its reader before the work goes on. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

import { one } from '../browser/dom.ts';
import { search } from './pageParts.ts';

const field = one(HTMLInputElement, '#keys');
const help = one(HTMLDialogElement, '#keys-help');
const name = 'explorer-keys';

/** Whether keys that are single signs do something here. */
export const areKeysOn = (): boolean => field.checked;

/** Whether a key belongs to what the reader writes or chooses there. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('select, textarea, input:not([type="checkbox"])');

/** What is remembered, or now to be; nothing where the browser forbids it. */
function remembered(now?: string): string | null {
  try {
    if (now !== undefined) localStorage.setItem(name, now);
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Moves through the list before the rest of the script is there. @returns whether the key was for the list */
function moveInList(key: string): boolean {
  const step = key === 'j' ? 1 : key === 'k' ? -1 : 0;
  if (step === 0 || document.documentElement.dataset.explorer === 'ready') return false;
  const links = Array.from(document.querySelectorAll<HTMLElement>('#hits .issue-title a'));
  const at = links.findIndex((link) => link === document.activeElement);
  links[at < 0 ? 0 : Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
  return true;
}

/** Answers `/`, `?`, `j` and `k` from the moment the page is there, and remembers whether the reader wants that. */
export function prepareKeysSwitch(): void {
  field.checked = remembered() !== 'off';
  field.addEventListener('change', () => remembered(field.checked ? 'on' : 'off'));
  one(HTMLElement, '#open-keys').addEventListener('click', () => help.showModal());
  one(HTMLElement, '#close-keys').addEventListener('click', () => help.close());
  addEventListener(
    'keydown',
    (event) => {
      const { key, target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (!areKeysOn() || isWriting(target) || document.querySelector('dialog[open]')) return;
      if (key === '/') search.focus();
      else if (key === '?') help.showModal();
      else if (!moveInList(key)) return;
      // Elsewhere on the site the same keys mean something else.
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}

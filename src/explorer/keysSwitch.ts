import { one } from '../browser/dom.ts';

const field = one(HTMLInputElement, '#keys');
const name = 'explorer-keys';

/** Whether `j` and `k` move through the list. */
export const areKeysOn = (): boolean => field.checked;

/** What is remembered, or now to be; nothing where the browser forbids it. */
function remembered(now?: string): string | null {
  try {
    if (now !== undefined) localStorage.setItem(name, now);
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Remembers the reader's wish from one visit to the next; before anything is loaded, so that it is never overruled. */
export function prepareKeysSwitch(): void {
  field.checked = remembered() !== 'off';
  field.addEventListener('change', () => remembered(field.checked ? 'on' : 'off'));
}

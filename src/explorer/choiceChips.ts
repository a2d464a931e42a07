import { buttonsIn, element, one } from '../browser/dom.ts';
import { heading } from './pageParts.ts';
import type { Session } from './session.ts';

const chips = one(HTMLElement, '#chips');
let drawn = '';

/** Draws each choice of a session as a button that takes it away. */
export function drawChips({ explorer, selection }: Session): void {
  const choices = explorer.named(selection);
  const key = choices.map(({ text }) => text).join('\n');
  if (key === drawn) return;
  drawn = key;
  const made = choices.map(({ parameter, id, text }) =>
    element(
      'button',
      { type: 'button', 'data-clear': parameter, 'data-id': id, 'aria-label': `Remove ${text}` },
      text,
    ),
  );
  if (made.length > 0) made.push(element('button', { type: 'button', 'data-clear': '' }, 'Clear all'));
  chips.replaceChildren(...made.map((button) => element('li', {}, button)));
  chips.hidden = made.length === 0;
}

/** Carries out what a chip asks for; the focus goes to the chip that took its place, or to the heading. */
export function keepChipFocus(button: HTMLButtonElement, clear: () => void): void {
  const place = buttonsIn(chips).indexOf(button);
  clear();
  const left = chips.querySelectorAll<HTMLElement>('[data-id]');
  (place < 0 ? heading : (left[Math.min(place, left.length - 1)] ?? heading)).focus();
}

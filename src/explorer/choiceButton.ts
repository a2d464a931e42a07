import { setText } from '../browser/dom.ts';
import { formatCount } from '../formatting/formatCount.ts';
import { lowerState, toggleLower, toggleUpper, upperState } from './chooseInTree.ts';
import { cell } from '../model/cell.ts';
import type { Facet } from './facets.ts';
import type { FacetCounts } from './filterIssues.ts';
import type { Selection } from './selection.ts';

/** A button that chooses a value, and where in the release that value stands. */
interface Choice {
  readonly facet: Facet;
  readonly place: number;
  readonly isUpper: boolean;
  /** Where its count stands. */
  readonly number: Element | null;
}

const choices = new WeakMap<HTMLButtonElement, Choice>();

function choiceOf(facets: readonly Facet[], button: HTMLButtonElement): Choice | undefined {
  const known = choices.get(button);
  if (known) return known;
  const name = button.closest<HTMLElement>('[data-facet]')?.dataset.facet;
  const facet = facets.find(({ id, above }) => id === name || above?.id === name);
  if (!facet) return undefined;
  const isUpper = facet.id !== name || button.dataset.upper !== undefined;
  const values = isUpper ? facet.above?.values : facet.values;
  const place = values?.findIndex(({ id }) => id === button.value) ?? -1;
  if (place < 0) return undefined;
  const choice = { facet, place, isUpper, number: button.querySelector('i') };
  choices.set(button, choice);
  return choice;
}

/** What becomes of a selection when a button is pressed. */
export function pressed(
  facets: readonly Facet[],
  selection: Selection,
  button: HTMLButtonElement,
): Selection {
  const choice = choiceOf(facets, button);
  if (!choice) return selection;
  return (choice.isUpper ? toggleUpper : toggleLower)(selection, choice.facet, choice.place);
}

/**
 * Draws a button: its count and whether it is chosen.
 * @returns its count
 */
export function drawChoice(
  facet: Facet,
  counts: FacetCounts,
  selection: Selection,
  button: HTMLButtonElement,
): number {
  const choice = choiceOf([facet], button);
  if (!choice) return 0;
  const { place, isUpper, number } = choice;
  const counted = isUpper ? counts.above : counts.values;
  const count = counted ? cell(counted, place, facet.id) : 0;
  const state = (isUpper ? upperState : lowerState)(selection, facet, place);
  if (number) setText(number, formatCount(count));
  const value = state === 'chosen' ? 'true' : state === 'part' ? 'mixed' : 'false';
  const attribute = button.getAttribute('role') === 'treeitem' ? 'aria-checked' : 'aria-pressed';
  if (button.getAttribute(attribute) !== value) button.setAttribute(attribute, value);
  button.toggleAttribute('data-none', count === 0 && state === 'not');
  return count;
}

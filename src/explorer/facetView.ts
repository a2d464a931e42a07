import { at } from '../statistics/elements.ts';
import { buttonsIn, element, one } from '../browser/dom.ts';
import { drawChoice } from './choiceButton.ts';
import type { Facet } from './facets.ts';
import { narrow } from './facetSheet.ts';
import type { FacetCounts } from './filterIssues.ts';
import { foldText } from './foldText.ts';
import { facetsBox, sheet } from './pageParts.ts';
import { chosen } from './selection.ts';
import type { Session } from './session.ts';
import { prepareTree } from './treeKeyboard.ts';

/** Of a long list the most frequent stand there at first. */
const shownAtFirst = 10;

const boxes = Array.from(facetsBox.querySelectorAll<HTMLDetailsElement>('details.facet'));

function valueItem(id: string, name: string): HTMLLIElement {
  const button = element('button', { type: 'button', value: id }, element('b', {}, name), ' ', element('i'));
  return element('li', {}, button);
}

/** Adds what a list does not hold yet. */
function addValues(list: HTMLElement, facet: Facet, ids: readonly string[]): void {
  const present = new Set(buttonsIn(list).map(({ value }) => value));
  for (const id of ids) {
    const value = present.has(id) ? undefined : facet.values.find((candidate) => candidate.id === id);
    if (value) list.append(valueItem(id, value.name));
  }
}

function fillTree(list: HTMLElement, { above, values }: Facet): void {
  for (const [place, { id, name }] of above?.values.entries() ?? []) {
    const item = valueItem(id, name);
    one(HTMLButtonElement, 'button', item).dataset.upper = '';
    const below = values
      .filter(({ parent }) => parent === place)
      .map((value) => valueItem(value.id, value.name));
    item.append(element('ul', {}, ...below));
    list.append(item);
  }
  prepareTree(list);
}

/** The facets that can be opened, and their values. */
export interface FacetView {
  /** Ids of the facets whose counts the reader can see. */
  readonly visible: () => ReadonlySet<string>;
  /** Marks every facet that has a choice, seen or not. */
  readonly drawMarks: () => void;
  readonly draw: (facet: Facet, counts: FacetCounts) => void;
  /** Fills up the list that a button cut short; then it can be narrowed by a word. */
  readonly showAll: (button: HTMLButtonElement) => void;
}

/** The facets of a session. */
export function facetView(session: Session): FacetView {
  const { explorer } = session;
  const boxOf = (facet: Facet): HTMLDetailsElement | undefined =>
    boxes.find((box) => box.dataset.facet === facet.id);

  /** Ids of the values that some issue has; of those that an issue has many of, the most frequent first. */
  const usedIn = (facet: Facet): string[] => {
    const counts = explorer.whole.get(facet.id)?.values;
    return facet.values
      .map(({ id }, place) => ({ id, count: counts ? at(counts, place) : 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => (facet.lists ? b.count - a.count || a.id.localeCompare(b.id) : 0))
      .map(({ id }) => id);
  };
  /** A facet that the server left empty is filled when it is first seen. */
  const fill = (list: HTMLElement, facet: Facet): void => {
    if (facet.above) {
      fillTree(list, facet);
      return;
    }
    const ids = usedIn(facet);
    const isLong = facet.lists !== undefined && ids.length > shownAtFirst + 2;
    if (isLong) list.after(element('button', { type: 'button', class: 'more' }, `All ${ids.length}`));
    addValues(list, facet, isLong ? ids.slice(0, shownAtFirst) : ids);
  };
  return {
    visible: () => {
      // The overview shows always.
      const seen = new Set(['year', 'code']);
      const isHidden = narrow.matches && !sheet.open;
      for (const box of isHidden ? [] : boxes) if (box.open) seen.add(box.dataset.facet ?? '');
      return seen;
    },
    drawMarks: () => {
      for (const facet of explorer.facets) {
        const ids = [facet.id, ...(facet.above ? [facet.above.id] : [])];
        boxOf(facet)
          ?.querySelector('summary')
          ?.toggleAttribute(
            'data-chosen',
            ids.some((id) => chosen(session.selection, id).length > 0),
          );
      }
    },
    draw: (facet, counts) => {
      const box = boxOf(facet);
      if (!box?.open) return;
      const list = one(HTMLUListElement, 'ul', box);
      if (!list.firstElementChild) fill(list, facet);
      if (!facet.above) addValues(list, facet, chosen(session.selection, facet.id));
      for (const button of buttonsIn(list)) drawChoice(facet, counts, session.selection, button);
    },
    showAll: (button) => {
      const box = button.closest<HTMLDetailsElement>('details.facet');
      const facet = explorer.facets.find(({ id }) => id === box?.dataset.facet);
      if (!box || !facet) return;
      const list = one(HTMLUListElement, 'ul', box);
      addValues(list, facet, usedIn(facet));
      // Of no form, so that Enter submits nothing.
      const word = element('input', { type: 'search', form: 'none', autocomplete: 'off' });
      list.before(element('label', { class: 'narrow' }, element('span', {}, 'Only those that hold'), word));
      word.addEventListener('input', () => {
        const part = foldText(word.value.trim());
        for (const item of list.children) {
          item.toggleAttribute(
            'hidden',
            !foldText(item.querySelector('b')?.textContent ?? '').includes(part),
          );
        }
      });
      button.remove();
      word.focus();
    },
  };
}

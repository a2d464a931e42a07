import { one, setText } from '../browser/dom.ts';
import { parseRange, rangeId, type Facet } from './facets.ts';
import { chosen, withChoices, type Selection } from './selection.ts';

const from = one(HTMLInputElement, '#days-from');
const to = one(HTMLInputElement, '#days-to');

const isOffered = (facet: Facet, id: string): boolean => facet.values.some((value) => value.id === id);

/** Whether an element is one of the fields. */
export const isDaysField = (element: EventTarget | null): boolean => element === from || element === to;

/** Beside the fields, so that it is heard in the sheet as well. */
function setFault(fault: string): void {
  for (const field of [from, to]) field.setCustomValidity(fault);
  setText(one(HTMLElement, '#days-fault'), fault);
}

/** Writes the range that a selection holds beside those offered. */
export function writeDays(facet: Facet, selection: Selection): void {
  const [range] = chosen(selection, 'days')
    .filter((id) => !isOffered(facet, id))
    .map(parseRange);
  from.value = range ? String(range[0]) : '';
  to.value = range && range[1] !== Infinity ? String(range[1]) : '';
  setFault('');
}

/** A selection with the range that the fields say; the same selection, and a word to the reader, if they say none. */
export function readDays(facet: Facet, selection: Selection): Selection {
  const isEmpty = from.value + to.value === '';
  const range = rangeId(Number(from.value), to.value === '' ? null : Number(to.value));
  const isWhole = [from, to].every(({ value, validity }) => /^\d{0,6}$/.test(value) && !validity.badInput);
  if (!isWhole || parseRange(range) === null) {
    setFault(`${isWhole ? 'From more to less' : 'Not whole numbers'}: the days stay as they were.`);
    return selection;
  }
  const kept = chosen(selection, 'days').filter((id) => isOffered(facet, id));
  return withChoices(selection, 'days', isEmpty ? kept : [...kept, range]);
}

import { at } from '../statistics/elements.ts';
import { buttonsIn, one } from '../browser/dom.ts';
import { drawChoice } from './choiceButton.ts';
import type { Facet } from './facets.ts';
import type { FacetCounts } from './filterIssues.ts';
import { rovingFocus } from './rovingFocus.ts';
import type { Selection } from './selection.ts';

const overview = one(HTMLElement, '.overview');
const years = one(HTMLElement, '.years');
const bars = one(HTMLElement, '.category-bars');

/** Each row of bars has one tab stop. */
export function prepareOverview(): void {
  for (const bar of [years, bars]) {
    bar.setAttribute('role', 'toolbar');
    for (const [place, button] of buttonsIn(bar).entries()) button.tabIndex = place === 0 ? 0 : -1;
  }
}

/** Draws the bars of a facet, if it has any. */
export function drawBars(facet: Facet, counts: FacetCounts, selection: Selection): void {
  const box = facet.id === 'year' ? years : facet.id === 'code' ? bars : null;
  if (!box) return;
  const buttons = buttonsIn(box);
  const numbers = buttons.map((button) => drawChoice(facet, counts, selection, button));
  const most = Math.max(1, ...numbers);
  for (const [place, button] of buttons.entries()) {
    one(HTMLElement, '.bar', button).style.setProperty('--share', (at(numbers, place) / most).toFixed(3));
  }
  box.toggleAttribute(
    'data-chosen',
    box.querySelector('[aria-pressed="true"],[aria-pressed="mixed"]') !== null,
  );
}

/** Where there is no issue, there is nothing to look over; what holds the focus stays. */
export function hideOverview(isEmpty: boolean): void {
  overview.hidden = isEmpty && !overview.contains(document.activeElement);
}

const isOfYears = (element: Element): boolean => years.contains(element);

/** Between two bars, both included. */
function between(from: HTMLButtonElement, to: HTMLButtonElement): HTMLButtonElement[] {
  const all = buttonsIn(years);
  const [first = 0, last = 0] = [all.indexOf(from), all.indexOf(to)].sort((a, b) => a - b);
  return all.slice(first, last + 1);
}

const idsOf = (buttons: readonly HTMLButtonElement[]): string[] => buttons.map(({ value }) => value);

/** Where choosing with shift began, and how far it has come. */
let anchor: HTMLButtonElement | undefined;
let reached: HTMLButtonElement | undefined;

/**
 * Answers a key in a row of bars (ARIA practices: toolbar); with shift, years are chosen from where the shift began.
 * @returns whether the key was for the bars
 */
export function barsKey(
  event: KeyboardEvent,
  button: HTMLButtonElement,
  chooseYears: (ids: string[]) => void,
): boolean {
  const bar = button.closest<HTMLElement>('.years, .category-bars');
  if (!bar) return false;
  const all = buttonsIn(bar);
  const place = all.indexOf(button);
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: place + 1,
    ArrowDown: place + 1,
    ArrowLeft: place - 1,
    ArrowUp: place - 1,
    Home: 0,
    End: all.length - 1,
  };
  const next = steps[event.key];
  if (next === undefined) return false;
  const target = all[next];
  rovingFocus(all, target);
  if (event.shiftKey && target && isOfYears(bar)) {
    // From elsewhere than where it has come, it begins anew.
    if (!anchor || reached !== button) anchor = button;
    reached = target;
    chooseYears(idsOf(between(anchor, target)));
  } else reached = undefined;
  return true;
}

let isBrushed = false;

/** Whether a click is only the end of a brush. */
export const endsBrush = (button: Element): boolean => isBrushed && isOfYears(button);

/** Lets years be brushed with a pointer. */
export function prepareBrush(chooseYears: (ids: string[]) => void): void {
  let from: HTMLButtonElement | undefined;
  let to: HTMLButtonElement | undefined;
  const show = (): void => {
    const brushed = from && to && from !== to ? between(from, to) : [];
    for (const button of buttonsIn(years)) button.toggleAttribute('data-brushed', brushed.includes(button));
  };
  const yearAt = ({ clientX, clientY }: PointerEvent): HTMLButtonElement | undefined =>
    document.elementFromPoint(clientX, clientY)?.closest<HTMLButtonElement>('.years button') ?? undefined;
  const end = (): void => {
    from = undefined;
    to = undefined;
    show();
  };
  years.addEventListener('pointerdown', (event) => {
    from = event.button === 0 ? yearAt(event) : undefined;
    to = from;
  });
  years.addEventListener('pointermove', (event) => {
    const at = from && yearAt(event);
    if (!at || at === to) return;
    to = at;
    show();
  });
  document.addEventListener('pointerup', () => {
    const ids = from && to && from !== to ? idsOf(between(from, to)) : [];
    end();
    if (ids.length === 0) return;
    isBrushed = true;
    // The click that belongs to the brush comes at once, or never.
    setTimeout(() => (isBrushed = false));
    chooseYears(ids);
  });
  document.addEventListener('pointercancel', end);
}

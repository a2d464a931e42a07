/** Where a reader was in the list, kept with the step of the history that shows it. */
export interface Place {
  /** How many issues the list showed. */
  readonly shown: number;
  /** How far the page was scrolled. */
  readonly top: number;
  /** The address of the issue that held the focus. */
  readonly link: string | null;
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'shown' in value && 'top' in value && 'link' in value;

/** The place that was kept with the present step of the history, if there is one. */
export const keptPlace = (): Place | null => {
  const state: unknown = history.state;
  return isPlace(state) ? state : null;
};

/** Keeps the place with the present step of the history. */
export function keepPlace(shown: number): void {
  const held = document.activeElement;
  const link = held?.closest('#hits') ? held.getAttribute('href') : null;
  // The page itself returns there, once the list is drawn.
  history.scrollRestoration = 'manual';
  history.replaceState({ shown, top: scrollY, link } satisfies Place, '');
}

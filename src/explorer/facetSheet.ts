import { one } from '../browser/dom.ts';
import { closeSheet, facetsBox, heading, openSheet, sheet } from './pageParts.ts';

/** Where the window is too narrow for the facets beside the list, so that they open as a sheet. */
export const narrow = matchMedia('(width < 64rem)');

/** Makes the sheet open and close. The focus goes in with it, comes back, and outlives a window that grows wide. */
export function prepareFacetSheet(): void {
  const place = one(HTMLElement, '.facet-place');
  const fold = (): void => {
    // Whatever is moved loses the focus.
    if (facetsBox.parentElement !== place) place.append(facetsBox);
  };
  openSheet.addEventListener('click', () => {
    sheet.append(facetsBox);
    sheet.showModal();
  });
  closeSheet.addEventListener('click', () => sheet.close());
  sheet.addEventListener('close', fold);
  narrow.addEventListener('change', () => {
    const held = document.activeElement;
    const isHeld = facetsBox.contains(held);
    if (sheet.open) {
      sheet.close();
      fold();
      (isHeld && held instanceof HTMLElement ? held : heading).focus();
    } else if (isHeld) openSheet.focus();
  });
}

import { isDaysField, readDays } from './daysFields.ts';
import { narrow } from './facetSheet.ts';
import type { PageDrawing } from './pageDrawing.ts';
import { facetsBox, form, search, sort } from './pageParts.ts';
import type { SelectionChanges } from './selectionChanges.ts';
import { facetOf, type Session } from './session.ts';

/** Answers what the reader writes in the fields, and draws the counts of facets that come into sight. */
export function answerFields(session: Session, drawing: PageDrawing, changes: SelectionChanges): void {
  const days = facetOf(session, 'days');
  search.addEventListener('input', changes.typeWords);
  search.addEventListener('blur', () => {
    changes.settle();
    drawing.drawRows();
  });
  form.addEventListener('change', ({ target }) => {
    if (target === sort) changes.chooseOrder();
    else if (isDaysField(target)) {
      const next = readDays(days, session.selection);
      if (next !== session.selection) changes.change(next);
    }
  });
  for (const box of facetsBox.querySelectorAll('details')) {
    box.addEventListener('toggle', () => {
      if (box.open) drawing.drawCounts();
    });
  }
  narrow.addEventListener('change', drawing.drawCounts);
}

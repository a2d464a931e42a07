import { buttonsIn } from '../browser/dom.ts';
import { pressed } from './choiceButton.ts';
import { keepChipFocus } from './choiceChips.ts';
import type { Parameter } from './facets.ts';
import { endsBrush } from './overviewView.ts';
import type { PageDrawing } from './pageDrawing.ts';
import { form, heading, openSheet } from './pageParts.ts';
import { rovingFocus } from './rovingFocus.ts';
import { chosen, wholeCorpus, withChoices, type Selection } from './selection.ts';
import type { SelectionChanges } from './selectionChanges.ts';
import type { Session } from './session.ts';
import { expand } from './treeKeyboard.ts';

/** A selection without the choice that a button takes away; without all of them if the button names none. */
function cleared(selection: Selection, button: HTMLButtonElement): Selection {
  const { clear: parameter = '', id } = button.dataset;
  if (parameter === '') return { ...wholeCorpus, sort: selection.sort };
  if (parameter === 'q') return { ...selection, query: '' };
  const name = parameter as Parameter;
  return withChoices(
    selection,
    name,
    chosen(selection, name).filter((other) => other !== id),
  );
}

/**
 * Answers clicks on the explorer's buttons.
 * @returns the answer to one click, for those that came before
 */
export function answerClicks(
  session: Session,
  drawing: PageDrawing,
  { change, settle }: SelectionChanges,
): (button: HTMLButtonElement, target: Element) => void {
  const choose = (button: HTMLButtonElement, target: Element): void => {
    if (target.closest('.twisty')) expand(button);
    else change(pressed(session.explorer.facets, session.selection, button));
    const stop = button.closest('[role="tree"], [role="toolbar"]');
    if (stop) rovingFocus(buttonsIn(stop), button);
  };
  const click = (button: HTMLButtonElement, target: Element): void => {
    const { download, clear } = button.dataset;
    if (button.id === 'search-now') {
      settle();
      heading.focus();
    } else if (clear !== undefined) {
      keepChipFocus(button, () => change(cleared(session.selection, button)));
    } else if (download !== undefined) {
      void import('./selectionPanel.ts').then((panel) => panel.downloadSelection(session, download));
    } else if (button.id === 'copy')
      void import('./selectionPanel.ts').then((panel) => panel.copyPermalink());
    else if (button.classList.contains('more')) drawing.showAllValues(button);
    else if (button.id === 'more') drawing.showMore();
    else if (button.hasAttribute('value') && !endsBrush(button)) choose(button, target);
  };
  form.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : form;
    const button = target.closest('button');
    if (button === openSheet) drawing.drawCounts();
    else if (button && !button.id.endsWith('-keys')) {
      event.preventDefault();
      click(button, target);
    }
  });
  return click;
}

import { areKeysOn, isWriting } from './keysSwitch.ts';
import { barsKey } from './overviewView.ts';
import type { PageDrawing } from './pageDrawing.ts';
import { search } from './pageParts.ts';
import type { SelectionChanges } from './selectionChanges.ts';
import type { Session } from './session.ts';
import { treeKey } from './treeKeyboard.ts';

/** Moves through the list with `j` and `k`, and from the search into it. @returns whether the key was for the list */
function listKey(session: Session, drawing: PageDrawing, key: string, target: Element): boolean {
  const links = drawing.links();
  if (target === search && key === 'ArrowDown') {
    links[0]?.focus();
    return true;
  }
  const step = key === 'j' ? 1 : key === 'k' ? -1 : 0;
  if (step === 0 || !areKeysOn() || document.querySelector('dialog[open]')) return false;
  if (isWriting(target)) return false;
  const at = links.findIndex((link) => link === document.activeElement);
  if (step === 1 && at === links.length - 1 && session.rows.length > session.shown) drawing.showMore();
  else links[at < 0 ? 0 : Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
  return true;
}

/** Answers keys in trees, in rows of bars and in the list. */
export function answerKeys(session: Session, drawing: PageDrawing, { chooseYears }: SelectionChanges): void {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    // Keys belong to an input method while it composes; older browsers say so by a key code alone.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element)) return;
    const button = target.closest<HTMLButtonElement>('button[value]');
    const isTaken =
      (button !== null && (treeKey(key, button) || barsKey(event, button, chooseYears))) ||
      listKey(session, drawing, key, target);
    if (isTaken) event.preventDefault();
  });
}

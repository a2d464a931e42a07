import { element } from '../browser/dom.ts';
import { rovingFocus } from './rovingFocus.ts';

/** Gives a nested list the roles of a tree (ARIA practices: tree view); its upper values can be opened. */
export function prepareTree(tree: HTMLElement): void {
  tree.setAttribute('role', 'tree');
  tree.setAttribute('aria-multiselectable', 'true');
  for (const [place, item] of Array.from(tree.querySelectorAll('button')).entries()) {
    item.setAttribute('role', 'treeitem');
    item.setAttribute('aria-checked', 'false');
    item.tabIndex = place === 0 ? 0 : -1;
    item.parentElement?.setAttribute('role', 'none');
    const below = item.nextElementSibling;
    if (!below) continue;
    below.setAttribute('role', 'group');
    below.setAttribute('aria-label', item.querySelector('b')?.textContent ?? '');
    item.setAttribute('aria-expanded', 'false');
    item.append(element('span', { class: 'twisty', 'aria-hidden': 'true' }));
  }
}

const isExpanded = (item: Element): boolean => item.getAttribute('aria-expanded') === 'true';

/** Opens or closes an upper value; by itself it becomes what it is not. */
export function expand(item: Element, isOpen = !isExpanded(item)): void {
  if (item.hasAttribute('aria-expanded')) item.setAttribute('aria-expanded', String(isOpen));
}

/** Answers a key in a tree. @returns whether the key was for the tree */
export function treeKey(key: string, item: HTMLElement): boolean {
  const tree = item.closest('[role="tree"]');
  if (!tree) return false;
  const all = Array.from(tree.querySelectorAll<HTMLElement>('[role="treeitem"]'));
  const visible = all.filter((one) => one.offsetParent !== null);
  const place = visible.indexOf(item);
  const group = item.closest('[role="group"]');
  const go = (target: Element | null | undefined): void => rovingFocus(all, target);
  if (key === 'ArrowDown') go(visible[place + 1]);
  else if (key === 'ArrowUp') go(visible[place - 1]);
  else if (key === 'Home') go(visible[0]);
  else if (key === 'End') go(visible.at(-1));
  else if (key === 'ArrowRight') {
    if (isExpanded(item)) go(visible[place + 1]);
    else expand(item, true);
  } else if (key === 'ArrowLeft') {
    if (isExpanded(item)) expand(item, false);
    else go(group?.previousElementSibling);
  } else if (key === '*') {
    for (const one of all) if (one.closest('[role="group"]') === group) expand(one, true);
  } else if (key.length === 1 && key !== ' ') {
    const names = [...visible.slice(place + 1), ...visible.slice(0, place)];
    go(names.find((one) => one.querySelector('b')?.textContent.toLowerCase().startsWith(key.toLowerCase())));
  } else return false;
  return true;
}

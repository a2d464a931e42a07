/** Moves the focus within parts that share one tab stop (ARIA practices: roving tabindex). */
export function rovingFocus(all: readonly HTMLElement[], target: Element | null | undefined): void {
  if (!(target instanceof HTMLElement)) return;
  for (const other of all) other.tabIndex = other === target ? 0 : -1;
  target.focus();
}

import { formatAddress } from './address.ts';
import { one } from './pageParts.ts';
import type { Session } from './session.ts';

/** The explorer's address where the site is published, wherever this copy of it stands. */
const published = one(HTMLLinkElement, 'link[rel="canonical"]').href;

/** The address that a session's selection is cited by: with the release and the number of issues it holds. */
export function permalinkOf({ explorer, selection, rows }: Session): string {
  return published + formatAddress(selection, { version: explorer.corpus.version, issues: rows.length });
}

/** The lab's address that compares a session's selection with all other issues. */
export function labAddressOf({ selection }: Session): string {
  return `/lab/?compare=selections&a=${encodeURIComponent(formatAddress(selection).slice(1))}`;
}

import { one } from '../browser/dom.ts';
import { withHereAddress } from '../browser/hereAddress.ts';
import { labAddress } from '../model/addresses.ts';
import { formatAddress } from './address.ts';
import type { Session } from './session.ts';

/** The explorer's address where the site is published, wherever this copy of it stands. */
const published = withHereAddress(one(HTMLLinkElement, 'link[rel="canonical"]').href);

/** The address that a session's selection is cited by: with the release and the number of issues it holds. */
export function permalinkOf({ explorer, selection, rows }: Session): string {
  return published + formatAddress(selection, { version: explorer.corpus.version, issues: rows.length });
}

/** The lab's address that compares a session's selection with all other issues; the whole corpus has none beside it. */
export function labAddressOf({ selection }: Session): string {
  const query = formatAddress(selection).slice(1);
  return labAddress(query === '' ? '' : `?compare=selections&a=${encodeURIComponent(query)}`);
}

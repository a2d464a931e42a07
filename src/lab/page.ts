import { one } from '../browser/dom.ts';
import { withHereAddress } from '../browser/hereAddress.ts';
import { fetchJson } from '../browser/fetchJson.ts';
import { dataAddress } from '../model/addresses.ts';

/** The whole tool; it says whether it is ready, pending or broken. */
export const root = one(HTMLElement, '#lab');

/** What the build wrote on the page of the release and the site. */
export const { version = '', author = '', year = '', site = '' } = root.dataset;
export const canonical = withHereAddress(one(HTMLLinkElement, 'link[rel="canonical"]').href);

/** Fetches a published file of the release that the page shows. */
export const load = (path: string): Promise<unknown> => fetchJson(dataAddress(version, path));

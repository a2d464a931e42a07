/** Most signs of a query that a key repeats in plain letters. */
const longestQuery = 40;

const plainWords = (text: string): string => (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-');

/** FNV-1a over the code units of a text, as eight hexadecimal digits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * The key under which something of a site is cited: the site’s name and the address, such as
 * `adoption-atlas/issues/owner/repo/12`. Two addresses have two keys. BibTeX takes every sign in it.
 *
 * @param site name of the site
 * @param address from the root of the site, with its query if it has one
 */
export function citationKey(site: string, address: string): string {
  const [path = '', ...queries] = address.split('?');
  const query = queries.join('?');
  // Signs that BibTeX may refuse as a plus and their hexadecimal digits.
  const parts = path
    .replace(/^\/+|\/+$/g, '')
    .replace(/[^\w./-]/g, (sign) => `+${sign.charCodeAt(0).toString(16)}.`);
  const chosen = query === '' ? [] : [plainWords(query).slice(0, longestQuery), fingerprint(query)];
  return [plainWords(site), parts, chosen.filter((part) => part !== '').join('-')]
    .filter((part) => part !== '')
    .join('/');
}

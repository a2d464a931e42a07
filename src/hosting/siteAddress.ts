/**
 * The absolute address of the site, ending in a slash, from what a deployment says.
 * @throws Error with one sentence if it is none
 */
export function readSiteAddress(text: string): string {
  const expected = 'expected an address such as https://atlas.example.org or https://you.github.io/atlas/';
  const wrong = new Error(`SITE_URL: found “${text}”, ${expected}.`);
  if (!URL.canParse(text)) throw wrong;
  const { protocol, origin, pathname, search, hash, username } = new URL(text);
  if (!/^https?:$/.test(protocol) || search !== '' || hash !== '' || username !== '') throw wrong;
  // What such a path could mean to hosts and programs is not known.
  if (!/^[\w./~-]*$/.test(pathname) || pathname.includes('//')) throw wrong;
  return `${origin}${pathname.replace(/\/?$/, '/')}`;
}

import type { BuiltSite, Page } from '../../scripts/builtSite.ts';

const addressAttributes = ['href', 'xlink:href', 'src', 'action', 'formaction', 'poster', 'data'];
const candidateAttributes = ['srcset', 'imagesrcset'];
const addressMetas = new Set(['og:url', 'og:image', 'twitter:image']);
const shownPages = 3;

/** Addresses in a page's markup, as they are written. */
function addressesIn(page: Page): string[] {
  const addresses: string[] = [];
  for (const { name, attributes } of page.elements) {
    for (const attribute of addressAttributes) {
      const value = attributes.get(attribute);
      if (value !== undefined) addresses.push(value);
    }
    for (const attribute of candidateAttributes) {
      const value = attributes.get(attribute);
      if (value !== undefined)
        addresses.push(...value.split(/,\s+/).map((one) => one.trim().split(/\s+/)[0] ?? ''));
    }
    if (name === 'meta') {
      const property = attributes.get('property') ?? attributes.get('name') ?? '';
      const isRefresh = attributes.get('http-equiv')?.toLowerCase() === 'refresh';
      const content = attributes.get('content') ?? '';
      if (addressMetas.has(property) || property.endsWith('_url')) addresses.push(content);
      if (isRefresh) addresses.push(content.replace(/^.*?url\s*=\s*/i, ''));
    }
    for (const [attribute, value] of attributes) {
      if (attribute !== 'style' && !value.startsWith('url(')) continue;
      for (const match of value.matchAll(/url\(\s*["']?([^"')]+)/g)) addresses.push(match[1] ?? '');
    }
  }
  return addresses;
}

/** What a fragment may name in a page: ids, and the names of anchors. */
function anchorsOf(page: Page): Set<string> {
  const anchors = new Set(['', 'top']);
  for (const { name, attributes } of page.elements) {
    const id = attributes.get('id');
    if (id !== undefined) anchors.add(id);
    const anchor = attributes.get('name');
    if (name === 'a' && anchor !== undefined) anchors.add(anchor);
  }
  return anchors;
}

function fileAt(site: BuiltSite, pathname: string): string | undefined {
  const path = pathname.slice(1);
  if (path === '' || path.endsWith('/')) {
    const index = `${path}index.html`;
    return site.files.has(index) ? index : undefined;
  }
  return site.files.has(path) ? path : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The origin of the site, from the canonical address of its home page. */
export function originOf(site: BuiltSite): string | undefined {
  const canonical = site.pages
    .find((page) => page.address === '/')
    ?.elements.find((element) => element.name === 'link' && element.attributes.get('rel') === 'canonical')
    ?.attributes.get('href');
  return canonical !== undefined && URL.canParse(canonical) ? new URL(canonical).origin : undefined;
}

/**
 * Every address in the pages and style sheets that leads nowhere: a page or file that is not there, a fragment that
 * its page does not have, a folder without its slash, an address that cannot be read. One line for each target, with
 * the first pages that hold it. Addresses of other hosts are read, not visited.
 */
export function checkLinks(site: BuiltSite): string[] {
  // Never a real host, so that a site without canonical addresses has no other host's pages for its own.
  const origin = originOf(site) ?? 'http://this-site.invalid';
  const byFile = new Map(site.pages.map((page) => [page.file, page]));
  const anchors = new Map<string, Set<string>>();
  const faults = new Map<string, string[]>();
  const verdicts = new Map<string, string | undefined>();

  const verdictOn = (address: string, base: string): string | undefined => {
    if (/^(mailto|tel):./.test(address) || address.startsWith('data:')) return undefined;
    if (!URL.canParse(address, origin + base)) return 'cannot be read';
    const url = new URL(address, origin + base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return `has the scheme ${url.protocol}`;
    if (url.origin !== origin) return undefined;
    const pathname = decode(url.pathname);
    const file = fileAt(site, pathname);
    if (file === undefined) {
      return fileAt(site, `${pathname}/`) === undefined ? 'is not in the site' : 'lacks its closing slash';
    }
    const page = byFile.get(file);
    if (!page || url.hash === '') return undefined;
    const known = anchors.get(file) ?? anchorsOf(page);
    anchors.set(file, known);
    return known.has(decode(url.hash.slice(1))) ? undefined : 'names a fragment that its page does not have';
  };

  const look = (address: string, where: string, base: string) => {
    // Most addresses start with a slash and stand on many pages; their verdict is the same on all of them.
    const isRooted = address.startsWith('/');
    const known = isRooted && verdicts.has(address);
    const verdict = known ? verdicts.get(address) : verdictOn(address, base);
    if (isRooted) verdicts.set(address, verdict);
    if (verdict === undefined) return;
    const fault = `${JSON.stringify(address)} ${verdict}`;
    const pages = faults.get(fault);
    if (!pages) faults.set(fault, [where]);
    else if (!pages.includes(where)) pages.push(where);
  };

  for (const page of site.pages) {
    for (const address of addressesIn(page)) look(address, page.address, page.address);
  }
  for (const [file, bytes] of site.files) {
    if (!file.endsWith('.css')) continue;
    for (const match of bytes.toString('utf8').matchAll(/url\(\s*["']?([^"')]+)/g)) {
      look(match[1] ?? '', `/${file}`, `/${file}`);
    }
  }

  return [...faults].map(([fault, pages]) => {
    const more = pages.length > shownPages ? ` and ${pages.length - shownPages} more` : '';
    return `${fault}: on ${pages.slice(0, shownPages).join(', ')}${more}`;
  });
}

import type { BuiltSite } from '../../scripts/builtSite.ts';
import { originOf } from './links.ts';

function locationsIn(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1] ?? '');
}

/** Every page that the sitemap does not list, and every address it lists that is no page; 404 is not to be listed. */
export function checkSitemap(site: BuiltSite): string[] {
  const origin = originOf(site);
  if (origin === undefined) return ['the home page has no canonical address'];
  const index = site.files.get('sitemap-index.xml')?.toString('utf8');
  if (index === undefined) return ['there is no sitemap-index.xml'];
  const problems: string[] = [];
  const listed: string[] = [];
  for (const location of locationsIn(index)) {
    const file = site.files.get(location.replace(`${origin}/`, ''));
    if (file) listed.push(...locationsIn(file.toString('utf8')));
    else problems.push(`sitemap-index.xml lists ${location}, which is not in the site`);
  }
  const pages = new Set(site.pages.map((page) => page.address).filter((address) => address !== '/404.html'));
  const seen = new Set<string>();
  for (const location of listed) {
    const address = location.startsWith(`${origin}/`) ? decodeURI(location.slice(origin.length)) : location;
    if (!pages.has(address)) problems.push(`the sitemap lists ${location}, which is no page`);
    if (seen.has(address)) problems.push(`the sitemap lists ${location} twice`);
    seen.add(address);
  }
  for (const address of pages) if (!seen.has(address)) problems.push(`the sitemap lacks ${address}`);
  return problems;
}

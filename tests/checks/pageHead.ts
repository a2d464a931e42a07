import { metaOf, type BuiltSite, type Page } from '../../scripts/builtSite.ts';
import { originOf } from './links.ts';

function hrefOf(page: Page, rel: string): string | undefined {
  return page.elements
    .find(({ name, attributes }) => name === 'link' && attributes.get('rel') === rel)
    ?.attributes.get('href');
}

/**
 * Every page whose head or outline a reader, a screen reader or a search engine could not rely on: no language, no
 * title or one that another page has, no description, no kind, not exactly one first heading, another canonical
 * address than its own.
 */
export function checkPageHeads(site: BuiltSite): string[] {
  const origin = originOf(site);
  const problems: string[] = [];
  const titles = new Map<string, string>();
  for (const page of site.pages) {
    const say = (problem: string) => problems.push(`${page.address}: ${problem}`);
    // The title of a drawing is a `title` element as well, but comes after the body has begun.
    const title = page.elements.find(({ name }) => name === 'title' || name === 'body');
    const titleText = title?.name === 'title' ? title.text.trim() : '';
    const first = titles.get(titleText);
    if (titleText === '') say('has no title');
    else if (first !== undefined) say(`has the title of ${first}, ${JSON.stringify(titleText)}`);
    else titles.set(titleText, page.address);

    const headings = page.elements.filter(({ name }) => name === 'h1').length;
    if (headings !== 1) say(`has ${headings} first headings; exactly one was expected`);
    const root = page.elements.find(({ name }) => name === 'html');
    if ((root?.attributes.get('lang') ?? '') === '') say('does not name its language');
    for (const name of ['description', 'viewport', 'page-kind']) {
      if ((metaOf(page, name) ?? '') === '') say(`has no <meta name="${name}">`);
    }
    const canonical = hrefOf(page, 'canonical');
    if (
      page.address !== '/404.html' &&
      (origin === undefined || canonical !== origin + encodeURI(page.address))
    ) {
      say(`its canonical address is ${String(canonical)}`);
    }
  }
  return problems;
}

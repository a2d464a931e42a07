import { describe, expect, test } from 'vitest';
import { siteOf } from '../../scripts/builtSite.ts';
import { checkSitemap } from './sitemap.ts';

const origin = 'https://example.org';

function site(...addresses: string[]) {
  return siteOf({
    'index.html': `<link rel="canonical" href="${origin}/">`,
    'a/index.html': '',
    '404.html': '',
    'sitemap-index.xml': `<sitemap><loc>${origin}/sitemap-0.xml</loc></sitemap>`,
    'sitemap-0.xml': addresses.map((address) => `<url><loc>${origin}${address}</loc></url>`).join(''),
  });
}

describe('checkSitemap', () => {
  test('every page and nothing else', () => {
    expect(checkSitemap(site('/', '/a/'))).toEqual([]);
  });

  test.each([
    [['/'], 'the sitemap lacks /a/'],
    [['/', '/a/', '/b/'], 'lists https://example.org/b/, which is no page'],
    [['/', '/a/', '/404.html'], 'lists https://example.org/404.html, which is no page'],
    [['/', '/a/', '/a/'], 'lists https://example.org/a/ twice'],
  ])('%j', (addresses, problem) => {
    const problems = checkSitemap(site(...addresses));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  test('an absent sitemap, or part of one', () => {
    const home = { 'index.html': `<link rel="canonical" href="${origin}/">` };
    expect(checkSitemap(siteOf(home))).toEqual(['there is no sitemap-index.xml']);
    const index = { 'sitemap-index.xml': `<loc>${origin}/sitemap-0.xml</loc>` };
    expect(checkSitemap(siteOf({ ...home, ...index }))[0]).toContain(
      'sitemap-0.xml, which is not in the site',
    );
    expect(checkSitemap(siteOf({ 'index.html': '' }))).toEqual(['the home page has no canonical address']);
  });
});

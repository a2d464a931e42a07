import { describe, expect, test } from 'vitest';
import { siteOf } from '../../scripts/builtSite.ts';
import { checkPageHeads } from './pageHead.ts';

function page(address: string, title: string): string {
  return `<html lang="en"><title>${title}</title><meta name="description" content="d">
    <meta name="viewport" content="v"><meta name="page-kind" content="k">
    <link rel="canonical" href="https://example.org${address}"><body><h1>h</h1><svg><title>t</title></svg>`;
}

describe('checkPageHeads', () => {
  test('sound heads', () => {
    const files = { 'index.html': page('/', 'Home'), 'a/index.html': page('/a/', 'A') };
    expect(checkPageHeads(siteOf(files))).toEqual([]);
  });

  test.each([
    ['<title>A</title>', '', 'has no title'],
    ['<title>A</title>', '<title>Home</title>', 'has the title of /, "Home"'],
    ['<h1>h</h1>', '', 'has 0 first headings'],
    ['<h1>h</h1>', '<h1>h</h1><h1>i</h1>', 'has 2 first headings'],
    [' lang="en"', '', 'does not name its language'],
    ['content="d"', 'content=""', 'has no <meta name="description">'],
    ['name="viewport"', '', 'has no <meta name="viewport">'],
    ['name="page-kind"', '', 'has no <meta name="page-kind">'],
    ['example.org/a/', 'example.org/b/', 'its canonical address is https://example.org/b/'],
  ])('without %j, with %j', (removed, put, problem) => {
    const site = siteOf({
      'index.html': page('/', 'Home'),
      'a/index.html': page('/a/', 'A').replace(removed, put),
    });
    const problems = checkPageHeads(site);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`/a/: ${problem}`);
  });
});

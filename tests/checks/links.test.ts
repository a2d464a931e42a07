import { describe, expect, test } from 'vitest';
import { siteOf } from '../../scripts/builtSite.ts';
import { checkLinks } from './links.ts';

const home = '<link rel="canonical" href="https://example.org/"><h1 id="start">x</h1>';

describe('checkLinks', () => {
  test('a sound site has no faults', () => {
    const site = siteOf({
      'index.html': `${home}<a href="/a/">a</a><a href="/a/?q=1#part">b</a><a href="#start">c</a><a href="#">d</a>
        <a href="#top">e</a><a href="https://example.org/a/">f</a><a href="https://elsewhere.org/x">g</a>
        <a href="mailto:a@example.org">h</a><img src="/p.png" srcset="/p.png 1x, /p.png 2x">`,
      'a/index.html':
        '<h2 id="part">x</h2><a href="../">up</a><svg><a href="/data/x.csv"/><rect fill="url(#part)"/></svg>',
      'data/x.csv': 'a\n',
      'p.png': '',
      'style.css': 'a { background: url("/p.png") }',
    });
    expect(checkLinks(site)).toEqual([]);
  });

  const faults: [string, string, string][] = [
    ['an absent page', '<a href="/b/">b</a>', '"/b/" is not in the site'],
    [
      'an absent page by its full address',
      '<a href="https://example.org/b/">b</a>',
      '"https://example.org/b/" is not',
    ],
    ['an absent file', '<a href="/data/y.csv">y</a>', '"/data/y.csv" is not in the site'],
    ['an absent relative page', '<a href="b/">b</a>', '"b/" is not in the site'],
    ['an absent picture', '<img src="/q.png">', '"/q.png" is not'],
    ['an absent candidate', '<img srcset="/q.png 2x">', '"/q.png" is not'],
    ['an absent form target', '<form action="/b/">', '"/b/" is not'],
    ['a fragment of the page', '<a href="#gone">x</a>', '"#gone" names a fragment'],
    ['a fragment of another page', '<a href="/a/#gone">x</a>', '"/a/#gone" names a fragment'],
    ['a link inside a drawing', '<svg><a href="/b/"><rect/></a></svg>', '"/b/" is not'],
    ['an old link inside a drawing', '<svg><a xlink:href="/b/"/></svg>', '"/b/" is not'],
    ['a clip path', '<svg><g clip-path="url(#gone)"/></svg>', '"#gone" names a fragment'],
    ['a folder without slash', '<a href="/a">a</a>', '"/a" lacks its closing slash'],
    ['a scheme', '<a href="javascript:void 0">a</a>', 'has the scheme javascript:'],
    ['an unreadable address', '<a href="https://">a</a>', 'cannot be read'],
    ['a picture for other sites', '<meta property="og:image" content="/q.png">', '"/q.png" is not'],
    ['a redirect', '<meta http-equiv="refresh" content="0;url=/b/">', '"/b/" is not'],
  ];
  test.each(faults)('%s', (_what, markup, problem) => {
    const site = siteOf({ 'index.html': home + markup, 'a/index.html': '<p>a</p>' });
    const problems = checkLinks(site);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
    expect(problems[0]).toContain(': on /');
  });

  test('a style sheet that asks for an absent file', () => {
    const site = siteOf({ 'index.html': home, 'assets/a.css': '@font-face { src: url(/fonts/x.woff2) }' });
    expect(checkLinks(site)).toEqual(['"/fonts/x.woff2" is not in the site: on /assets/a.css']);
  });

  test('a link on many pages is one line', () => {
    const pages = [1, 2, 3, 4, 5].map((n) => [`${n}/index.html`, '<a href="/b/">b</a>'] as const);
    const site = siteOf({ 'index.html': home, ...Object.fromEntries(pages) });
    expect(checkLinks(site)).toEqual(['"/b/" is not in the site: on /1/, /2/, /3/ and 2 more']);
  });
});

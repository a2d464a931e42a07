import { expect, test } from 'vitest';
import { relocatedPage, relocatedSheet, relocatedSitemap } from './relocate.ts';

test('addresses from the root of the host begin with the path', () => {
  const page =
    '<html lang="en"><a title="a > b" href="/issues/?a=1#b">x</a><form action="/issues/"><button formaction="/lists/">y</button></form><svg><a xlink:href="/z/"></a></svg><meta content="0;url=/y/"><meta content="/w/">';
  expect(relocatedPage(page, '/atlas/', 'a/b/index.html')).toBe(
    '<html lang="en" data-root="/atlas"><a title="a > b" href="/atlas/issues/?a=1#b">x</a><form action="/atlas/issues/"><button formaction="/atlas/lists/">y</button></form><svg><a xlink:href="/atlas/z/"></a></svg><meta content="0;url=/atlas/y/"><meta content="/w/">',
  );
  expect(relocatedPage(page, '/', 'a/b/index.html')).toBe(page);
});

test('what a page is drawn with is found from where the page lies', () => {
  const sheet = '<link rel="stylesheet" href="/assets/a.css"><img src="/figures/a.png">';
  expect(relocatedPage(sheet, '/', 'a/b/index.html')).toBe(
    '<link rel="stylesheet" href="../../assets/a.css"><img src="../../figures/a.png">',
  );
  expect(relocatedPage(sheet, '/atlas/', 'index.html')).toBe(
    '<link rel="stylesheet" href="assets/a.css"><link rel="stylesheet" href="/atlas/assets/a.css"><img src="figures/a.png">',
  );
  expect(relocatedPage(sheet, '/atlas/', '404.html')).toBe(
    '<link rel="stylesheet" href="/atlas/assets/a.css"><img src="/atlas/figures/a.png">',
  );
});

test('other hosts, fragments, texts and the insides of scripts are left alone', () => {
  const page =
    '<a href="https://example.org/">x</a><a href="//example.org/">x</a><a href="#y">y</a> href="/z/" <script>a = \'<a href="/z/">\'</script><script type="module" src="/assets/a.js"></script>';
  expect(relocatedPage(page, '/atlas/', 'index.html')).toBe(
    page.replace('src="/assets/a.js"', 'src="/atlas/assets/a.js"'),
  );
});

test('a sheet finds its fonts from where it lies', () => {
  expect(relocatedSheet('src:url(/fonts/a.woff2),url("/fonts/b.woff2"),url(data:x)')).toBe(
    'src:url(../fonts/a.woff2),url("../fonts/b.woff2"),url(data:x)',
  );
});

test('a sitemap names the whole address', () => {
  expect(relocatedSitemap('<loc>https://a.example/b/</loc>', new URL('https://a.example/atlas/'))).toBe(
    '<loc>https://a.example/atlas/b/</loc>',
  );
});

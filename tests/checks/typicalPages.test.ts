import { expect, test } from 'vitest';
import { siteOf } from '../../scripts/builtSite.ts';
import { fullestPages, widestPages } from './typicalPages.ts';

const kind = (name: string) => `<meta name="page-kind" content="${name}">`;

test('the fullest page and the one with the longest word stand for their kind', () => {
  const site = siteOf({
    'index.html': kind('home'),
    'a/index.html': `${kind('issue')}<p>short <a href="/a-very-long-address-that-nobody-sees/">x</a></p><p></p>`,
    'b/index.html': `${kind('issue')}<p>averyverylongword</p><script>anEvenLongerWordInAScript</script>`,
    'c/index.html': kind('issue'),
  });
  expect(fullestPages(site)).toEqual([
    { kind: 'home', address: '/' },
    { kind: 'issue', address: '/a/' },
  ]);
  expect(widestPages(site)).toEqual([
    { kind: 'home', address: '/' },
    { kind: 'issue', address: '/a/' },
    { kind: 'issue', address: '/b/' },
  ]);
});

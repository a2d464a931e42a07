import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { siteOf } from './builtSite.ts';
import { heaviestByKind, weighPages } from './pageWeights.ts';

test('everything that a page loads counts', () => {
  const script = 'const a = [1, 2, 3];';
  const [weight] = weighPages(
    siteOf({
      'index.html':
        '<link rel="stylesheet" href="/a.css"><script src="/a.js"></script><img src="/p.png"><meta name="page-kind" content="home">',
      'a.css': '@font-face { src: url(/fonts/x.woff2) }',
      'a.js': script,
      'p.png': 'x'.repeat(500),
      'fonts/x.woff2': 'x'.repeat(700),
    }),
  );
  const scripts = gzipSync(script).length;
  expect(weight).toMatchObject({
    address: '/',
    kind: 'home',
    fonts: 700,
    pictures: 500,
    scripts,
    elements: 4,
  });
  expect(weight?.css).toBeGreaterThan(0);
  expect(weight?.total).toBe((weight?.html ?? 0) + (weight?.css ?? 0) + 700 + 500 + scripts);
});

test('the heaviest of each kind is found', () => {
  const issueKind = '<meta name="page-kind" content="issue">';
  const site = siteOf({
    'a/index.html': issueKind,
    'b/index.html': `${issueKind}<p>More than the other.</p>`,
    'index.html': '<meta name="page-kind" content="home">',
  });
  expect(heaviestByKind(weighPages(site)).map(({ address }) => address)).toEqual(['/', '/b/']);
});

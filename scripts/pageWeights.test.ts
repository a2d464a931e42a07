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
    allScripts: scripts,
    elements: 4,
  });
  expect(weight?.css).toBeGreaterThan(0);
  expect(weight?.total).toBe((weight?.html ?? 0) + (weight?.css ?? 0) + 700 + 500 + scripts);
});

test('what scripts import at once belongs to the first load, what they may import later to all that a page can load', () => {
  const files = {
    'a.js': 'import"./shared.js";const a=()=>import("./later.js")',
    'shared.js': 'import"./a.js";export const shared=1',
    'later.js': 'import"./shared.js";import"./deep.js"',
    'deep.js': 'new Worker(new URL("/worker.js",import.meta.url))',
    'worker.js': 'postMessage(1)',
    'inline.js': 'export const inline=1',
    'inlineLater.js': 'export const later=1',
    'unused.js': 'import"./a.js"',
  };
  const page =
    '<script type="module" src="/a.js"></script><script type="module">import"./inline.js";import("./inlineLater.js")</script>';
  const [weight] = weighPages(siteOf({ ...files, 'index.html': page }));
  const size = (...names: (keyof typeof files)[]) =>
    names.reduce((sum, name) => sum + gzipSync(files[name]).length, 0);
  const first = size('a.js', 'shared.js', 'inline.js');
  const all = first + size('later.js', 'deep.js', 'worker.js', 'inlineLater.js');
  expect(weight).toMatchObject({ scripts: first, allScripts: all, total: (weight?.html ?? 0) + first });
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

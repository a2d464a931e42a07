import { expect, test } from 'vitest';
import { pairs } from './fixtures/smallFigures.ts';
import { pairsFigure } from './pairs.ts';
import { renderFigure } from './render.ts';

const titles = (file: typeof pairs) =>
  [...renderFigure(pairsFigure(file), 'wide').matchAll(/<title>([^<]* against [^<]*)<\/title>/g)].map(
    ([, title = '']) => title.replaceAll('&#160;', ' ').replaceAll('&amp;', '&'),
  );

test('a square says the adjusted p of its own test, and that there is none where there is none', () => {
  expect(titles(pairs)).toEqual([
    'Fruit & nuts against Roots: −0.05, Holm-adjusted p = 0.69',
    'Roots against Fruit & nuts: −0.31, Holm-adjusted p = 0.016',
  ]);
  const untested = pairs.pairs.map((pair) => ({ ...pair, holm: null, significant: false, delta: null }));
  expect(titles({ ...pairs, pairs: untested })[1]).toBe(
    'Roots against Fruit & nuts: –, Holm-adjusted p not estimable',
  );
});

test('only pairs that differ are counted, named and framed', () => {
  expect(pairsFigure(pairs).title).toBe('No two categories can be told apart by time');
  expect(pairsFigure(pairs).description).toContain(
    'all issues: none. Exact times only: Fruit & nuts and Roots.',
  );
  const frames = (file: typeof pairs) =>
    renderFigure(pairsFigure(file), 'narrow').match(/<rect [^>]*stroke="var\(--ink\)"/g)?.length ?? 0;
  expect(frames(pairs)).toBe(1);
  expect(frames({ ...pairs, pairs: pairs.pairs.map((pair) => ({ ...pair, significant: false })) })).toBe(0);
});

import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { prevalence } from './fixtures/smallFigures.ts';
import { prevalenceFigure } from './prevalenceFigure.ts';
import { standaloneSvg } from './standaloneSvg.ts';

const svg = standaloneSvg(prevalenceFigure, prevalence, 'https://example.org/');

test('a drawing of its own needs nothing of the page: no variable, absolute links, its own background', () => {
  expect(svg).not.toContain('var(');
  expect(svg).toMatch(
    /<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* style="background:#[0-9a-f]{6};color:#[0-9a-f]{6}"/,
  );
  const links = [...svg.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href);
  expect(links.length).toBeGreaterThan(0);
  expect(links.every((href) => href?.startsWith('https://example.org/'))).toBe(true);
});

test('it is well-formed XML', () => {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.documentElement.tagName).toBe('svg');
  expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;|#)/);
});

import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { lightColours } from './lightColours.ts';
import { prevalence } from './fixtures/smallFigures.ts';
import { prevalenceFigure } from './prevalence.ts';
import { standaloneSvg } from './standaloneSvg.ts';

const site = 'https://example.org/';
const colours = lightColours();
const { svg, background } = standaloneSvg(prevalenceFigure(prevalence), { site, colours });

test('a drawing of its own needs nothing of the page: no variable, absolute links, its own background', () => {
  expect(svg).not.toContain('var(');
  expect(svg).toMatch(
    /<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* style="background:#[0-9a-f]{6};color:#[0-9a-f]{6}"/,
  );
  const links = [...svg.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href);
  expect(links.length).toBeGreaterThan(0);
  expect(links.every((href) => href?.startsWith('https://example.org/'))).toBe(true);
});

test('its paper is the design’s, and a colour that the design has not is refused', () => {
  expect(background).toBe(colours.get('paper'));
  expect(svg).toContain(`style="background:${background};`);
  const incomplete = new Map([...colours].filter(([name]) => name !== 'ink'));
  expect(() => standaloneSvg(prevalenceFigure(prevalence), { site, colours: incomplete })).toThrow('--ink');
});

test('it is well-formed XML', () => {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.documentElement.tagName).toBe('svg');
  expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;|#)/);
});

import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { colors, withLightColors } from '../styles/tokens.ts';
import { prevalence } from './fixtures/smallFigures.ts';
import { prevalenceFigure } from './prevalence.ts';
import { renderStandalone } from './render.ts';

const svg = renderStandalone(prevalenceFigure(prevalence), 'https://example.org/');

test('a standalone drawing needs nothing of the page: no variable, absolute links, its own background', () => {
  expect(svg).not.toContain('var(');
  expect(svg).toMatch(/<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toMatch(new RegExp(`<rect [^>]*fill="${colors.paper.light}"`));
  const links = [...svg.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href);
  expect(links.length).toBeGreaterThan(0);
  expect(links.every((href) => href?.startsWith('https://example.org/'))).toBe(true);
});

test('a color that the design does not have is refused', () => {
  expect(() => withLightColors('fill="var(--unknown)"')).toThrow('--unknown');
});

test('it is well-formed XML', () => {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(document.documentElement.tagName).toBe('svg');
  expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;|#)/);
});

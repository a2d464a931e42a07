import { expect, test } from 'vitest';
import { figureWidths } from './figure.ts';
import { figures } from './fixtures/allFigures.ts';
import { renderFigure } from './render.ts';

const cases = figures.flatMap((figure) =>
  figureWidths.map((width) => ({ figure, width, name: `${figure.id}, ${width}` })),
);
/** One element a line, so that a difference can be read. */
const readable = (svg: string) => `${svg.replaceAll('><', '>\n<')}\n`;

test.each(cases)('$name is drawn as its golden file shows', async ({ figure, width }) => {
  await expect(readable(renderFigure(figure, width))).toMatchFileSnapshot(`golden/${figure.id}-${width}.svg`);
});

test.each(cases)('$name draws the same bytes again, whatever was drawn in between', ({ figure, width }) => {
  const first = renderFigure(figure, width);
  figures.forEach((other) => renderFigure(other, 'wide'));
  expect(renderFigure(figure, width)).toBe(first);
});

test.each(cases)(
  '$name has no broken number, no color of its own and a name for who cannot see it',
  ({ figure, width }) => {
    const svg = renderFigure(figure, width);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).not.toMatch(/(?:fill|stroke)="(?:#|rgb|hsl|black|white|steelblue)/);
    expect(svg).toContain(`aria-labelledby="${figure.id}-${width}-title"`);
    expect(figure.title).not.toBe('');
    expect(figure.description.length).toBeGreaterThan(20);
    expect([figure.title, figure.subtitle, figure.caption, figure.reading ?? ''].join(' ')).not.toMatch(
      /NaN|undefined|Infinity|null|first kind|focal|comparison issues/,
    );
  },
);

test.each(figures)('$id: every page that a mark leads to can be reached from the table', (figure) => {
  const marks = [...renderFigure(figure, 'wide').matchAll(/<a [^>]*href="([^"]+)"/g)].map(
    ([, href]) => href ?? '',
  );
  const { head, rows } = figure.table();
  const reachable = new Set([head, ...rows].flatMap((row) => row.map(({ href }) => href)));
  // Dots of single issues lead to lists in the table, since a table of every issue would be a page of its own.
  const missing = marks.filter((href) => !reachable.has(href) && !href.startsWith('/issues/a/b/'));
  expect(missing).toEqual([]);
});

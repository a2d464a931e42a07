import { expect, test } from 'vitest';
import { categoryPrevalenceFigure } from './categoryPrevalence.ts';
import { censoringFigure } from './censoring.ts';
import { closingsFigure } from './closings.ts';
import { comparisonFigure } from './comparison.ts';
import { confusionFigure } from './confusion.ts';
import { coverageFigure } from './coverage.ts';
import { figureWidths } from './figure.ts';
import * as small from './fixtures/smallFigures.ts';
import { forestFigure } from './forest.ts';
import { knownBoxesFigure, knownDurationsFigure } from './knownDurations.ts';
import { longerFigure } from './longer.ts';
import { mediansFigure } from './medians.ts';
import { mixFigure } from './mix.ts';
import { missingFigure } from './missing.ts';
import { pairsFigure } from './pairs.ts';
import { prevalenceFigure } from './prevalence.ts';
import { renderFigure } from './render.ts';
import { smallCurvesFigure } from './smallCurves.ts';
import { specificationFigure } from './specification.ts';
import { survivalFigure } from './survival.ts';

const [behind, shown] = small.curves;
if (!behind || !shown) throw new Error('smallFigures.ts: expected two curves');

const figures = [
  prevalenceFigure(small.prevalence),
  categoryPrevalenceFigure(small.categoryPrevalence),
  coverageFigure(small.comparison),
  comparisonFigure({ comparison: small.comparison, categories: small.categories }),
  knownDurationsFigure(small.knownDurations),
  knownBoxesFigure(small.knownDurations),
  censoringFigure({ issues: small.issues }),
  survivalFigure('groups', { title: 'Unresolved', curves: small.curves, marks: small.marks }),
  mediansFigure('category-medians', { subtitle: 'Medians', curves: small.curves }),
  mediansFigure('subset-medians', small.subsets),
  smallCurvesFigure({ title: 'Small curves', behind, curves: [shown] }),
  pairsFigure(small.pairs),
  forestFigure({ forest: small.forest, focalName: 'Subject', comparisonName: 'Control' }),
  mixFigure('category-years', small.mix),
  confusionFigure(small.confusion),
  closingsFigure('category-closings', small.closings),
  longerFigure(small.longer),
  missingFigure('known-resolved', { outcome: small.missing, names: { subject: 'Subject' } }),
  missingFigure('known-opened', {
    outcome: small.missingOpened,
    names: { fruit: 'Fruit & nuts', root: 'Roots' },
  }),
  specificationFigure('specifications-groups', {
    claim: small.claim,
    sentence: 'A claim',
    measure: 'The effect.',
    up: 'Subject takes longer',
  }),
  specificationFigure('specifications-categories', {
    claim: small.categoriesClaim,
    sentence: 'Another',
    measure: 'The share.',
    up: 'the categories differ more',
  }),
];
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

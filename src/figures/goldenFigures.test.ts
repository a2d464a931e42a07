import { expect, test } from 'vitest';
import { categoryPrevalenceFigure } from './categoryPrevalence.ts';
import { censoringFigure } from './censoring.ts';
import { comparisonFigure } from './comparison.ts';
import { coverageFigure } from './coverage.ts';
import type { Figure } from './figure.ts';
import { figureWidths } from './figure.ts';
import * as small from './fixtures/smallFigures.ts';
import { forestFigure } from './forest.ts';
import { knownBoxesFigure, knownDurationsFigure } from './knownDurations.ts';
import { mediansFigure } from './medians.ts';
import { missingFigure } from './missing.ts';
import { pairsFigure } from './pairs.ts';
import { prevalenceFigure } from './prevalence.ts';
import { renderFigure } from './render.ts';
import { smallCurvesFigure } from './smallCurves.ts';
import { specificationFigure } from './specification.ts';
import { survivalFigure } from './survival.ts';

interface Drawn {
  readonly id: string;
  readonly draw: (width: (typeof figureWidths)[number]) => string;
  readonly links: () => string[];
  readonly title: string;
  readonly description: string;
  readonly words: string;
}

function drawn<Data>(figure: Figure<Data>, data: Data): Drawn {
  return {
    id: figure.id,
    draw: (width) => renderFigure(figure, data, width),
    links: () => {
      const { head, rows } = figure.table(data);
      return [head, ...rows].flatMap((row) => row.flatMap(({ href }) => (href === undefined ? [] : [href])));
    },
    title: figure.title(data),
    description: figure.description(data),
    words: [figure.finding(data), figure.caption(data), figure.reading?.(data) ?? ''].join(' '),
  };
}

const [behind, shown] = small.curves;
if (!behind || !shown) throw new Error('smallFigures.ts: expected two curves');

const figures = [
  drawn(prevalenceFigure, small.prevalence),
  drawn(categoryPrevalenceFigure, small.categoryPrevalence),
  drawn(coverageFigure, small.comparison),
  drawn(comparisonFigure, { comparison: small.comparison, categories: small.categories }),
  drawn(knownDurationsFigure, small.knownDurations),
  drawn(knownBoxesFigure, small.knownDurations),
  drawn(censoringFigure, { issues: small.issues }),
  drawn(survivalFigure('groups'), { title: 'Unresolved', curves: small.curves, marks: small.marks }),
  drawn(mediansFigure('category-medians'), { title: 'Medians', curves: small.curves }),
  drawn(mediansFigure('subset-medians'), small.subsets),
  drawn(smallCurvesFigure, { behind, curves: [shown] }),
  drawn(pairsFigure, small.pairs),
  drawn(forestFigure, { forest: small.forest, focalName: 'Subject', comparisonName: 'Control' }),
  drawn(missingFigure('known-resolved'), { outcome: small.missing, names: { subject: 'Subject' } }),
  drawn(missingFigure('known-opened'), {
    outcome: small.missingOpened,
    names: { fruit: 'Fruit & nuts', root: 'Roots' },
  }),
  drawn(specificationFigure('specifications-groups'), {
    claim: small.claim,
    title: 'A claim',
    measure: 'The effect.',
    up: 'Subject takes longer',
  }),
  drawn(specificationFigure('specifications-categories'), {
    claim: small.categoriesClaim,
    title: 'Another',
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
  await expect(readable(figure.draw(width))).toMatchFileSnapshot(`golden/${figure.id}-${width}.svg`);
});

test.each(cases)('$name draws the same bytes again, whatever was drawn in between', ({ figure, width }) => {
  const first = figure.draw(width);
  figures.forEach((other) => other.draw('wide'));
  expect(figure.draw(width)).toBe(first);
});

test.each(cases)(
  '$name has no broken number, no colour of its own and a name for who cannot see it',
  ({ figure, width }) => {
    const svg = figure.draw(width);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).not.toMatch(/(?:fill|stroke)="(?:#|rgb|hsl|black|white|steelblue)/);
    expect(svg).toContain(`aria-labelledby="${figure.id}-${width}-title"`);
    expect(figure.title).not.toBe('');
    expect(figure.description.length).toBeGreaterThan(20);
    expect(figure.words).not.toMatch(/NaN|undefined|Infinity|null|first kind|focal|comparison issues/);
  },
);

test.each(figures)(
  '$id: every page that a mark leads to can be reached from the table',
  ({ draw, links }) => {
    const marks = [...draw('wide').matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href ?? '');
    const reachable = new Set(links());
    // Dots of single issues lead to lists in the table, since a table of every issue would be a page of its own.
    const missing = marks.filter((href) => !reachable.has(href) && !href.startsWith('/issues/a/b/'));
    expect(missing).toEqual([]);
  },
);

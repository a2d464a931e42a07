import { drawFigure, type Drawable } from '../figures/draw.ts';
import { tickDays } from '../figures/dayScale.ts';
import type { FigureWidth } from '../figures/figure.ts';
import { briefSpecificationFigure } from '../figures/specificationBrief.ts';
import { standaloneSvg } from '../figures/standaloneSvg.ts';
import { survivalFigure } from '../figures/survival.ts';
import type { SurvivalCurve } from '../figures/survivalLines.ts';
import { formatDays } from '../formatting/formatDays.ts';
import type { KaplanMeier } from '../statistics/kaplanMeier.ts';
import { numberAtRisk } from '../statistics/numberAtRisk.ts';
import type { LabResult } from './analysis.ts';
import type { LabCorpus } from './corpus.ts';
import { drawnGroups, type DrawnGroup } from './curves.ts';
import { claimOf, standing } from './specification.ts';
import type { LabState } from './state.ts';
import { comparisonTitle } from './title.ts';

// Only the build imports this file at once; the page loads it, and Plot with it, when a reader first changes something.

const known = (values: Iterable<number>): (number | null)[] =>
  Array.from(values, (value) => (Number.isFinite(value) ? value : null));

const marks = [0, ...tickDays];

/** A set of the lab as the survival figure takes it. */
function curveOf({ set, curves }: DrawnGroup): SurvivalCurve {
  const atRisk = numberAtRisk(set.observed(), marks);
  const steps = ({ times, survival, low, high, lastTime }: KaplanMeier) => ({
    times: [...times],
    survival: [...survival],
    low: known(low),
    high: known(high),
    lastTime,
    atRisk: [...atRisk],
  });
  const { left = [], right = [], survival = [] } = curves.turnbull ?? {};
  return {
    name: set.name,
    n: set.n,
    exact: set.exact,
    right: set.right,
    interval: set.interval,
    excluded: set.excluded,
    turnbull: { left: [...left], right: known(right), survival: [...survival] },
    early: steps(curves.early),
    late: steps(curves.late),
    medians: {
      turnbull: set.turnbull.median,
      turnbullLow: null,
      turnbullHigh: null,
      early: set.early.median,
      late: set.late.median,
    },
  };
}

/** The curves of an analysis as a figure; null where none can be drawn. */
export function curvesFigure(corpus: LabCorpus, state: LabState, result: LabResult): Drawable | null {
  const drawn = drawnGroups(corpus, state, result);
  if (drawn.length === 0) return null;
  // What a reader typed stands in no markup, not even escaped.
  const shown =
    state.compare === 'selections' ? 'Selection A against selection B' : comparisonTitle(corpus, state);
  const figure = survivalFigure('lab', {
    title: `Share of issues unresolved over time. ${shown}`,
    curves: drawn.map((set) => ({
      curve: curveOf(set),
      color: set.color,
      limits: state.curve === 'kaplan-meier',
    })),
    marks,
    middle: state.curve === 'turnbull' ? 'boxes' : 'none',
  });
  const medians = drawn.map(
    ({ set }) => `${set.name}: half are resolved after ${formatDays(set.turnbull.median)} (middle estimate).`,
  );
  return { ...figure, description: medians.join(' ') };
}

/** The effects of all analyses of a claim, with the reader’s own marked; null where the comparison tests no claim. */
export function standingFigure({ file }: LabCorpus, state: LabState, result: LabResult): Drawable | null {
  const claim = claimOf(file.claims, state);
  if (!claim) return null;
  const found = standing(file.claims, state, result);
  return briefSpecificationFigure('lab-standing', {
    effects: claim.effects,
    marked: typeof found === 'string' ? null : found,
  });
}

/** Draws a figure in the page. */
export const drawInPage = (figure: Drawable, width: FigureWidth): SVGSVGElement =>
  drawFigure(figure, width, document);

/** Draws a figure in the browser as an SVG file, with what must be said of it below. */
export function drawForKeeping(figure: Drawable, below: readonly string[]): string {
  // A document of XML, whose text is XML too.
  const xml = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml');
  return standaloneSvg(drawFigure(figure, 'wide', xml), `${location.origin}/`, { below });
}

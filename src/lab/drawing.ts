import { drawFigure, svgMarkup, type Drawable } from '../figures/draw.ts';
import { tickDays } from '../figures/dayScale.ts';
import type { FigureWidth } from '../figures/figure.ts';
import { standaloneSvg } from '../figures/standaloneSvg.ts';
import { survivalFigure } from '../figures/survival.ts';
import type { SurvivalCurve } from '../figures/survivalLines.ts';
import { formatDays } from '../formatting/formatDays.ts';
import type { KaplanMeier } from '../statistics/kaplanMeier.ts';
import { numberAtRisk } from '../statistics/numberAtRisk.ts';
import type { LabResult } from './analysis.ts';
import type { LabCorpus } from './corpus.ts';
import type { LabState } from './state.ts';
import { comparisonTitle } from './title.ts';
import { drawnSets, type DrawnSet } from './view.ts';

// Only what draws imports this file: Plot is loaded when a reader first changes something.

const known = (values: Iterable<number>): (number | null)[] =>
  Array.from(values, (value) => (Number.isFinite(value) ? value : null));

const marks = [0, ...tickDays];

/** A set of the lab as the survival figure takes it. */
function curveOf({ set, curves }: DrawnSet): SurvivalCurve {
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
export function labFigure(corpus: LabCorpus, state: LabState, result: LabResult): Drawable | null {
  const drawn = drawnSets(corpus, state, result);
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
    ({ set }) =>
      `${set.name}: half resolved after ${formatDays(set.turnbull.median)} by Turnbull’s estimate.`,
  );
  return { ...figure, description: medians.join(' ') };
}

const newDocument = (): Document =>
  new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'image/svg+xml');

/** Draws a figure in the browser, as markup for the page. */
export const drawInPage = (figure: Drawable, width: FigureWidth): string =>
  svgMarkup(drawFigure(figure, width, newDocument()));

/** Draws a figure in the browser as an SVG file, with what must be said of it below. */
export const drawForKeeping = (figure: Drawable, below: readonly string[]): string =>
  standaloneSvg(drawFigure(figure, 'wide', newDocument()), location.origin, below);

import { cell } from '../model/cell.ts';
import * as Plot from '@observablehq/plot';
import { max } from 'd3-array';
import { formatCount } from '../formatting/formatCount.ts';
import type { ResolutionCurve } from '../publish/resolutionCurves.ts';
import { dayScale, reach } from './dayScale.ts';
import { boundLabels, middleEstimate, swatch } from './survivalMarks.ts';
import { survivalNumbers } from './numbers/survival.ts';
import { pixelWidth, type Figure } from './figure.ts';
import { kaplanMeierSteps, type SurvivalCurve } from './survivalLines.ts';
import { saysAtRisk, saysCurve } from './readable.ts';
import { atLeftEdge, axisStyle, gridStyle, ink, inkSoft, percent, within } from './theme.ts';
import { survivalWords } from './words/survival.ts';

/** A curve with what it needs to be drawn. */
export interface DrawnCurve<Curve extends SurvivalCurve = ResolutionCurve> {
  readonly curve: Curve;
  readonly color: string;
  /** Where its issues are listed. */
  readonly href?: string;
  /** Whether its limits are drawn too; a curve that only stands behind another goes without. */
  readonly limits: boolean;
}

type Drawn = DrawnCurve<SurvivalCurve>;

/** Curves that share one pair of axes. */
export interface SurvivalFigureData {
  readonly title: string;
  /** What is drawn, where the title says what was found. */
  readonly subtitle?: string;
  readonly curves: readonly Drawn[];
  /** Days at which the numbers at risk stand. */
  readonly marks: readonly number[];
  /** How the middle estimate is drawn: straight across what is not known, as boxes there, or not at all. */
  readonly middle?: 'slopes' | 'boxes' | 'none';
}

/** How many issues are still unresolved after so many days: the middle estimate, and two extreme assumptions. */
export function survivalFigure(id: string, data: SurvivalFigureData): Figure {
  const { curves, marks, middle = 'slopes' } = data;
  const longest = reach(
    max(curves, ({ curve: { early, late } }) => Math.max(early.lastTime, late.lastTime, 1)) ?? 1,
  );
  const limited = curves.filter(({ limits }) => limits);
  const hasDates = limited.every(({ curve }) => curve.interval === 0);
  return {
    id,
    ...survivalWords(data),
    ...survivalNumbers(data),
    plot: (width) => {
      const wide = width === 'wide';
      const [marginLeft, marginRight] = [44, 24];
      const scale = dayScale(
        longest,
        pixelWidth(width) - marginLeft - marginRight,
        wide ? 60 : 48,
        wide ? 55 : 52,
      );
      const marginTop = 30 + curves.length * 19;
      const marginBottom = 60 + curves.length * 18;
      const shownMarks = [0, ...scale.ticks].filter((days) => marks.includes(days));
      const heading = { ...atLeftEdge(marginLeft), fontSize: 12, fill: inkSoft };
      return {
        height: marginTop + (wide ? 300 : 240) + marginBottom,
        marginTop,
        marginBottom,
        marginLeft,
        marginRight,
        x: scale.x,
        y: { domain: [0, 1] },
        symbol: { type: 'identity' },
        marks: [
          scale.sameDay(),
          Plot.gridY({ ...gridStyle, ticks: [0, 0.25, 0.5, 0.75, 1] }),
          Plot.axisY({ ...axisStyle, ticks: [0, 0.25, 0.5, 0.75, 1], tickFormat: percent }),
          scale.axis('bottom'),
          Plot.text(['Share still unresolved'], { ...heading, frameAnchor: 'top-left', dy: -18 }),
          ...limited.flatMap((drawn) =>
            (hasDates ? (['late'] as const) : (['early', 'late'] as const)).flatMap((which) => {
              const { curve, color } = drawn;
              const bound = curve[which];
              const steps = kaplanMeierSteps(bound, scale, wide ? 1.5 : 2);
              const x = {
                ...saysCurve(which, curves.indexOf(drawn)),
                x: 'days',
                curve: 'step-after' as const,
              };
              return [
                ...(bound.low.length === 0
                  ? []
                  : [
                      Plot.areaY(steps, {
                        ...x,
                        y1: 'low',
                        y2: 'high',
                        fill: color,
                        fillOpacity: limited.length > 2 ? 0.07 : 0.13,
                      }),
                    ]),
                Plot.lineY(steps, {
                  ...x,
                  y: 'share',
                  stroke: color,
                  ...(hasDates ? { strokeWidth: 2 } : { strokeWidth: 1.2, strokeDasharray: '5,3' }),
                }),
              ];
            }),
          ),
          ...(middle === 'none'
            ? []
            : curves.flatMap((drawn, index) => middleEstimate(drawn, index, middle, scale, wide))),
          ...(limited.length === 0 || hasDates ? [] : boundLabels(limited, scale, wide)),
          ...curves.flatMap((drawn, index) => [
            swatch(drawn.color, 'top-left', 8, 8 + index * 19 - marginTop),
            Plot.text([drawn], {
              frameAnchor: 'top-left',
              textAnchor: 'start',
              lineAnchor: 'middle',
              dx: 22,
              dy: 8 + index * 19 - marginTop,
              ...within(pixelWidth(width) - marginLeft - 40, 12.5),
              text: ({ curve }: Drawn) => curve.name,
              ...(drawn.href === undefined ? {} : { href: () => drawn.href }),
              fontSize: 12.5,
              fontWeight: 650,
              fill: ink,
            }),
          ]),
          Plot.text(['Issues still under observation'], { ...heading, frameAnchor: 'bottom-left', dy: 42 }),
          ...curves.flatMap(({ curve, color }, index) => [
            swatch(color, 'bottom-left', 8 - marginLeft, 60 + index * 18),
            Plot.text(shownMarks, {
              ...saysAtRisk(index),
              x: (days: number) => days,
              frameAnchor: 'bottom',
              lineAnchor: 'middle',
              dy: 60 + index * 18,
              text: (days: number) => formatCount(cell(curve.late.atRisk, marks.indexOf(days), 'atRisk')),
              fontSize: 12,
              fill: ink,
            }),
          ]),
        ],
      };
    },
  };
}

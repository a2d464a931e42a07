import * as Plot from '@observablehq/plot';
import { max } from 'd3-array';
import { dayScale, reach } from './dayScale.ts';
import { pixelWidth, type Figure } from './figure.ts';
import { mediansFigure } from './medians.ts';
import type { DrawnCurve } from './survival.ts';
import { turnbullLine } from './survivalLines.ts';
import { saysCurve } from './readable.ts';
import { axisStyle, cut, gridStyle, ink, inkSoft, percent } from './theme.ts';
import { tidyMiddles } from './numbers/curves.ts';
import { smallCurvesWords } from './words/smallCurves.ts';

type Drawn = DrawnCurve;

/** Curves that have a panel each, and one to compare them with. */
export interface SmallCurvesFigureData {
  readonly title: string;
  /** Drawn behind each; `null` where there is none. */
  readonly behind: Drawn | null;
  readonly curves: readonly Drawn[];
}

/** Durations with a tick in a small panel, far enough apart for the narrowest. */
const tickDays = ['1 day', '1 month', '4 years'] as const;
const days = { '1 day': 1, '1 month': 30, '4 years': 1461 };

/** One small panel a category: its Turnbull curve before that of all categories together. */
export function smallCurvesFigure(data: SmallCurvesFigureData): Figure {
  const { behind, curves } = data;
  const all = [...(behind ? [behind] : []), ...curves];
  const longest = reach(max(all, ({ curve }) => curve.late.lastTime) ?? 1);
  return {
    id: 'category-curves',
    ...smallCurvesWords(data),
    plot: (width) => {
      const wide = width === 'wide';
      const columns = wide ? 4 : 2;
      const marginLeft = 40;
      const panel = (pixelWidth(width) - marginLeft - 6) / columns;
      const scale = dayScale(longest, panel * 0.86, 14, 12);
      const height = wide ? 150 : 110;
      const heading = wide ? 44 : 50;
      const rowCount = Math.ceil(curves.length / columns);
      // A panel for each curve, in rows.
      const facet = (index: number) => ({ fx: [index % columns], fy: [Math.floor(index / columns)] });
      const line = (drawn: Drawn, index: number, stroke: string, strokeWidth: number) => {
        const points = turnbullLine(drawn.curve, scale, 1.5);
        const { fx, fy } = facet(index);
        return Plot.lineY(points, {
          ...saysCurve('middle', all.indexOf(drawn)),
          x: 'days',
          y: 'share',
          fx: () => fx[0],
          fy: () => fy[0],
          stroke,
          strokeWidth,
        });
      };
      return {
        height: rowCount * (height + heading + 26),
        marginLeft,
        marginRight: 6,
        marginTop: heading,
        marginBottom: 26,
        fx: { axis: null, paddingInner: 0.14, paddingOuter: 0, domain: [...Array(columns).keys()] },
        fy: {
          axis: null,
          paddingInner: 76 / (height + 76),
          paddingOuter: 0,
          domain: [...Array(rowCount).keys()],
        },
        x: scale.x,
        y: { domain: [0, 1] },
        marks: [
          ...curves.flatMap((drawn, index) => [
            Plot.ruleY([0, 0.5, 1], {
              ...gridStyle,
              fx: () => facet(index).fx[0],
              fy: () => facet(index).fy[0],
            }),
            Plot.text(
              tickDays.filter((word) => days[word] <= longest),
              {
                x: (word: keyof typeof days) => days[word],
                fx: () => facet(index).fx[0],
                fy: () => facet(index).fy[0],
                frameAnchor: 'bottom',
                dy: 14,
                fontSize: 11,
                fill: inkSoft,
              },
            ),
            ...(behind ? [line(behind, index, inkSoft, 1.2)] : []),
            line(drawn, index, drawn.color, 2.4),
            Plot.text([drawn], {
              ...facet(index),
              frameAnchor: 'top-left',
              lineAnchor: 'bottom',
              dy: -8,
              text: ({ curve }: Drawn) => cut(curve.name, 54),
              lineWidth: wide ? 13 : 11,
              href: ({ href }: Drawn) => href,
              fontSize: 12.5,
              fontWeight: 650,
              fill: ink,
            }),
          ]),
          Plot.axisY({
            ...axisStyle,
            ticks: [0, 0.5, 1],
            tickFormat: percent,
            fontSize: 11,
            facetAnchor: 'left',
          }),
        ],
      };
    },
    tidy: () => tidyMiddles(all.map(({ curve }) => curve)),
    table: () => mediansFigure('medians', { subtitle: '', curves: all }).table(),
  };
}

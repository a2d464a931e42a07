import * as Plot from '@observablehq/plot';
import { dayScale, reach } from './dayScale.ts';
import { medianMarks } from './medianMarks.ts';
import { mediansNumbers } from './numbers/medians.ts';
import { pixelWidth, type Figure } from './figure.ts';
import type { DrawnCurve } from './survival.ts';
import { saysRow } from './readable.ts';
import { ink, rim, rows, within } from './theme.ts';
import { mediansWords } from './words/medians.ts';

type Drawn = DrawnCurve;

/** Curves whose medians are drawn, one below the other. */
export interface MediansFigureData {
  /** What is drawn. */
  readonly subtitle: string;
  /** Curves of the same set of issues that follow one another, one a group, share a row. */
  readonly curves: readonly Drawn[];
  /** The groups that share rows; empty where every row has its own name and color. */
  readonly groups?: readonly { readonly id: string; readonly name: string; readonly color: string }[];
}

/** Median time to resolution of several sets of issues, with what chance and missing dates leave open. */
export function mediansFigure(id: string, data: MediansFigureData): Figure {
  const { curves, groups = [] } = data;
  const share = groups.length > 1;
  const lineOf = ({ curve }: Drawn) => `${curve.kind} ${curve.id}`;
  const lines = [...new Map(curves.map((drawn) => [lineOf(drawn), drawn])).values()];
  return {
    id,
    ...mediansWords(data),
    ...mediansNumbers(data),
    plot: (width) => {
      const row = rows(width, 276, share ? [42, 56] : [30, 42]);
      const [marginLeft, marginRight] = [row.wide ? row.left : 4, row.wide ? 34 : 30];
      const known = curves.flatMap(({ curve: { medians: m } }) => [
        m.early,
        m.turnbull,
        m.late,
        m.turnbullHigh,
      ]);
      const longest = Math.max(30, ...known.filter((value) => value !== null));
      const scale = dayScale(
        reach(longest * 1.05),
        pixelWidth(width) - marginLeft - marginRight,
        row.wide ? 60 : 48,
        row.wide ? 62 : 52,
      );
      const marginTop = 26 + (share ? groups.length * 19 : 0);
      const end = scale.shift(longest, 0);
      const says = saysRow((drawn: Drawn) => curves.indexOf(drawn));
      const marksOf = (own: readonly Drawn[], dy: number) =>
        medianMarks(own, end, { ...says, y: lineOf, dy: row.mark.dy + dy }, row.wide);
      return {
        height: marginTop + lines.length * row.height + 26,
        marginTop,
        marginBottom: 26,
        marginLeft,
        marginRight,
        x: scale.x,
        y: { type: 'point', domain: lines.map(lineOf), axis: null, padding: 0.5 },
        marks: [
          ...scale.grid(),
          scale.axis('top'),
          scale.axis('bottom'),
          ...(share ? groups : []).flatMap(({ name, color }, index) => {
            const place = { frameAnchor: 'top-left' as const, dy: 10 + index * 19 - marginTop };
            return [
              Plot.dot([0], { ...place, dx: 8 - marginLeft, r: 5.5, fill: color }),
              Plot.text([name], {
                ...place,
                dx: 20 - marginLeft,
                ...within(pixelWidth(width) - 40, 12.5),
                textAnchor: 'start',
                lineAnchor: 'middle',
                fontSize: 12.5,
                fontWeight: 650,
                fill: ink,
              }),
            ];
          }),
          ...(share
            ? groups.flatMap((group, index) =>
                marksOf(
                  curves.filter(({ curve }) => curve.group === group.id),
                  (index - (groups.length - 1) / 2) * 12,
                ),
              )
            : marksOf(curves, 0)),
          Plot.text(lines, {
            ...row.name,
            ...rim,
            ...(share ? {} : says),
            dx: -marginLeft,
            dy: row.wide ? 0 : share ? -17 : -10,
            y: lineOf,
            text: ({ curve }: Drawn) => curve.name,
            href: 'href',
            fontSize: row.wide ? 13.5 : 12.5,
          }),
        ],
      };
    },
  };
}

import * as Plot from '@observablehq/plot';
import { formatDays } from '../formatting/formatDays.ts';
import { axisReach, dayAxis } from './dayAxis.ts';
import { bind, pixelWidth, type Design, type Figure } from './figure.ts';
import { mediansFigure } from './medians.ts';
import { turnbullPoints, type DrawnCurve } from './survival.ts';
import { pixelScales } from './pixelScales.ts';

/** Curves that have a panel each, and one to compare them with. */
export interface SmallCurvesFigureData {
  /** Drawn behind each; `null` where there is none. */
  readonly behind: DrawnCurve | null;
  readonly curves: readonly DrawnCurve[];
}

/** Durations with a tick in a small panel, far enough apart for the narrowest. */
const tickDays: readonly number[] = [1, 30, 1461];

const design: Design<SmallCurvesFigureData> = {
  id: 'category-curves',
  title: ({ curves }) => `How many issues are still unresolved, in each of ${curves.length} categories`,
  finding: ({ curves }) => mediansFigure('medians', { title: '', curves }).finding,
  caption: ({ behind }) =>
    `Coloured: the category, best estimate.${behind ? ` Thin grey line: ${behind.curve.name}, all categories together.` : ''} The lower a line, the more are resolved by then.`,
  reading: () =>
    'The best estimate is Turnbull’s, which uses every issue for what is known of it. Time runs on a logarithmic scale, the day of opening at ' +
    'its left end. Each name leads to the category, whose page shows the curve with its limits and numbers at risk.',
  description: ({ curves }) =>
    curves
      .map(
        ({ curve }) =>
          `${curve.name}: half are resolved after ${curve.medians.turnbull === null ? 'more time than was observed' : formatDays(curve.medians.turnbull)}.`,
      )
      .join(' '),
  plot: ({ behind, curves }, width) => {
    const wide = width === 'wide';
    const pixels = pixelWidth(width);
    const columns = wide ? 4 : 2;
    const gap = wide ? 26 : 14;
    const axisWidth = 36;
    const panelWidth = (pixels - axisWidth - 6 - gap * (columns - 1)) / columns;
    const panelHeight = wide ? 150 : 110;
    const headHeight = wide ? 44 : 50;
    const rowHeight = panelHeight + headHeight + 26;
    const longest = axisReach(
      Math.max(1, ...[...curves, ...(behind ? [behind] : [])].map(({ curve }) => curve.late.lastTime)),
    );
    const panels = curves.map((drawn, index) => {
      const left = axisWidth + (index % columns) * (panelWidth + gap);
      const top = Math.floor(index / columns) * rowHeight + headHeight;
      const axis = dayAxis(left, left + panelWidth, longest, 14, 12);
      const ticks = axis.ticks.filter(({ days }) => tickDays.includes(days));
      const y = (share: number) => top + (1 - share) * panelHeight;
      return { drawn, left, top, axis, ticks, y, first: index % columns === 0 };
    });
    type Panel = (typeof panels)[number];
    const line = ({ axis, y }: Panel, { curve }: DrawnCurve, stroke: string, strokeWidth: number) =>
      Plot.line(turnbullPoints(curve, axis.position, 1.5), {
        x: 'x',
        y: ({ share }: { share: number }) => y(share),
        stroke,
        strokeWidth,
      });
    const height = Math.ceil(curves.length / columns) * rowHeight;
    return {
      ...pixelScales(pixels, height),
      marks: [
        Plot.ruleY(
          panels.flatMap((panel) => [0, 0.5, 1].map((share) => ({ panel, share }))),
          {
            y: ({ panel, share }: { panel: Panel; share: number }) => panel.y(share),
            x1: ({ panel }: { panel: Panel }) => panel.left,
            x2: ({ panel }: { panel: Panel }) => panel.left + panelWidth,
            stroke: 'var(--rule)',
          },
        ),
        Plot.text(
          panels.flatMap((panel) =>
            panel.ticks.map(({ days, word }) => ({
              x: panel.axis.position(days),
              y: panel.top + panelHeight + 12,
              word,
            })),
          ),
          { x: 'x', y: 'y', text: 'word', fontSize: 11, fill: 'var(--ink-soft)' },
        ),
        Plot.text(
          panels
            .filter(({ first }) => first)
            .flatMap((panel) => [0, 0.5, 1].map((share) => ({ panel, share }))),
          {
            x: axisWidth - 5,
            y: ({ panel, share }: { panel: Panel; share: number }) => panel.y(share),
            text: ({ share }: { share: number }) => `${share * 100} %`,
            textAnchor: 'end',
            fontSize: 11,
            fill: 'var(--ink-soft)',
          },
        ),
        ...panels.flatMap((panel) => [
          ...(behind ? [line(panel, behind, 'var(--ink-soft)', 1.2)] : []),
          line(panel, panel.drawn, panel.drawn.colour, 2.4),
        ]),
        Plot.text(panels, {
          x: 'left',
          y: ({ top }: Panel) => top - 8,
          textAnchor: 'start',
          lineAnchor: 'bottom',
          text: ({ drawn }: Panel) => drawn.curve.name,
          lineWidth: wide ? 13 : 11,
          href: ({ drawn }: Panel) => drawn.href,
          fontSize: 12.5,
          fontWeight: 650,
          fill: 'var(--ink)',
        }),
      ],
    };
  },
  table: ({ behind, curves }) =>
    mediansFigure('medians', { title: '', curves: [...(behind ? [behind] : []), ...curves] }).table(),
};

/** One small panel a category: its Turnbull curve before that of all categories together. */
export const smallCurvesFigure = (data: SmallCurvesFigureData): Figure => bind(design, data);

import * as Plot from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { max, min } from 'd3-array';
import type { DayScale } from './dayScale.ts';
import { saysCurve } from './readable.ts';
import type { DrawnCurve } from './survival.ts';
import { limitOn, turnbullBoxes, turnbullLine, type SurvivalCurve } from './survivalLines.ts';
import { ink, rim } from './theme.ts';

type Drawn = DrawnCurve<SurvivalCurve>;

/** The middle estimate of a curve: a line, or level lines and boxes. */
export function middleEstimate(
  { curve, color, limits }: Drawn,
  row: number,
  how: 'slopes' | 'boxes',
  scale: DayScale,
  wide: boolean,
): Markish[] {
  const line = {
    ...saysCurve('middle', row),
    x: 'days',
    y: 'share',
    stroke: color,
    strokeWidth: limits ? 2.4 : 1.6,
    strokeOpacity: limits ? 1 : 0.7,
  };
  if (how === 'slopes') return [Plot.lineY(turnbullLine(curve, scale, wide ? 1 : 1.5), line)];
  const { level, boxes } = turnbullBoxes(curve, scale, wide ? 1 : 1.5);
  return [
    Plot.rect(boxes, { x1: 'from', x2: 'to', y1: 'before', y2: 'after', fill: color, fillOpacity: 0.2 }),
    Plot.lineY(level, { ...line, strokeWidth: 2.2, strokeOpacity: 1 }),
  ];
}

/** A small square in the color of a curve. */
export const swatch = (color: string, frameAnchor: 'top-left' | 'bottom-left', dx: number, dy: number) =>
  Plot.dot([0], { frameAnchor, dx, dy, r: 5, symbol: 'square', fill: color });

/**
 * Labels of the two assumptions where nothing else is drawn: above all limits of the late curves, and below those of the
 * early ones, judged where the label comes nearest to a curve that only falls.
 */
export function boundLabels(curves: readonly Drawn[], scale: DayScale, wide: boolean) {
  const fontSize = wide ? 12 : 11;
  const start = wide ? 14 : 1;
  const late = max(curves, ({ curve }) => limitOn(curve.late, 'high', start)) ?? 1;
  const earlyText = 'if unknown closing dates came early';
  const end = scale.shift(1, earlyText.length * fontSize * 0.5);
  const early = min(curves, ({ curve }) => limitOn(curve.early, 'low', end)) ?? 0;
  const label = { fontSize, textAnchor: 'start' as const, fill: ink, ...rim };
  return [
    Plot.text(['if unknown closing dates came late'], { ...label, x: [start], y: [late], dy: -10 }),
    Plot.text([earlyText], { ...label, x: [1], y: [Math.max(early, 0.09)], dy: 14 }),
  ];
}

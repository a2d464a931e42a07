import * as Plot from '@observablehq/plot';
import type { TextOptions } from '@observablehq/plot';
import { color } from '../styles/tokens.ts';
import { pixelWidth, type FigureWidth } from './figure.ts';

/** The colors of what every figure has. */
export const ink = color('ink');
export const inkSoft = color('ink-soft');
export const rule = color('rule');
export const accent = color('accent');
export const paper = color('paper');

/** Words on an axis: small, soft, without a tick mark or a label. */
export const axisStyle = { tickSize: 0, fontSize: 12, fill: inkSoft, label: null } as const;

/** Lines behind the marks. */
export const gridStyle = { stroke: rule, strokeOpacity: 1 } as const;

/** A rim of paper, which keeps a text readable where lines pass behind it. */
export const rim = { stroke: paper, strokeWidth: 4 } as const;

/** Words at the left edge of the drawing: `margin` pixels left of the frame. */
export const atLeftEdge = (margin: number): TextOptions => ({
  frameAnchor: 'left',
  dx: -margin,
  textAnchor: 'start',
  fill: ink,
});

/** Words at the right edge of the drawing: `margin` pixels right of the frame. */
export const atRightEdge = (margin: number): TextOptions => ({
  frameAnchor: 'right',
  dx: margin,
  textAnchor: 'end',
  fontSize: 12,
  fill: inkSoft,
});

/** For a text that may be longer than there is room for: the rest of it stands in its tooltip, and in the table. */
export const within = (pixels: number, fontSize: number) => ({
  lineWidth: pixels / fontSize,
  textOverflow: 'ellipsis' as const,
});

/** A text for a few short lines: cut after so many signs. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/**
 * How a row with a name is laid out: beside its marks on the wide drawing, above them on the narrow one.
 * @param margin pixels for the names on the wide drawing
 * @param height pixels of a row, wide and narrow
 */
export function rows(width: FigureWidth, margin: number, height: readonly [number, number]) {
  const wide = width === 'wide';
  const left = wide ? margin : 0;
  return {
    wide,
    left,
    height: wide ? height[0] : height[1],
    /** Where the marks of a row stand. */
    mark: { dy: wide ? 0 : 8 },
    /** Where its name stands. */
    name: {
      ...atLeftEdge(left),
      ...(wide ? within(margin - 8, 13.5) : within(pixelWidth(width) - 76, 13)),
      dy: wide ? 0 : -9,
      fontSize: wide ? 13.5 : 13,
    },
    /** Where what stands at its right end, `margin` pixels right of the frame, is. */
    end: (margin: number): TextOptions => ({ ...atRightEdge(wide ? margin : 0), dy: wide ? 0 : -9, ...rim }),
  };
}

/** A percent without a space: “25%”. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The axis of shares, from 0 to 1, unless told otherwise at its top and bottom. */
export const shareAxis = (
  ticks: readonly number[] | number,
  anchors: readonly ('top' | 'bottom')[] = ['top', 'bottom'],
) => [
  Plot.gridX({ ...gridStyle, ticks: ticks as number[] }),
  ...anchors.map((anchor) =>
    Plot.axisX({ ...axisStyle, anchor, ticks: ticks as number[], tickFormat: percent }),
  ),
];

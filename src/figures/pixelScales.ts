import type { PlotOptions } from '@observablehq/plot';

/** The frame of a figure that places its marks itself: no margin, no axis, and both scales in pixels from the top left. */
export function pixelScales(
  width: number,
  height: number,
): Required<Pick<PlotOptions, 'height' | 'margin' | 'x' | 'y'>> {
  return {
    height,
    margin: 0,
    x: { type: 'linear', domain: [0, width], range: [0, width], axis: null },
    y: { type: 'linear', domain: [0, height], range: [0, height], axis: null },
  };
}

import * as Plot from '@observablehq/plot';
import type { Markish, RuleYOptions } from '@observablehq/plot';
import type { ResolutionCurve } from '../publish/resolutionCurves.ts';
import type { DrawnCurve } from './survival.ts';
import { paper } from './theme.ts';
import { hasLimits, medianWords } from './words/medians.ts';

type Medians = ResolutionCurve['medians'];

const stroke = ({ color }: DrawnCurve) => color;

const isOpen = ({ curve: { medians } }: DrawnCurve) => medians.early === null || medians.late === null;

/**
 * Medians: a dot for the middle estimate, a thick line for its limits, a thin one from one extreme assumption to the other, and
 * an arrow where half were not resolved in the time observed.
 * @param end where a median that was not reached is drawn, in days
 * @param place the rows that they stand in, and what they say
 */
export function medianMarks(
  curves: readonly DrawnCurve[],
  end: number,
  place: Pick<RuleYOptions, 'y' | 'dy' | 'ariaLabel'>,
  withTooltips: boolean,
): Markish[] {
  const days = (which: keyof Medians) => (drawn: DrawnCurve) => drawn.curve.medians[which] ?? end;
  return [
    Plot.ruleY(curves, {
      ...place,
      x1: days('early'),
      x2: days('late'),
      stroke,
      strokeWidth: 1.5,
      strokeOpacity: 0.9,
    }),
    Plot.ruleY(curves.filter(hasLimits), {
      ...place,
      x1: days('turnbullLow'),
      x2: days('turnbullHigh'),
      stroke,
      strokeWidth: 7,
      strokeOpacity: 0.75,
    }),
    Plot.vector(curves.filter(isOpen), {
      ...place,
      x: () => end,
      length: 16,
      rotate: 90,
      anchor: 'start',
      stroke,
      strokeWidth: 1.5,
    }),
    Plot.dot(
      curves.filter(({ curve }) => curve.medians.turnbull !== null),
      {
        ...place,
        x: days('turnbull'),
        r: 5.5,
        fill: stroke,
        stroke: paper,
        href: 'href',
        ...(withTooltips
          ? { title: ({ curve }: DrawnCurve) => `${curve.name}: ${medianWords(curve.medians.turnbull)}` }
          : {}),
      },
    ),
  ];
}

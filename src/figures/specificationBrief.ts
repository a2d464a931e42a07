import * as Plot from '@observablehq/plot';
import { formatDecimal } from '../formatting/formatDecimal.ts';
import { color } from '../styles/tokens.ts';
import type { Drawable } from './draw.ts';
import { accent, axisStyle, paper, rule } from './theme.ts';

/** The effects of all analyses of a claim in brief, and where one of them stands. */
export interface BriefSpecificationData {
  /** Quantiles of the effects at equal steps, ascending. */
  readonly effects: readonly number[];
  /** `below`: share of the analyses with a smaller effect. Null if none is marked. */
  readonly marked: {
    readonly effect: number;
    readonly low: number;
    readonly high: number;
    readonly below: number;
  } | null;
}

/** The effects of all analyses, smallest first, without their choices; a dot with its interval marks one of them. */
export function briefSpecificationFigure(id: string, { effects, marked }: BriefSpecificationData): Drawable {
  const [least, most] = [effects.at(0) ?? null, effects.at(-1) ?? null].map((end) => formatDecimal(end, 3));
  const dots = marked ? [marked] : [];
  const longer = color('longer');
  return {
    id,
    title: `Effects of all analyses, from ${least} to ${most}`,
    description: marked
      ? `Your choice has an effect of ${formatDecimal(marked.effect, 3)}, 95% interval ${formatDecimal(marked.low, 3)} to ${formatDecimal(marked.high, 3)}.`
      : 'Your choice is none of them.',
    plot: () => ({
      height: 132,
      marginTop: 12,
      marginLeft: 44,
      x: { domain: [0, 1] },
      marks: [
        Plot.ruleY([0], { stroke: rule }),
        Plot.axisY({ ...axisStyle, ticks: 3, tickFormat: (effect: number) => formatDecimal(effect, 2) }),
        Plot.axisX([0, 1], {
          ...axisStyle,
          textAnchor: 'start',
          dx: -3,
          tickFormat: (share: number) => (share === 0 ? 'smallest effect' : ''),
        }),
        Plot.text(['largest'], { ...axisStyle, frameAnchor: 'bottom-right', textAnchor: 'end', dy: 17 }),
        Plot.lineY(effects, {
          x: (_, index) => index / (effects.length - 1),
          stroke: accent,
          strokeWidth: 2.5,
        }),
        Plot.ruleX(dots, { x: 'below', y1: 'low', y2: 'high', stroke: longer, strokeWidth: 2 }),
        Plot.dot(dots, { x: 'below', y: 'effect', r: 5, fill: longer, stroke: paper, strokeWidth: 1.5 }),
      ],
    }),
  };
}

import { minimumSampleSize } from '../analysis/resolution/minimumSampleSize.ts';
import { categoryColor, categoryColors } from '../figures/categoryColor.ts';
import { color } from '../styles/tokens.ts';
import type { LabCurves, LabResult, GroupResult } from './analysis.ts';
import type { LabCorpus } from './corpus.ts';
import type { LabState } from './state.ts';

/** A set with a curve, and how it is drawn. */
export interface DrawnGroup {
  readonly set: GroupResult;
  readonly curves: LabCurves;
  /** A CSS color, such as a variable of the design. */
  readonly color: string;
}

/** Colors of sets that have none of their own: apart from one another in both themes. */
const otherColors = [
  color('accent'),
  color('longer'),
  color('ink-soft'),
  color('reported'),
  color('shorter'),
  categoryColor(0),
  color('ink'),
];

/** How many curves a drawing holds before it cannot be read. */
const mostCurves = Math.min(categoryColors, otherColors.length);

function ownColors(
  { file }: LabCorpus,
  { compare }: LabState,
  sets: readonly GroupResult[],
): (string | null)[] {
  return sets.map(({ id }, index) => {
    if (compare === 'categories') {
      const category = file.categories.findIndex((candidate) => candidate.id === id);
      return category < 0 ? color('ink-soft') : categoryColor(category);
    }
    if (sets.length === 2) return color(index === 0 ? 'accent' : 'ink-soft');
    return null;
  });
}

/** The sets whose curves are drawn: all, or the largest if they are too many; in their own order. */
export function drawnGroups(corpus: LabCorpus, state: LabState, { sets }: LabResult): DrawnGroup[] {
  const own = ownColors(corpus, state, sets);
  const largest = new Set(
    [...sets]
      .filter(({ curves }) => curves)
      .sort((a, b) => b.n - a.n)
      .slice(0, mostCurves),
  );
  let free = 0;
  return sets.flatMap((set, index) => {
    if (!largest.has(set) || !set.curves) return [];
    return [
      { set, curves: set.curves, color: own[index] ?? otherColors[free++ % mostCurves] ?? color('ink') },
    ];
  });
}

/** What the drawing shows, by the curve that is chosen. */
export function curvesCaption({ curve }: LabState, { weighted, sets }: LabResult): string {
  const risk = weighted
    ? ' Each project counts the same. Below: issues still under observation, each counted once.'
    : ' Below: issues still under observation, with unknown closing dates as late as possible.';
  if (curve === 'turnbull') {
    return `Share of issues still unresolved after so many days: the middle estimate. Boxes: issues were resolved within these days, but we do not know when.${risk}`;
  }
  const both = sets.some(({ interval }) => interval > 0)
    ? ', with unknown closing dates as early and as late as possible (dashed)'
    : '';
  const limits = weighted
    ? '. Limits are not estimated where each project counts the same.'
    : '. Shaded: the 95% limits (log-log).';
  return `Share of issues still unresolved after so many days: Kaplan-Meier estimates${both}${limits}${risk}`;
}

/** Which curves are not drawn, and why. */
export function curveNotes({ sets }: LabResult): string[] {
  const withCurve = sets.filter(({ curves }) => curves).length;
  const drawn = Math.min(withCurve, mostCurves);
  return [
    ...(drawn < withCurve
      ? [`Only the ${drawn} largest of ${withCurve} groups have their curve drawn.`]
      : []),
    ...(withCurve < sets.length
      ? [
          `A curve needs ${minimumSampleSize.curve} issues with a time; ${sets.length - withCurve} of ${sets.length} groups have fewer.`,
        ]
      : []),
  ];
}

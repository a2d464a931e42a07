import { dayAxis } from '../figures/dayAxis.ts';
import { drawnTimes, stepAt } from '../figures/stepSeries.ts';
import { formatCount } from '../formatting/formatCount.ts';
import { numberAtRisk } from '../statistics/numberAtRisk.ts';
import type { LabCurves, SetResult } from './analysis.ts';
import type { ChoiceValue } from './choices.ts';
import { escapeMarkup } from './escapeMarkup.ts';
import type { SurvivalSteps } from './weightedSurvival.ts';

/** A set with a curve, and how it is drawn. */
export interface DrawnSet {
  readonly set: SetResult;
  readonly curves: LabCurves;
  /** A CSS colour, such as a variable of the design. */
  readonly colour: string;
}

/** Pixels of a digit in the drawing's text, in any typeface. */
const signWidth = 7;
/** Pixels of the drawing's own coordinate system. */
const widths = { wide: 680, narrow: 340 } as const;

type Point = readonly [number, number];

const rounded = (value: number): string => String(Math.round(value * 10) / 10);
const pathOf = (points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${rounded(x)},${rounded(y)}`).join('');

/** Places on the drawing. */
interface Frame {
  readonly x: (days: number) => number;
  readonly y: (share: number) => number;
  /** Longest time drawn, in days. */
  readonly last: number;
}

/** A Kaplan-Meier curve as the corners of its steps, with the limits there; without limits both equal the share. */
interface Corner {
  readonly x: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

function corners({ times, survival, low, high, lastTime }: SurvivalSteps, { x, last }: Frame): Corner[] {
  const days = [...times];
  const given = [survival, low, high].map((values) => ({
    times: days,
    values: Array.from(values, (value) => (Number.isNaN(value) ? null : value)),
  }));
  const drawn = drawnTimes([{ times: days }], x, Math.min(last, lastTime));
  return drawn.flatMap((time, index) => {
    const [share, lower, upper] = given.map((steps) => stepAt(steps, time));
    const corner = { share: share ?? 0, low: lower ?? share ?? 0, high: upper ?? share ?? 0 };
    return [
      { ...corner, x: x(time) },
      { ...corner, x: x(drawn[index + 1] ?? time) },
    ];
  });
}

const alike = (a: Float64Array, b: Float64Array): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

/** A line and, where limits are estimated, a band for each end of the undated closings; one where both are alike. */
function kaplanMeierMarks(
  { curves: { early, late }, colour }: DrawnSet,
  frame: Frame,
  bandOpacity: number,
): string {
  const mark = (steps: SurvivalSteps, dashes: string): { band: string; line: string } => {
    const points = corners(steps, frame);
    const along = (value: 'share' | 'low' | 'high'): Point[] =>
      points.map((corner) => [corner.x, frame.y(corner[value])]);
    const outline = steps.low.length > 0 ? `${pathOf([...along('low'), ...along('high').reverse()])}Z` : '';
    return {
      band:
        outline === ''
          ? ''
          : `<path class="band" d="${outline}" fill="${colour}" fill-opacity="${bandOpacity}"/>`,
      line: `<path class="curve" d="${pathOf(along('share'))}" fill="none" stroke="${colour}" stroke-width="2"${dashes}/>`,
    };
  };
  const one = early === late || (alike(early.times, late.times) && alike(early.survival, late.survival));
  const marks = [...(one ? [] : [mark(early, ' stroke-dasharray="5 3"')]), mark(late, '')];
  return [...marks.map(({ band }) => band), ...marks.map(({ line }) => line)].join('');
}

/** Level where the estimate says how many are unresolved; a box where it leaves open when they were resolved. */
function turnbullMarks({ curves: { turnbull: fit }, colour }: DrawnSet, { x, y, last }: Frame): string {
  if (!fit) return '';
  let line = '';
  let boxes = '';
  let share = 1;
  let from: Point = [x(0), y(1)];
  fit.left.forEach((left, index) => {
    const right = fit.right[index] ?? Infinity;
    const after = fit.survival[index] ?? 0;
    const start = Math.min(left, last);
    line += pathOf([from, [x(start), y(share)]]);
    if (right === Infinity) return;
    const [x0, x1] = [x(start), x(right)];
    if (x1 - x0 < 1)
      line += pathOf([
        [x0, y(share)],
        [x0, y(after)],
      ]);
    else
      boxes += `${pathOf([
        [x0, y(share)],
        [x1, y(share)],
        [x1, y(after)],
        [x0, y(after)],
      ])}Z`;
    share = after;
    from = [x1, y(after)];
  });
  // A mass without right end: from its left end on nothing is known, and the line ends.
  if (fit.right.at(-1) !== Infinity) line += pathOf([from, [x(last), y(share)]]);
  return `<path d="${boxes}" fill="${colour}" fill-opacity="0.2"/><path d="${line}" fill="none" stroke="${colour}" stroke-width="2.2"/>`;
}

/**
 * The share of issues still unresolved after so many days, for each set, as an SVG drawing: Turnbull's estimate, with a
 * box where it leaves the time open, or Kaplan-Meier curves with undated closings early (dashed) and late, each with its
 * 95 % limits. Below it the numbers still under observation, undated closings taken late.
 * @param title names the drawing for assistive technology
 * @param description says what it shows
 * @param id stands before the ids in it
 */
export function labCurveSvg(
  drawn: readonly DrawnSet[],
  curve: ChoiceValue<'curve'>,
  width: keyof typeof widths,
  { id, title, description }: { readonly id: string; readonly title: string; readonly description: string },
): string {
  const wide = width === 'wide';
  const pixels = widths[width];
  // The widest label has room in any typeface: a drawing that is kept cannot use the page’s own.
  const left = wide ? 54 : 42;
  const right = pixels - 10;
  const perRow = wide ? 2 : 1;
  const legendRows = Math.ceil(drawn.length / perRow);
  const top = legendRows * 20 + 12;
  const bottom = top + (wide ? 300 : 230);
  const last = Math.max(
    1,
    ...drawn.map(({ curves: { early, late } }) => Math.max(early.lastTime, late.lastTime)),
  );
  const axis = dayAxis(left, right, last, wide ? 72 : 26, wide ? 62 : 54);
  const frame: Frame = { x: axis.position, y: (share) => bottom - share * (bottom - top), last };
  const text = (x: number, y: number, words: string, anchor = 'middle', colour = 'var(--ink-soft)'): string =>
    `<text x="${rounded(x)}" y="${rounded(y)}" text-anchor="${anchor}" fill="${colour}" font-size="12">${escapeMarkup(words)}</text>`;
  const swatch = (x: number, y: number, colour: string): string =>
    `<path d="M${rounded(x)},${rounded(y)}h14" stroke="${colour}" stroke-width="4"/>`;
  const shares = [0, 0.25, 0.5, 0.75, 1];
  const ticks = [{ days: 0, word: wide ? 'same day' : '0' }, ...axis.ticks];
  const height = bottom + 30 + (drawn.length > 0 ? 18 + drawn.length * 18 : 0);
  const atRisk = drawn.map(({ set }) =>
    numberAtRisk(
      set.observed(),
      ticks.map(({ days }) => days),
    ),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${width}" viewBox="0 0 ${pixels} ${height}" width="${pixels}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeMarkup(title)}</title><desc id="${id}-desc">${escapeMarkup(description)}</desc>`,
    `<rect x="${axis.band.from}" y="${top}" width="${axis.band.to - axis.band.from}" height="${bottom - top}" fill="var(--raised)"/>`,
    ...shares.map(
      (share) =>
        `<path d="M${left},${rounded(frame.y(share))}H${right}" stroke="var(--rule)"/>${text(left - 6, frame.y(share) + 4, `${share * 100} %`, 'end')}`,
    ),
    ...drawn.map((set) =>
      curve === 'turnbull'
        ? turnbullMarks(set, frame)
        : kaplanMeierMarks(set, frame, drawn.length > 2 ? 0.06 : 0.14),
    ),
    ...drawn.map(({ set, colour }, index) => {
      const x = left + (index % perRow) * ((right - left) / perRow);
      const y = 12 + 20 * Math.floor(index / perRow);
      return `${swatch(x, y, colour)}${text(x + 20, y + 4, set.name, 'start', 'var(--ink)')}`;
    }),
    ...ticks.map(({ days, word }) => text(axis.position(days), bottom + 17, word)),
    drawn.length > 0 ? text(2, bottom + 36, 'Still under observation', 'start') : '',
    ...drawn.map(({ colour }, row) => {
      const y = bottom + 54 + row * 18;
      // Where two would touch, the later one is left out.
      let free = -Infinity;
      const numbers = ticks.map(({ days }, index) => {
        const words = formatCount(atRisk[row]?.[index] ?? 0);
        const [x, half] = [axis.position(days), (words.length * signWidth) / 2];
        if (x - half < free) return '';
        free = x + half + 6;
        return text(x, y, words, 'middle', 'var(--ink)');
      });
      return `${swatch(2, y - 4, colour)}${numbers.join('')}`;
    }),
    '</svg>',
  ].join('');
}

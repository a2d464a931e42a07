import { formatDayNumber, formatDays } from '../../formatting/formatDays.ts';
import type { FigureWords } from '../figure.ts';
import type { MediansFigureData } from '../medians.ts';

type Drawn = MediansFigureData['curves'][number];
type Medians = Drawn['curve']['medians'];

/** Days: a median that missing dates move by more than this is called open. */
const year = 365;

export const hasLimits = ({ curve }: Drawn): boolean => curve.medians.turnbullLow !== null;

/** A median in words. */
export const medianWords = (days: number | null): string =>
  days === null ? 'half never reached' : formatDays(days);

/** The limits of a median, in days. */
export function interval({ turnbullLow, turnbullHigh }: Medians): string {
  if (turnbullLow === null) return '–';
  return turnbullHigh === null
    ? `${formatDayNumber(turnbullLow)} and more`
    : `${formatDayNumber(turnbullLow)}–${formatDayNumber(turnbullHigh)}`;
}

/** The two extreme assumptions in words, the shorter first. */
function extremes({ early, late }: Medians): string {
  if (early === null && late === null) return 'half never reached under either extreme assumption';
  // What was never reached is longer than anything that was.
  if ((late ?? Infinity) < (early ?? Infinity)) {
    return `${medianWords(late)} if unknown closing dates came late, ${medianWords(early)} if early`;
  }
  return `${medianWords(early)} if unknown closing dates came early, ${medianWords(late)} if late`;
}

/** Whether the two extreme assumptions give medians that are more than a year apart. */
function isOpen({ curve: { medians } }: Drawn): boolean {
  const { early, late } = medians;
  if (early === null || late === null) return early !== late;
  return Math.abs(late - early) > year;
}

function title(curves: readonly Drawn[]): string {
  if (curves.every(({ curve }) => curve.exact === 0))
    return 'No closing day is known, so no time to resolution can be told';
  const open = curves.filter(isOpen).length;
  if (open === 0) return 'Unknown closing dates move no median by more than a year';
  const which =
    open === curves.length
      ? open === 1
        ? 'the median'
        : `all ${open} medians`
      : `${open} of ${curves.length} medians`;
  return `Unknown closing dates leave ${which} open by more than a year`;
}

/** What is said of medians with what chance and missing dates leave open of them. */
export function mediansWords({ subtitle, curves, groups = [] }: MediansFigureData): FigureWords {
  const [some, all] = [curves.some(hasLimits), curves.every(hasLimits)];
  return {
    title: title(curves),
    subtitle,
    caption:
      'Dot: the time within which half of the issues are resolved, by the middle estimate. ' +
      (some ? 'Thick line: its 95% interval. ' : '') +
      'Thin line: from one extreme assumption about unknown closing dates to the other, all as early or all as late as possible; these are ' +
      `assumptions, not bounds.${curves.some(({ curve: { exact, medians } }) => exact > 0 && (medians.early === null || medians.late === null)) ? ' Arrow: half were never reached.' : ''}`,
    reading:
      'The middle estimate is Turnbull’s, which uses every issue for what is known of it. ' +
      (some
        ? `Its intervals come from drawing whole projects again and again${all ? '' : '; where there is none, the issues come from too few projects, or half are seldom reached'}. `
        : '') +
      'Issues resolved on the day of opening have a band of their own, since the axis is logarithmic. Each name leads to its issues.',
    description: curves
      .map(({ curve }) => {
        const group = groups.find((candidate) => candidate.id === curve.group);
        const limits = curve.medians.turnbullLow === null ? '' : ` (95%: ${interval(curve.medians)} days)`;
        const name = `${curve.name}${group ? `, ${group.name}` : ''}`;
        if (curve.exact === 0) return `${name}: no closing day is known.`;
        return `${name}: ${medianWords(curve.medians.turnbull)}${limits}; ${extremes(curve.medians)}.`;
      })
      .join(' '),
  };
}

import { formatCount } from '../../formatting/formatCount.ts';
import { formatDays } from '../../formatting/formatDays.ts';
import { formatDecimal } from '../../formatting/formatDecimal.ts';
import { formatShare, formatShareInterval } from '../../formatting/formatShare.ts';
import { readDayPlaces } from './days.ts';
import { corners, edgesAt, heightAt, type Place } from './geometry.ts';
import type { Reading } from './reading.ts';
import type { ReadRow } from './table.ts';

/** A line or an area of a drawing, by what the build says of it. */
interface Part {
  readonly element: SVGPathElement;
  readonly kind: string;
  readonly row: number;
  readonly isArea: boolean;
  readonly places: readonly Place[];
}

/** Curves on one pair of axes, which are read at a place along them. */
export interface Panel {
  /** The marks that belong to it, for their colors and their frame. */
  readonly elements: readonly SVGPathElement[];
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
  /** Places at which arrow keys stop. */
  readonly stops: readonly number[];
  readonly read: (x: number) => Reading;
}

/** The panels of a drawing; none where it has no curves. */
export function panelsOf(svg: SVGSVGElement, rows: readonly ReadRow[]): Panel[] {
  const paths = [...svg.querySelectorAll<SVGPathElement>('path[data-read]')];
  const parts = paths.flatMap((element): Part[] => {
    const [kind = '', row] = (element.dataset.read ?? '').split(' ');
    const path = element.getAttribute('d') ?? '';
    return /^\d/.test(kind)
      ? []
      : [{ element, kind, row: Number(row), isArea: path.endsWith('Z'), places: corners(path) }];
  });
  // Panels stand in frames of their own: what has the same frame shares the axes.
  const frames = Map.groupBy(parts, ({ element }) => {
    const { e = 0, f = 0 } = element.getCTM() ?? {};
    return `${e} ${f}`;
  });
  return [...frames.values()].map((own) =>
    own[0]?.kind === 'effect' ? effectPanel(own) : dayPanel(svg, own, rows),
  );
}

const extent = (parts: readonly Part[]) => {
  const places = parts.flatMap((part) => part.places);
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  return {
    elements: parts.map(({ element }) => element),
    from: Math.min(...xs),
    to: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
};

/** What the lines of a curve assume, in the order in which they are read. */
const said: Readonly<Record<string, string>> = {
  middle: 'by the middle estimate',
  early: 'if unknown dates came early',
  late: 'if unknown dates came late',
};

/** Curves of survival: the share unresolved after some days, with its limits, and how many are still observed. */
function dayPanel(svg: SVGSVGElement, parts: readonly Part[], rows: readonly ReadRow[]): Panel {
  const { dayAt, placeOf, shareAt } = readDayPlaces(svg.dataset.days ?? '');
  const risks = [...svg.querySelectorAll<SVGElement>('text[data-read^="risk"]')].map((element) => {
    const [, row, day] = (element.dataset.read ?? '').split(' ').map(Number);
    return { row, day: day ?? 0, count: element.textContent };
  });
  const around = extent(parts);
  const lines = parts.filter(({ isArea }) => !isArea);
  const days = [0, 1, 3, 7, 14, 30, 91, 182, 365, 730, 1461, 2922];
  const ofCurve = (row: number, x: number): string[] => {
    const own = lines.filter((line) => line.row === row);
    const shares = Object.keys(said).flatMap((kind) => {
      const height = heightAt(own.find((line) => line.kind === kind)?.places ?? [], x);
      if (height === undefined) return [];
      const area = parts.find((part) => part.isArea && part.row === row && part.kind === kind);
      const edges = area && edgesAt(area.places, x);
      const limits = edges ? `, 95%: ${formatShareInterval(shareAt(edges[1]), shareAt(edges[0]))}` : '';
      // Without missing dates there is one curve, and nothing to tell apart.
      const which = own.length === 1 && kind === 'late' ? '' : ` ${said[kind] ?? ''}`;
      return [`${formatShare(shareAt(height))} unresolved${which}${limits}`];
    });
    const risk = risks.findLast((text) => text.row === row && text.day <= dayAt(x));
    const since = risk?.day === 0 ? 'at the start' : `after ${formatDays(risk?.day ?? 0)}`;
    return [
      `${rows[row]?.name ?? ''}${risk ? ` (${risk.count} still under observation ${since})` : ''}:`,
      ...(shares.length === 0 ? ['not observed so long'] : shares),
    ];
  };
  return {
    ...around,
    stops: days.map(placeOf).filter((place) => place >= around.from - 0.1 && place <= around.to + 0.1),
    read: (x) => {
      const day = dayAt(x);
      return {
        head: day === 0 ? 'On the same day' : `After ${formatDays(day)}`,
        lines: [...new Set(lines.map(({ row }) => row))].flatMap((row) => ofCurve(row, x)),
      };
    },
  };
}

/** All analyses of a claim, smallest effect first: the effect at a place, with its limits. */
function effectPanel(parts: readonly Part[]): Panel {
  const around = extent(parts);
  const [left = 0, right = 1, count = 1, zero = 0, one = 1] = (parts[0]?.element.dataset.read ?? '')
    .split(' ')
    .slice(1)
    .map(Number);
  const effect = (y: number) => formatDecimal((y - zero) / (one - zero));
  return {
    ...around,
    stops: Array.from({ length: 21 }, (_, step) => around.from + (step / 20) * (around.to - around.from)),
    read: (x) => {
      const place = Math.round(((x - left) / (right - left)) * (count - 1)) + 1;
      const lines = parts.toReversed().flatMap(({ isArea, places }) => {
        if (!isArea) return [`Effect: ${effect(heightAt(places, x) ?? NaN)}`];
        const edges = edgesAt(places, x);
        return edges ? [`95%: ${effect(edges[1])} to ${effect(edges[0])}`] : [];
      });
      return {
        head: `Analysis ${formatCount(Math.min(count, Math.max(1, place)))} of ${formatCount(count)}`,
        lines,
      };
    },
  };
}

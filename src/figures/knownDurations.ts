import * as Plot from '@observablehq/plot';
import { max } from 'd3-array';
import { formatCount } from '../formatting/formatCount.ts';
import { formatDayNumber, formatDays } from '../formatting/formatDays.ts';
import { issueAddressOfId } from '../model/addresses.ts';
import type { KnownDurationsFigureFile } from '../publish/knownDurationsFigure.ts';
import { categoryColor } from './categoryColor.ts';
import { dayScale } from './dayScale.ts';
import { knownDurationsNumbers, setAddress } from './numbers/knownDurations.ts';
import { pixelWidth, type Figure } from './figure.ts';
import { saysRow } from './readable.ts';
import { dotDiameter, spread, type Dot } from './issueDots.ts';
import { accent, ink, inkSoft, rim, within } from './theme.ts';
import { knownDurationsWords } from './words/knownDurations.ts';

type Row = KnownDurationsFigureFile['rows'][number];

/** Known resolution times per group and category: quartiles, and on the wide drawing every issue as a dot. */
export const knownDurationsFigure = (file: KnownDurationsFigureFile): Figure =>
  draw('known-durations', file, true);

/** The same without dots, for a page that shows much else. */
export const knownBoxesFigure = (file: KnownDurationsFigureFile): Figure => draw('known-boxes', file, false);

function draw(id: string, file: KnownDurationsFigureFile, dotted: boolean): Figure {
  const { rows } = file;
  const categories = rows.filter(({ kind }) => kind === 'category');
  const boxes = rows.filter(({ median }) => median !== null);
  const color = (row: Row) => {
    if (row.kind === 'category') return categoryColor(categories.indexOf(row));
    return row === rows[0] ? accent : inkSoft;
  };
  return {
    id,
    ...knownDurationsWords(file, dotted),
    ...knownDurationsNumbers(file, dotted),
    plot: (width) => {
      const wide = width === 'wide';
      const withDots = wide && dotted;
      const [marginLeft, marginRight] = [wide ? 270 : 4, 24];
      const longest = max(rows, ({ times }) => max(times, ({ days }) => days)) ?? 1;
      const scale = dayScale(
        longest,
        pixelWidth(width) - marginLeft - marginRight,
        wide ? 76 : 48,
        wide ? 58 : 52,
      );
      const height = wide ? (withDots ? 66 : 44) : 50;
      // Pixels below the middle of a row.
      const boxLine = wide ? (withDots ? 21 : 0) : 11;
      const thickness = withDots ? 6 : 9;
      const nameLine = wide ? -8 : -13;
      // The dots of the focal group are drawn in its categories; drawn twice they would count twice in the eye.
      const dots = withDots ? rows.slice(1).flatMap((row) => spread(row, scale)) : [];
      const says = saysRow((row: Row) => rows.indexOf(row));
      const name = {
        ...says,
        fy: 'id',
        frameAnchor: 'left',
        dx: -marginLeft,
        textAnchor: 'start',
        ...rim,
      } as const;
      const room = wide ? within(marginLeft - 8, 13) : within(pixelWidth(width) - 76, 12.5);
      return {
        height: 60 + rows.length * height,
        marginTop: 30,
        marginBottom: 30,
        marginLeft,
        marginRight,
        x: scale.x,
        fy: { domain: rows.map((row) => row.id), axis: null, padding: 0 },
        r: { type: 'identity' },
        marks: [
          ...scale.grid(),
          scale.axis('top'),
          scale.axis('bottom'),
          Plot.dot(
            dots,
            Plot.dodgeY('middle', {
              ...saysRow(({ row }: Dot) => rows.indexOf(row)),
              fy: ({ row }: Dot) => row.id,
              x: 'place',
              r: dotDiameter / 2 - 0.3,
              padding: 0.6,
              dy: -9,
              fill: ({ row }: Dot) => color(row),
              href: ({ id: issue }: Dot) => issueAddressOfId(issue),
            }),
          ),
          Plot.barX(boxes, {
            ...says,
            fy: 'id',
            x1: 'q1',
            x2: 'q3',
            insetTop: height / 2 + boxLine - thickness / 2,
            insetBottom: height / 2 - boxLine - thickness / 2,
            fill: color,
            fillOpacity: 0.75,
          }),
          Plot.ruleX(boxes, {
            ...says,
            fy: 'id',
            x: 'median',
            insetTop: height / 2 + boxLine - 7,
            insetBottom: height / 2 - boxLine - 7,
            stroke: ink,
            strokeWidth: 3,
            href: setAddress,
            title: tooltip,
          }),
          Plot.text(rows, {
            ...name,
            ...room,
            dy: nameLine,
            text: 'name',
            href: setAddress,
            fontSize: wide ? 13 : 12.5,
            fontWeight: 650,
            fill: ink,
          }),
          Plot.text(rows, {
            ...name,
            ...(wide
              ? { dy: 9 }
              : { frameAnchor: 'right', dx: marginRight, textAnchor: 'end', dy: nameLine }),
            text: ({ median, exact }: Row) =>
              `${wide ? `median ${formatDays(median)}, ` : ''}n = ${formatCount(exact)}`,
            fontSize: 12,
            fill: inkSoft,
          }),
          Plot.text(withDots && categories.length > 0 ? rows.slice(0, 1) : [], {
            fy: 'id',
            x: () => 1,
            dy: -9,
            textAnchor: 'start',
            text: () => 'one by one in the categories below',
            fontSize: 12,
            fill: inkSoft,
            ...rim,
          }),
        ],
      };
    },
  };
}

const tooltip = ({ name, median, q1, q3, exact }: Row) =>
  `${name}: median ${formatDays(median)}, middle half ${formatDayNumber(q1)}–${formatDayNumber(q3)} days, ${formatCount(exact)} issues`;

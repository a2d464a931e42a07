import * as Plot from '@observablehq/plot';
import { groups, max } from 'd3-array';
import { formatCount } from '../formatting/formatCount.ts';
import { formatShare, formatShareInterval } from '../formatting/formatShare.ts';
import { categoryAddress, codeAddress } from '../model/addresses.ts';
import type { PrevalenceFigureFile } from '../publish/prevalenceFigure.ts';
import { categoryColor } from './categoryColor.ts';
import { prevalenceNumbers } from './numbers/prevalence.ts';
import type { Figure } from './figure.ts';
import { saysOwnRow } from './readable.ts';
import { paper, rim, rows, shareAxis } from './theme.ts';
import { prevalenceWords } from './words/prevalence.ts';

type Row = PrevalenceFigureFile['rows'][number];

/** How often each code occurs: a dot for the share, two intervals around it, codes grouped by category. */
export function prevalenceFigure(file: PrevalenceFigureFile): Figure {
  // Categories in the order of the taxonomy, which fixes the colors; in each the most frequent code first.
  const categories = groups(file.rows, ({ category }) => category).map(([id, codes]) => ({
    id,
    name: codes[0]?.categoryName ?? id,
    codes: codes.sort((a, b) => b.count - a.count),
  }));
  const sorted = categories.flatMap(({ codes }) => codes);
  const place = new Map(categories.map(({ id }, index) => [id, index]));
  const stroke = ({ category }: Row) => categoryColor(place.get(category) ?? -1);
  const href = ({ code }: Row) => codeAddress(code);
  return {
    id: 'prevalence',
    ...prevalenceWords(file),
    ...prevalenceNumbers(sorted),
    plot: (width) => {
      const row = rows(width, 262, [22, 33]);
      const lines = categories.flatMap(({ id, codes }) => [id, ...codes.map(({ code }) => code)]);
      const right = row.wide ? 58 : 12;
      return {
        height: lines.length * row.height + 56,
        marginTop: 28,
        marginBottom: 28,
        marginLeft: row.wide ? row.left : 14,
        marginRight: right,
        x: {
          domain: [0, (max(sorted, ({ high, projectHigh }) => Math.max(high, projectHigh)) ?? 1) * 1.02],
          label: null,
        },
        y: { type: 'point', domain: lines, axis: null, padding: 0.5 },
        marks: [
          ...shareAxis(row.wide ? 8 : 4),
          Plot.text(categories, {
            ...row.name,
            ...rim,
            dx: row.wide ? -row.left : -14,
            dy: 3,
            y: 'id',
            text: 'name',
            href: ({ id }: { id: string }) => categoryAddress(id),
            fontWeight: 650,
          }),
          Plot.text(sorted, {
            ...row.name,
            ...saysOwnRow,
            ...rim,
            dx: row.wide ? -row.left : -14,
            y: 'code',
            text: 'codeName',
            href,
          }),
          Plot.ruleY(sorted, {
            ...row.mark,
            ...saysOwnRow,
            y: 'code',
            x1: 'projectLow',
            x2: 'projectHigh',
            stroke,
            strokeWidth: 1.5,
          }),
          Plot.ruleY(sorted, {
            ...row.mark,
            ...saysOwnRow,
            y: 'code',
            x1: 'low',
            x2: 'high',
            stroke,
            strokeWidth: 5,
            strokeOpacity: 0.75,
          }),
          Plot.dot(sorted, {
            ...row.mark,
            ...saysOwnRow,
            y: 'code',
            x: 'share',
            r: row.wide ? 5 : 4.5,
            fill: stroke,
            stroke: paper,
            strokeWidth: 1.2,
            href,
            // Tooltips need a pointer that hovers, which small screens seldom have.
            ...(row.wide ? { title: tooltip } : {}),
          }),
          Plot.text(sorted, {
            ...row.end(right),
            ...saysOwnRow,
            y: 'code',
            text: ({ count }: Row) => formatCount(count),
          }),
          Plot.text(row.wide ? ['issues'] : [], { ...row.end(right), frameAnchor: 'top-right', dy: -20 }),
        ],
      };
    },
  };
}

const tooltip = ({ codeName, count, share, low, high, projectLow, projectHigh }: Row) =>
  `${codeName}: ${formatCount(count)} issues, ${formatShare(share)}\n` +
  `95%: ${formatShareInterval(projectLow, projectHigh)}; issues alone: ${formatShareInterval(low, high)}`;

import * as Plot from '@observablehq/plot';
import { formatCount } from '../formatting/formatCount.ts';
import { formatShare, formatShareInterval } from '../formatting/formatShare.ts';
import { categoryAddress, codeAddress } from '../model/addresses.ts';
import type { PrevalenceFigureFile } from '../publish/prevalenceFigure.ts';
import { categoryColour } from './categoryColour.ts';
import { bind, type Design, type Figure } from './figure.ts';
import { halo } from './halo.ts';
import { layoutRows, type LayoutRow } from './layoutRows.ts';

type Row = PrevalenceFigureFile['rows'][number];
type CodeLine = Extract<LayoutRow<Row>, { kind: 'code' }>;
type CategoryLine = Extract<LayoutRow<Row>, { kind: 'category' }>;

const design: Design<PrevalenceFigureFile> = {
  id: 'prevalence',
  title: ({ rows, n }) => `How often each of the ${rows.length} codes occurs among ${formatCount(n)} issues`,
  finding: ({ rows }) => {
    const sorted = [...rows].sort((a, b) => b.count - a.count);
    const [first] = sorted;
    const last = sorted.at(-1);
    return first && last
      ? `The most frequent code is ${first.codeName} (${formatShare(first.share)}), the rarest ${last.codeName} (${formatShare(last.share)}).`
      : 'No code occurs.';
  },
  caption: () =>
    'Dot: share of issues with this primary code. Thick line: 95 % interval if issues were independent. ' +
    'Thin line: 95 % interval that allows for projects.',
  reading: () =>
    'The thick line is Wilson’s interval. The thin one comes from resampling whole projects and is the one to go by, since issues of one project are ' +
    'alike. The number at the end of each line counts its issues. Each mark leads to the code’s issues.',
  description: ({ rows }) => {
    const sorted = [...rows].sort((a, b) => b.count - a.count);
    const name = (row: Row | undefined) => (row ? `${row.codeName} (${formatShare(row.share)})` : '');
    return (
      `A dot chart with one line for each code, grouped by category. The most frequent are ${name(sorted[0])}, ` +
      `${name(sorted[1])} and ${name(sorted[2])}; the rarest is ${name(sorted.at(-1))}.`
    );
  },
  plot: ({ rows }, width) => {
    const wide = width === 'wide';
    const order = categoryOrder(rows);
    const lines = layoutRows(sortForReading(rows, order), order);
    const codes = lines.filter((line): line is CodeLine => line.kind === 'code');
    const categories = lines.filter((line): line is CategoryLine => line.kind === 'category');
    const lineHeight = wide ? 22 : 33;
    const last = lines.at(-1)?.y ?? 0;
    const textSize = wide ? 13.5 : 13;
    const wideLabel = 262;
    const href = (line: CodeLine) => codeAddress(line.row.code);
    const stroke = (line: CodeLine) => categoryColour(line.index);
    const title = (line: CodeLine) =>
      `${line.row.codeName}: ${formatCount(line.row.count)} issues, ${formatShare(line.row.share)}\n` +
      `Wilson ${formatShareInterval(line.row.low, line.row.high)}, over projects ${formatShareInterval(line.row.projectLow, line.row.projectHigh)}`;
    return {
      height: (last + 1) * lineHeight + 56,
      marginTop: 28,
      marginBottom: 28,
      marginLeft: wide ? wideLabel : 14,
      marginRight: wide ? 58 : 12,
      x: {
        domain: [0, Math.max(...rows.map((row) => Math.max(row.high, row.projectHigh))) * 1.02],
        label: null,
      },
      y: { type: 'linear', domain: [last + 0.6, -0.6], axis: null },
      marks: [
        Plot.gridX({ stroke: 'var(--rule)', strokeOpacity: 1, ticks: wide ? 8 : 4 }),
        ...(['top', 'bottom'] as const).map((anchor) =>
          Plot.axisX({
            anchor,
            ticks: wide ? 8 : 4,
            tickSize: 0,
            fontSize: 12,
            fill: 'var(--ink-soft)',
            tickFormat: (share: number) => `${Math.round(share * 100)} %`,
            label: null,
          }),
        ),
        Plot.text(categories, {
          y: 'y',
          ...halo,
          frameAnchor: 'left',
          dx: wide ? -wideLabel : -14,
          textAnchor: 'start',
          text: (line: CategoryLine) => line.name,
          href: (line: CategoryLine) => categoryAddress(line.category),
          fontSize: textSize,
          fontWeight: 650,
          fill: 'var(--ink)',
        }),
        Plot.text(codes, {
          y: 'y',
          ...halo,
          frameAnchor: 'left',
          dx: wide ? -wideLabel : -14,
          dy: wide ? 0 : -9,
          textAnchor: 'start',
          text: (line: CodeLine) => line.row.codeName,
          href,
          fontSize: textSize,
          fill: 'var(--ink)',
        }),
        Plot.ruleY(codes, {
          y: 'y',
          dy: wide ? 0 : 6,
          x1: (line: CodeLine) => line.row.projectLow,
          x2: (line: CodeLine) => line.row.projectHigh,
          stroke,
          strokeWidth: 1.5,
        }),
        Plot.ruleY(codes, {
          y: 'y',
          dy: wide ? 0 : 6,
          x1: (line: CodeLine) => line.row.low,
          x2: (line: CodeLine) => line.row.high,
          stroke,
          strokeWidth: 5,
          strokeOpacity: 0.75,
        }),
        Plot.dot(codes, {
          y: 'y',
          dy: wide ? 0 : 6,
          x: (line: CodeLine) => line.row.share,
          r: wide ? 5 : 4.5,
          fill: stroke,
          stroke: 'var(--paper)',
          strokeWidth: 1.2,
          href,
          // Tooltips need a pointer that hovers, which small screens seldom have.
          ...(wide ? { title } : {}),
        }),
        Plot.text(codes, {
          y: 'y',
          dy: wide ? 0 : -9,
          frameAnchor: 'right',
          dx: wide ? 56 : 0,
          textAnchor: 'end',
          text: (line: CodeLine) => formatCount(line.row.count),
          fontSize: wide ? 13 : 12,
          fill: 'var(--ink-soft)',
          ...halo,
        }),
        Plot.text(wide ? ['issues'] : [], {
          frameAnchor: 'top-right',
          dx: 56,
          dy: -16,
          textAnchor: 'end',
          fontSize: 12,
          fill: 'var(--ink-soft)',
        }),
      ],
    };
  },
  table: ({ rows }) => ({
    head: [
      { text: 'Category' },
      { text: 'Code' },
      { text: 'Issues', number: true },
      { text: 'Share', number: true },
      { text: 'Wilson 95 %', number: true },
      { text: 'Over projects 95 %', number: true },
    ],
    rows: sortForReading(rows, categoryOrder(rows)).map((row) => [
      { text: row.categoryName, href: categoryAddress(row.category) },
      { text: row.codeName, href: codeAddress(row.code) },
      { text: formatCount(row.count) },
      { text: formatShare(row.share) },
      { text: formatShareInterval(row.low, row.high) },
      { text: formatShareInterval(row.projectLow, row.projectHigh) },
    ]),
  }),
};

/** How often each code occurs: a dot for the share, two intervals around it. */
export const prevalenceFigure = (data: PrevalenceFigureFile): Figure => bind(design, data);

/** The taxonomy's own order, which fixes the colours. */
function categoryOrder(rows: readonly Row[]): string[] {
  return [...new Set(rows.map((row) => row.category))];
}

/** Categories as in the taxonomy, within each the most frequent code first. */
function sortForReading(rows: readonly Row[], order: readonly string[]): Row[] {
  return [...rows].sort((a, b) => order.indexOf(a.category) - order.indexOf(b.category) || b.count - a.count);
}

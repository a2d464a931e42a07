import * as Plot from '@observablehq/plot';
import { relations } from '../dataset/dataset.ts';
import { formatCount } from '../formatting/formatCount.ts';
import type { ComparisonFile } from '../publish/comparison.ts';
import { bind, pixelWidth, type Design, type Figure } from './figure.ts';
import { relationSigns } from './relationSigns.ts';

type Taxonomy = ComparisonFile['taxonomies'][number];
type RelationOrUnknown = keyof Taxonomy['relations'];

const order: readonly RelationOrUnknown[] = [...relations, 'unknown'];
/** The closer the counterpart, the stronger the colour; absent is left empty. */
const fillOpacity: Readonly<Record<RelationOrUnknown, number>> = {
  equivalent: 1,
  broader: 0.45,
  narrower: 0.3,
  related: 0.16,
  absent: 0,
  unknown: 0,
};

const design: Design<ComparisonFile> = {
  id: 'coverage',
  title: () => 'What earlier taxonomies had already seen',
  finding: ({ taxonomies, novel }) =>
    `${novel.length} codes have no counterpart in any of the ${taxonomies.filter(({ completeness }) => completeness === 'whole').length} earlier taxonomies that were read whole.`,
  caption: () =>
    'One bar an earlier taxonomy: codes by their relation to it. The stronger the colour, the closer the counterpart; empty: absent.',
  reading: () =>
    `Broader: ${relationSigns.broader.words}; narrower: ${relationSigns.narrower.words}. Only taxonomies whose list of categories was ` +
    'read whole are drawn, since absence cannot be told from a part; those read in part stand on the page of the comparison.',
  description: ({ taxonomies }) =>
    taxonomies
      .filter(({ completeness }) => completeness === 'whole')
      .map(
        ({ short, relations: counts }) =>
          `${short}: ${order
            .filter((relation) => counts[relation] > 0)
            .map((relation) => `${counts[relation]} ${relation}`)
            .join(', ')}.`,
      )
      .join(' '),
  plot: ({ taxonomies }, width) => {
    const wide = width === 'wide';
    const bars = taxonomies
      .filter(({ completeness }) => completeness === 'whole')
      .flatMap((taxonomy) => segments(taxonomy));
    type Segment = (typeof bars)[number];
    const ids = [...new Set(bars.map(({ taxonomy }) => taxonomy.id))];
    const labelWidth = wide ? 206 : 2;
    const roomForWords = wide ? 4 : 9;
    const present = order.filter((relation) => bars.some((bar) => bar.relation === relation));
    const columns = wide ? present.length : 3;
    const columnWidth = (pixelWidth(width) - 6) / (wide ? 6 : columns);
    const legendHeight = Math.ceil(present.length / columns) * 22 + (wide ? 8 : 4);
    const legend = present.map((relation, index) => ({
      relation,
      dx: (wide ? -labelWidth : 0) + (index % columns) * columnWidth,
      dy: Math.floor(index / columns) * 22 - legendHeight + 10,
    }));
    return {
      height: ids.length * (wide ? 46 : 62) + legendHeight + 8,
      marginLeft: labelWidth,
      marginRight: 4,
      marginTop: legendHeight,
      marginBottom: 4,
      x: { axis: null },
      r: { type: 'identity' },
      symbol: { type: 'identity' },
      y: { domain: ids, axis: null, paddingInner: wide ? 0.3 : 0.45, paddingOuter: wide ? 0.15 : 0.4 },
      marks: [
        ...legend.flatMap(({ relation, dx, dy }) => [
          Plot.dot([relation], {
            frameAnchor: 'top-left',
            dx: dx + 6,
            dy,
            symbol: 'square',
            r: 6,
            fill: 'var(--accent)',
            fillOpacity: fillOpacity[relation],
            stroke: 'var(--rule-strong)',
          }),
          Plot.text([relation], {
            frameAnchor: 'top-left',
            dx: dx + 18,
            dy,
            lineAnchor: 'middle',
            textAnchor: 'start',
            fontSize: 12.5,
            fill: 'var(--ink)',
          }),
        ]),
        Plot.barX(bars, {
          y: ({ taxonomy }: Segment) => taxonomy.id,
          x1: 'from',
          x2: 'to',
          fill: 'var(--accent)',
          fillOpacity: ({ relation }: Segment) => fillOpacity[relation],
          stroke: 'var(--rule-strong)',
          href: ({ taxonomy }: Segment) => `/comparison/#${taxonomy.id}`,
          title: ({ taxonomy, relation, count }: Segment) =>
            `${taxonomy.short}: ${count} codes, ${relationSigns[relation].words}`,
        }),
        Plot.text(bars, {
          y: ({ taxonomy }: Segment) => taxonomy.id,
          x: ({ from, to }: Segment) => (from + to) / 2,
          text: ({ relation, count }: Segment) =>
            count >= roomForWords ? `${count} ${relation}` : String(count),
          fill: ({ relation }: Segment) => (relation === 'equivalent' ? 'var(--paper)' : 'var(--ink)'),
          fontSize: 12.5,
          pointerEvents: 'none',
        }),
        Plot.text(ids, {
          y: (id: string) => id,
          frameAnchor: 'left',
          dx: wide ? -labelWidth : 0,
          dy: wide ? 0 : -25,
          textAnchor: 'start',
          text: (id: string) => taxonomies.find((taxonomy) => taxonomy.id === id)?.short ?? id,
          href: (id: string) => `/comparison/#${id}`,
          fontSize: wide ? 13.5 : 13,
          fill: 'var(--ink)',
        }),
      ],
    };
  },
  table: ({ taxonomies }) => ({
    head: [
      { text: 'Earlier taxonomy' },
      { text: 'List read' },
      ...order.map((relation) => ({ text: relation === 'unknown' ? 'not known' : relation, number: true })),
    ],
    rows: taxonomies
      .filter(({ completeness }) => completeness !== 'none')
      .map(({ id, short, completeness, relations: counts }) => [
        { text: short, href: `/comparison/#${id}` },
        { text: completeness === 'whole' ? 'whole' : 'in part' },
        ...order.map((relation) => ({ text: formatCount(counts[relation]) })),
      ]),
  }),
};

/** How many codes each earlier taxonomy has a counterpart for: one bar a taxonomy, split by relation. */
export const coverageFigure = (data: ComparisonFile): Figure => bind(design, data);

function segments(taxonomy: Taxonomy) {
  let from = 0;
  return order.flatMap((relation) => {
    const count = taxonomy.relations[relation];
    if (count === 0) return [];
    const segment = { taxonomy, relation, count, from, to: from + count };
    from += count;
    return [segment];
  });
}

import * as Plot from '@observablehq/plot';
import { relations } from '../dataset/dataset.ts';
import { formatCount } from '../formatting/formatCount.ts';
import type { ComparisonFile } from '../publish/comparison.ts';
import type { Figure } from './figure.ts';
import { relationSigns } from './relationSigns.ts';
import { saysRow } from './readable.ts';
import { accent, ink, paper, rows } from './theme.ts';
import { color } from '../styles/tokens.ts';
import { coverageWords } from './words/coverage.ts';

type Taxonomy = ComparisonFile['taxonomies'][number];
type Relation = keyof Taxonomy['relations'];

const order: readonly Relation[] = [...relations, 'unknown'];
/** The closer the counterpart, the stronger the color; absent is left empty. */
const fillOpacity: Readonly<Record<Relation, number>> = {
  equivalent: 1,
  broader: 0.45,
  narrower: 0.3,
  related: 0.16,
  absent: 0,
  unknown: 0,
};

/** A part of a bar: the codes of one relation to a taxonomy. */
interface Part {
  readonly taxonomy: string;
  readonly relation: Relation;
  readonly count: number;
}

/** How many codes each earlier taxonomy has a counterpart for: one bar a taxonomy, split by relation. */
export function coverageFigure(comparison: ComparisonFile): Figure {
  const read = comparison.taxonomies.filter(({ completeness }) => completeness !== 'none');
  const whole = read.filter(({ completeness }) => completeness === 'whole');
  const rowOf = (wanted: string) => read.findIndex(({ id }) => id === wanted);
  const parts = whole.flatMap((taxonomy): Part[] =>
    order.map((relation) => ({ taxonomy: taxonomy.id, relation, count: taxonomy.relations[relation] })),
  );
  const shown = parts.filter(({ count }) => count > 0);
  const name = (id: string) => whole.find((taxonomy) => taxonomy.id === id)?.short ?? id;
  const href = ({ taxonomy }: Part) => `/comparison/#${taxonomy}`;
  return {
    id: 'coverage',
    ...coverageWords(whole),
    plot: (width) => {
      const row = rows(width, 206, [46, 62]);
      const roomForWords = row.wide ? 4 : 9;
      const says = saysRow(
        ({ taxonomy }: Part) => rowOf(taxonomy),
        ({ relation }) => order.indexOf(relation) + 1,
      );
      const bar = { ...says, y: 'taxonomy', x: 'count', order: null } as const;
      return {
        height: whole.length * row.height + 8,
        margin: 4,
        marginLeft: row.wide ? row.left : 2,
        x: { axis: null },
        y: { domain: whole.map(({ id }) => id), axis: null, padding: 0 },
        marks: [
          Plot.barX(
            shown,
            Plot.stackX({
              ...bar,
              insetTop: row.wide ? 7 : 24,
              insetBottom: row.wide ? 7 : 6,
              fill: accent,
              fillOpacity: ({ relation }: Part) => fillOpacity[relation],
              stroke: color('rule-strong'),
              href,
              title: ({ taxonomy, relation, count }: Part) =>
                `${name(taxonomy)}: ${count} codes, ${relationSigns[relation].words}`,
            }),
          ),
          Plot.text(
            shown,
            Plot.stackX({
              ...bar,
              dy: row.wide ? 0 : 9,
              text: ({ relation, count }: Part) =>
                count >= roomForWords ? `${count} ${relation}` : String(count),
              fill: ({ relation }: Part) => (relation === 'equivalent' ? paper : ink),
              fontSize: 12.5,
              pointerEvents: 'none',
            }),
          ),
          Plot.text(whole, {
            ...row.name,
            ...saysRow(({ id }: Taxonomy) => rowOf(id)),
            y: 'id',
            dy: row.wide ? 0 : -18,
            text: 'short',
            href: ({ id }: Taxonomy) => `/comparison/#${id}`,
          }),
        ],
      };
    },
    tidy: () => ({
      units: { taxonomy: 'id', relation: 'of our code to theirs', codes: 'codes' },
      rows: parts.map(({ taxonomy, relation, count }) => ({ taxonomy, relation, codes: count })),
    }),
    table: () => ({
      head: [
        { text: 'Earlier taxonomy' },
        ...order.map((relation) => ({ text: relation === 'unknown' ? 'not known' : relation, number: true })),
        { text: 'List read' },
      ],
      rows: read.map(({ id, short, completeness, relations: counts }) => [
        { text: short, href: `/comparison/#${id}` },
        ...order.map((relation) => ({ text: formatCount(counts[relation]) })),
        { text: completeness === 'whole' ? 'whole' : 'in part' },
      ]),
    }),
  };
}

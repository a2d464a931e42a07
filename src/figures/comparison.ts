import * as Plot from '@observablehq/plot';
import type { Relation } from '../dataset/dataset.ts';
import { codeAddress } from '../model/addresses.ts';
import { comparisonCellId } from '../model/comparisonCellId.ts';
import type { ComparisonFile } from '../publish/comparison.ts';
import type { PublishedCategory } from '../publish/study.ts';
import { categoryColour } from './categoryColour.ts';
import { bind, type Design, type Figure } from './figure.ts';
import { layoutRows, type LayoutRow } from './layoutRows.ts';
import { wrapText } from './wrapText.ts';
import { relationSigns } from './relationSigns.ts';

/** What the comparison figure draws: the cells, and the taxonomy whose codes are its lines. */
export interface ComparisonFigureData {
  readonly comparison: ComparisonFile;
  readonly categories: readonly PublishedCategory[];
}

interface CodeRow {
  readonly category: string;
  readonly categoryName: string;
  readonly code: string;
  readonly codeName: string;
}
type CodeLine = Extract<LayoutRow<CodeRow>, { kind: 'code' }>;
type CategoryLine = Extract<LayoutRow<CodeRow>, { kind: 'category' }>;
type Taxonomy = ComparisonFile['taxonomies'][number];

interface Square {
  readonly line: CodeLine;
  readonly taxonomy: Taxonomy;
  readonly relation: Relation | 'unknown';
  readonly earlierCategory: string | null;
  readonly note: string | null;
}

const fillOpacity: Readonly<Record<Relation | 'unknown', number>> = {
  equivalent: 0.85,
  broader: 0.42,
  narrower: 0.42,
  related: 0.2,
  absent: 0,
  unknown: 0,
};

const design: Design<ComparisonFigureData> = {
  id: 'comparison',
  title: ({ comparison, categories }) =>
    `${countCodes(categories)} codes against ${readTaxonomies(comparison).length} earlier taxonomies`,
  finding: ({ comparison, categories }) =>
    `${comparison.novel.length} of ${countCodes(categories)} codes have no counterpart in any earlier taxonomy that was read whole.`,
  caption: () =>
    '=\u00a0equivalent, >\u00a0the earlier category is broader, <\u00a0narrower, ≈\u00a0related, –\u00a0absent. Shaded columns were read whole, so ' +
    'absence is a finding there.',
  reading: () =>
    'Columns with a dashed frame were read in part; an empty place there means not known. The stronger the colour, the closer the ' +
    'counterpart. Each sign leads to its reason.',
  description: ({ comparison, categories }) => {
    const whole = readTaxonomies(comparison).filter((taxonomy) => taxonomy.completeness === 'whole');
    const sentences = whole.map(
      ({ short, relations }) =>
        `${short}: ${relations.equivalent} equivalent, ${relations.broader} broader, ${relations.narrower} narrower, ` +
        `${relations.related} related, ${relations.absent} absent.`,
    );
    return (
      `A matrix of ${countCodes(categories)} codes by ${readTaxonomies(comparison).length} earlier taxonomies. ` +
      `Of those read whole, ${sentences.join(' ')} ${comparison.novel.length} codes have no counterpart in any taxonomy read whole.`
    );
  },
  plot: ({ comparison, categories }, width) => {
    const wide = width === 'wide';
    const taxonomies = readTaxonomies(comparison);
    const lines = layoutRows(
      codeRows(categories),
      categories.map(({ id }) => id),
    );
    const codes = lines.filter((line): line is CodeLine => line.kind === 'code');
    const headings = lines.filter((line): line is CategoryLine => line.kind === 'category');
    const squares = codes.flatMap((line) => taxonomies.map((taxonomy) => square(comparison, line, taxonomy)));
    const last = lines.at(-1)?.y ?? 0;
    const lineHeight = wide ? 23 : 24;
    const labelWidth = wide ? 280 : 156;
    const marginTop = wide ? 52 : 116;
    const textSize = wide ? 13.5 : 11.5;
    /** Letters of a line that are sure to end before the first column, bold ones, too. */
    const narrowLabel = 22;
    const partial = (taxonomy: Taxonomy) => taxonomy.completeness !== 'whole';
    const halfColumn = 0.44;
    const column = (taxonomy: Taxonomy) => taxonomies.indexOf(taxonomy);
    const known = squares.filter(({ relation }) => relation !== 'unknown');
    const href = ({ line, taxonomy }: Square) =>
      `/comparison/#${comparisonCellId(line.row.code, taxonomy.id)}`;
    const reason = ({ line, taxonomy, relation, earlierCategory, note }: Square) =>
      [
        `${line.row.codeName} against ${taxonomy.short}: ${relationSigns[relation].words}`,
        earlierCategory,
        note,
      ]
        .filter((text) => text !== null)
        .join('\n');
    // Tooltips need a pointer that hovers, which small screens seldom have; the reasons stand on the page anyway.
    const tooltip = wide ? { title: reason } : {};
    const place = { x: ({ taxonomy }: Square) => column(taxonomy), y: ({ line }: Square) => line.y };
    const sign = {
      ...place,
      text: ({ relation }: Square) => relationSigns[relation].sign,
      fontSize: 14,
      fontWeight: 600,
      fill: 'var(--ink)',
    };
    const columnFrame = (dashed: boolean) =>
      Plot.rect(
        taxonomies.filter((taxonomy) => partial(taxonomy) === dashed),
        {
          x1: (taxonomy: Taxonomy) => column(taxonomy) - halfColumn - 0.03,
          x2: (taxonomy: Taxonomy) => column(taxonomy) + halfColumn + 0.03,
          y1: -0.5,
          y2: last + 0.5,
          fill: dashed ? 'none' : 'var(--raised)',
          stroke: 'var(--rule-strong)',
          ...(dashed ? { strokeDasharray: '2,3' } : {}),
        },
      );
    return {
      height: (last + 1) * lineHeight + marginTop + 8,
      marginTop,
      marginBottom: 8,
      marginLeft: labelWidth,
      marginRight: wide ? 2 : 22,
      x: { type: 'linear', domain: [-0.5, taxonomies.length - 0.5], axis: null },
      y: { type: 'linear', domain: [last + 0.5, -0.5], axis: null },
      marks: [
        columnFrame(false),
        columnFrame(true),
        Plot.text(taxonomies, {
          x: column,
          frameAnchor: 'top',
          dy: wide ? -14 : -8,
          text: ({ short }: Taxonomy) => (wide ? wrapText(short, 12).join('\n') : short),
          href: ({ id }: Taxonomy) => `/comparison/#${id}`,
          lineAnchor: wide ? 'bottom' : 'middle',
          textAnchor: wide ? 'middle' : 'start',
          rotate: wide ? 0 : -75,
          fontSize: wide ? 12 : 11.5,
          fill: 'var(--ink)',
        }),
        Plot.text(headings, {
          y: 'y',
          frameAnchor: 'left',
          dx: -labelWidth,
          textAnchor: 'start',
          lineAnchor: 'middle',
          text: (line: CategoryLine) => (wide ? line.name : wrapText(line.name, narrowLabel).join('\n')),
          fontSize: textSize,
          fontWeight: 650,
          fill: 'var(--ink)',
        }),
        Plot.text(codes, {
          y: 'y',
          frameAnchor: 'left',
          dx: -labelWidth,
          textAnchor: 'start',
          lineAnchor: 'middle',
          text: (line: CodeLine) =>
            wide ? line.row.codeName : wrapText(line.row.codeName, narrowLabel).join('\n'),
          href: (line: CodeLine) => codeAddress(line.row.code),
          fontSize: textSize,
          fill: 'var(--ink)',
        }),
        Plot.rect(
          known.filter(({ relation }) => relation !== 'absent'),
          {
            x1: ({ taxonomy }: Square) => column(taxonomy) - halfColumn,
            x2: ({ taxonomy }: Square) => column(taxonomy) + halfColumn,
            y1: ({ line }: Square) => line.y - 0.42,
            y2: ({ line }: Square) => line.y + 0.42,
            fill: ({ line }: Square) => categoryColour(line.index),
            fillOpacity: ({ relation }: Square) => fillOpacity[relation],
            href,
            ...tooltip,
          },
        ),
        Plot.text(
          known.filter(({ relation }) => relation !== 'absent'),
          { ...sign, pointerEvents: 'none' },
        ),
        Plot.text(
          known.filter(({ relation }) => relation === 'absent'),
          // On small screens these signs are too small to be touched, and the table leads to the same reasons.
          { ...sign, fillOpacity: 0.6, ...(wide ? { href, ...tooltip } : {}) },
        ),
      ],
    };
  },
  table: ({ comparison, categories }) => {
    const taxonomies = readTaxonomies(comparison);
    const lines = layoutRows(
      codeRows(categories),
      categories.map(({ id }) => id),
    );
    return {
      head: [
        { text: 'Code' },
        ...taxonomies.map(({ id, short, completeness }) => ({
          href: `/comparison/#${id}`,
          text: `${short} (read ${completeness === 'whole' ? 'whole' : 'in part'})`,
        })),
      ],
      rows: lines
        .filter((line): line is CodeLine => line.kind === 'code')
        .map((line) => [
          { text: line.row.codeName, href: codeAddress(line.row.code) },
          ...taxonomies.map((taxonomy) => {
            const { relation } = square(comparison, line, taxonomy);
            return relation === 'unknown'
              ? { text: 'not known' }
              : { text: relation, href: `/comparison/#${comparisonCellId(line.row.code, taxonomy.id)}` };
          }),
        ]),
    };
  },
};

/** The codes against earlier taxonomies: a square per pair, with the relation as a sign. */
export const comparisonFigure = (data: ComparisonFigureData): Figure => bind(design, data);

/** Taxonomies of whose categories at least some were read: those read not at all have no column. */
function readTaxonomies(comparison: ComparisonFile): Taxonomy[] {
  const whole = comparison.taxonomies.filter(({ completeness }) => completeness === 'whole');
  const partial = comparison.taxonomies.filter(({ completeness }) => completeness === 'partial');
  return [...whole, ...partial];
}

function codeRows(categories: readonly PublishedCategory[]): CodeRow[] {
  return categories.flatMap(({ id, name, codes }) =>
    codes.map((code) => ({ category: id, categoryName: name, code: code.id, codeName: code.name })),
  );
}

function countCodes(categories: readonly PublishedCategory[]): number {
  return categories.reduce((sum, { codes }) => sum + codes.length, 0);
}

function square(comparison: ComparisonFile, line: CodeLine, taxonomy: Taxonomy): Square {
  const cell = comparison.cells.find(
    (candidate) => candidate.code === line.row.code && candidate.taxonomy === taxonomy.id,
  );
  return {
    line,
    taxonomy,
    relation: cell?.relation ?? 'unknown',
    earlierCategory: cell?.earlierCategory ?? null,
    note: cell?.note ?? null,
  };
}

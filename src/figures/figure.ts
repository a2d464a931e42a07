import type { PlotOptions } from '@observablehq/plot';

/** Every figure is drawn twice; CSS shows the drawing that fits. */
export const figureWidths = ['narrow', 'wide'] as const;
export type FigureWidth = (typeof figureWidths)[number];

/** A cell of the table behind a figure. */
export interface Cell {
  readonly text: string;
  readonly href?: string;
}

/** The data of a figure as a table: what the marks say, in words and numbers, with the links that the marks carry. */
export interface FigureTable {
  readonly head: readonly { readonly text: string; readonly number?: boolean; readonly href?: string }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether rows with the same first cell stand together under it, instead of repeating it. */
  readonly grouped?: boolean;
}

/**
 * What a figure draws as plain values, one row an observation, for programs: names and numbers as they are, nothing
 * formatted. Its columns, in order, each with the unit of its values. `low` and `high` are limits in the unit of the value
 * before them.
 */
export interface TidyTable {
  readonly units: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
}

/** What is said of a figure. */
export interface FigureWords {
  /** What there is to see, as far as the data say it: the heading of the figure. */
  readonly title: string;
  /** What is drawn. */
  readonly subtitle: string;
  /** What the marks mean, in one to three short sentences, shown above the drawing. */
  readonly caption: string;
  /** What else helps to read it: methods by name, fine points. Behind a disclosure. */
  readonly reading?: string;
  /** What it shows, for a reader who does not see it: in the drawing itself and behind a disclosure. */
  readonly description: string;
}

/** One figure with its data: what to say of it and what to draw. It computes no statistic. */
export interface Figure extends FigureWords {
  /** Stands in the figure's permalink; never changes. */
  readonly id: string;
  readonly plot: (width: FigureWidth) => PlotOptions;
  readonly table: () => FigureTable;
  readonly tidy: () => TidyTable;
}

/** Pixels of the drawing's own coordinate system; it scales with its column. */
export const pixelWidth = (width: FigureWidth): number => (width === 'wide' ? 820 : 340);

/** The numbers behind a figure: as a table for readers, and as plain values for programs. */
export type FigureNumbers = Pick<Figure, 'table' | 'tidy'>;

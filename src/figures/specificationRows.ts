import type { SpecificationClaim } from '../publish/specificationCurve.ts';

/** A line below the curve: a question, or one of its options. */
export interface ChoiceRow {
  readonly label: string;
  readonly main: boolean;
  readonly heading: boolean;
  readonly y: number;
  readonly dimension: string;
  readonly option: number;
}

/** The choices below the curve, and where they end. @param optionHeight pixels from one option to the next */
export function choiceRows(
  { dimensions }: SpecificationClaim,
  top: number,
  lineHeight: number,
  optionHeight: number,
): { readonly rows: readonly ChoiceRow[]; readonly bottom: number } {
  const rows: ChoiceRow[] = [];
  let y = top;
  for (const { id: dimension, question, options } of dimensions) {
    rows.push({ label: question, main: false, heading: true, y, dimension, option: -1 });
    y += lineHeight;
    for (const [option, { label, main }] of options.entries()) {
      rows.push({ label, main, heading: false, y, dimension, option });
      y += optionHeight;
    }
    y += 6;
  }
  return { rows, bottom: y };
}

/** The analyses that are drawn: one for each place that can be seen. */
export interface Sample {
  /** Analyses from one place to the next. */
  readonly step: number;
  /** Position of the analysis that stands for each place: the middle one of it. */
  readonly positions: readonly number[];
  /** Those with an estimate. */
  readonly shown: readonly {
    readonly position: number;
    readonly effect: number;
    readonly low: number;
    readonly high: number;
  }[];
}

/** @param width pixels of the curve @param finest pixels below which places cannot be told apart */
export function sampleOf(
  { specifications, estimable }: SpecificationClaim,
  width: number,
  finest: number,
): Sample {
  const { effect, low, high } = specifications;
  const step = Math.max(1, estimable / (width / finest));
  const positions = Array.from({ length: Math.floor(estimable / step) }, (_, index) =>
    Math.min(estimable - 1, Math.floor((index + 0.5) * step)),
  );
  const shown = positions.flatMap((position) => {
    const value = effect[position] ?? null;
    if (value === null) return [];
    return [{ position, effect: value, low: low[position] ?? value, high: high[position] ?? value }];
  });
  return { step, positions, shown };
}

/** First and last position of every run of analyses that choose an option. */
export function strokesOf(
  { specifications }: SpecificationClaim,
  { dimension, option }: ChoiceRow,
  positions: readonly number[],
): [number, number][] {
  const chosen = specifications.choices[dimension] ?? [];
  return runs(positions.map((position) => chosen[position] === option)).map(([from, to]) => [
    positions[from] ?? 0,
    positions[to] ?? 0,
  ]);
}

/** First and last index of every run of `true`. */
function runs(flags: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [index, flag] of flags.entries()) {
    if (!flag) continue;
    const last = found.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else found.push([index, index]);
  }
  return found;
}

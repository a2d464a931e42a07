import { dependenceDimension } from '../analysis/robustness/dimensions.ts';
import type { FigureTable } from '../figures/figure.ts';
import { formatCount } from '../formatting/formatCount.ts';
import { formatDayNumber } from '../formatting/formatDays.ts';
import { formatDecimal } from '../formatting/formatDecimal.ts';
import { formatP, formatPNumber } from '../formatting/formatP.ts';
import type { LabResult, GroupResult } from './analysis.ts';
import type { BootstrapResult } from './bootstrap.ts';
import type { ChiSquared } from './memoizedAnalysis.ts';
import type { LabState } from './state.ts';

/** A table of the lab with its caption. */
export interface LabTable extends FigureTable {
  readonly caption: string;
}

const signed = (value: number, digits = 3): string => (value > 0 ? '+' : '') + formatDecimal(value, digits);
const interval = (low: number, high: number, digits = 3): string =>
  `${formatDecimal(low, digits)} to ${formatDecimal(high, digits)}`;

/** The first column holds words, all others numbers. */
function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): LabTable {
  return {
    caption,
    head: head.map((text, index) => ({ text, number: index > 0 })),
    rows: rows.map((row) => row.map((text) => ({ text }))),
  };
}

/** How many issues of each set have which kind of time. */
export const countsTable = ({ sets }: LabResult): LabTable =>
  table(
    'How many issues of each kind',
    ['Issues', 'With a time', 'Exact', 'Right-censored', 'Interval-censored', 'No time'],
    sets.map((set) => [
      set.name,
      ...[set.n, set.exact, set.right, set.interval, set.excluded].map(formatCount),
    ]),
  );

/** By when half of each set are resolved. */
export function mediansTable({ sets, depth }: LabResult): LabTable {
  const pending = depth === 'quick';
  const median = (days: number | null, hasCurve: boolean): string =>
    days !== null ? formatDayNumber(days) : hasCurve ? 'not reached' : '–';
  const limited = ({ median: days, low, high }: GroupResult['early'], hasCurve: boolean): string => {
    const limits =
      low === null ? '' : ` (${formatDayNumber(low)} to ${high === null ? '∞' : formatDayNumber(high)})`;
    return median(days, hasCurve) + limits;
  };
  return table(
    'Days by which half are resolved, with 95% limits',
    [
      'Issues',
      'Exact ones alone',
      'Middle estimate',
      'Unknown closing dates early',
      'Unknown closing dates late',
    ],
    sets.map((set) => {
      const hasCurve = set.curves !== null;
      return [
        set.name,
        formatDayNumber(set.known.median),
        pending && hasCurve ? '…' : median(set.turnbull.median, hasCurve),
        limited(set.early, hasCurve),
        limited(set.late, hasCurve),
      ];
    }),
  );
}

/** The tests that belong to a comparison, and how much several sets explain. */
export function testsTable({ dependence }: LabState, result: LabResult): LabTable {
  const { logrank, mannwhitney, cliffs, kruskal, unavailable } = result;
  const pending = result.depth === 'quick' && result.compared.length >= 2 ? '…' : '–';
  const chiSquared = (name: string, test: ChiSquared | null): string[] => [
    name,
    test ? `χ² = ${formatDecimal(test.chisq)}, ${test.df} df` : pending,
    test ? formatP(test.p) : pending,
  ];
  const stratified = dependence === 'stratified';
  const within = stratified ? ', within projects' : '';
  const treatment = dependenceDimension.options.find(({ id }) => id === dependence)?.label ?? dependence;
  const explained = result.sets.length > 2 ? result.explained[dependence] : null;
  const rows = [
    chiSquared(
      `All issues, for what is known of each: generalized log-rank (dependence: ${treatment.toLowerCase()})`,
      result.interval[dependence],
    ),
  ];
  if (explained) {
    const { effect, low, high, p } = explained;
    rows.push([
      'Share of variance explained beyond chance, with its 95% interval',
      `${formatDecimal(effect, 4)} (${interval(low, high, 4)})`,
      formatP(p),
    ]);
  }
  if (!unavailable) {
    rows.push(
      chiSquared(
        `Log-rank, unknown closing dates early${within}`,
        logrank[stratified ? 'stratified-early' : 'early'],
      ),
      chiSquared(
        `Log-rank, unknown closing dates late${within}`,
        logrank[stratified ? 'stratified-late' : 'late'],
      ),
    );
  }
  if (mannwhitney) {
    const delta = cliffs ? ` (Cliff’s delta ${signed(cliffs.delta)})` : '';
    rows.push([
      `Exact times alone: Mann-Whitney${delta}`,
      `z = ${formatDecimal(mannwhitney.z)}`,
      formatP(mannwhitney.p),
    ]);
  }
  if (kruskal) {
    rows.push([
      `Exact times alone: Kruskal-Wallis (epsilon squared ${formatDecimal(kruskal.epsilon2, 4)})`,
      `H = ${formatDecimal(kruskal.h)}, ${kruskal.df} df`,
      formatP(kruskal.p),
    ]);
  }
  return table('Tests', ['Test', 'Statistic', 'p'], rows);
}

/** Two sets: the first against the second. Several: each against all others. */
export function effectsTable({ dependence }: LabState, { sets, effect, againstOthers }: LabResult): LabTable {
  const two = sets.length === 2;
  return table(
    two
      ? 'The first against the second: positive where the first takes longer (scale of Cliff’s delta)'
      : 'Each against all others: positive where it takes longer (scale of Cliff’s delta)',
    ['Issues', 'Effect', '95% interval', 'p'],
    sets.slice(0, two ? 1 : sets.length).map(({ name }, index) => {
      const found = two ? effect[dependence] : againstOthers[index];
      if (!found) return [name, '–', '–', '–'];
      return [name, signed(found.effect), interval(found.low, found.high), formatPNumber(found.p)];
    }),
  );
}

/** The bootstrap intervals. */
export const bootstrapTable = (
  results: readonly BootstrapResult[],
  { sets }: Pick<LabResult, 'sets'>,
): LabTable =>
  table(
    `Cliff’s delta of exact times, ${sets.length > 2 ? 'each against all others' : 'the first against the second'}, with its bootstrap over projects`,
    ['Issues', 'Delta', '95% interval'],
    results.map(({ name, delta, low, high }) => [
      name,
      signed(delta),
      low === null || high === null ? '–' : interval(low, high),
    ]),
  );

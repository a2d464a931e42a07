import { minimumSampleSize } from '../analysis/resolution/minimumSampleSize.ts';
import { dependenceDimension } from '../analysis/robustness/dimensions.ts';
import { categoryColor, categoryColors } from '../figures/categoryColor.ts';
import { formatCount } from '../formatting/formatCount.ts';
import { formatDayNumber, formatDays } from '../formatting/formatDays.ts';
import { formatDecimal } from '../formatting/formatDecimal.ts';
import { formatP } from '../formatting/formatP.ts';
import { formatShare } from '../formatting/formatShare.ts';
import { escapeMarkup } from './escapeMarkup.ts';
import type { LabCurves, LabResult, SetResult } from './analysis.ts';
import type { BootstrapResult } from './bootstrap.ts';
import type { LabCorpus } from './corpus.ts';
import { claimOf, standing } from './specification.ts';
import { labSpecificationSvg } from './specificationSvg.ts';
import type { LabState } from './state.ts';
import { comparisonTitle, type SelectionTitles } from './title.ts';

/** A set with a curve, and how it is drawn. */
export interface DrawnSet {
  readonly set: SetResult;
  readonly curves: LabCurves;
  /** A CSS color, such as a variable of the design. */
  readonly color: string;
}

/** The parts of the page that an analysis fills, as HTML; `sentence` and `caption` are plain text. */
export interface LabView {
  readonly sentence: string;
  /** What the drawing shows, plain text. */
  readonly caption: string;
  readonly figure: string;
  readonly sets: string;
  readonly tests: string;
  readonly standing: string;
}

/** Colors of sets that have none of their own: apart from one another in both themes. */
const otherColors = [
  'var(--accent)',
  'var(--longer)',
  'var(--ink-soft)',
  'var(--reported)',
  'var(--shorter)',
  categoryColor(0),
  'var(--ink)',
];

/** How many curves a drawing holds before it cannot be read. */
const mostCurves = Math.min(categoryColors, otherColors.length);

function colorsOf({ file }: LabCorpus, { compare }: LabState, sets: readonly SetResult[]): (string | null)[] {
  return sets.map(({ id }, place) => {
    if (compare === 'categories') {
      const category = file.categories.findIndex((candidate) => candidate.id === id);
      return category < 0 ? 'var(--ink-soft)' : categoryColor(category);
    }
    if (sets.length === 2) return place === 0 ? 'var(--accent)' : 'var(--ink-soft)';
    return null;
  });
}

/** The sets whose curves are drawn: all, or the largest if they are too many; in their own order. */
export function drawnSets(corpus: LabCorpus, state: LabState, { sets }: LabResult): DrawnSet[] {
  const colors = colorsOf(corpus, state, sets);
  const largest = new Set(
    [...sets]
      .filter(({ curves }) => curves)
      .sort((a, b) => b.n - a.n)
      .slice(0, mostCurves),
  );
  let free = 0;
  return sets.flatMap((set, place) => {
    if (!largest.has(set) || !set.curves) return [];
    const color = colors[place] ?? otherColors[free++] ?? 'var(--ink)';
    return [{ set, curves: set.curves, color }];
  });
}

const signed = (value: number, digits = 3): string => (value > 0 ? '+' : '') + formatDecimal(value, digits);
const interval = (low: number, high: number, digits = 3): string =>
  `${formatDecimal(low, digits)} to ${formatDecimal(high, digits)}`;

/** Why nothing can be compared. */
function notCompared({ sets, overlapping }: LabResult): string {
  const large = sets.filter(({ n }) => n >= minimumSampleSize.comparison);
  const held = large.find(({ tested }) => tested < minimumSampleSize.comparison);
  if (large.length >= 2 && overlapping > 0 && held) {
    const how = held.tested === 0 ? 'all' : `all but ${held.tested}`;
    return `nothing is compared, since ${how} of the ${formatCount(held.n)} issues of “${held.name}” that have a time are also in another set.`;
  }
  return `fewer than two sets have the ${minimumSampleSize.comparison} issues with a time that a comparison needs.`;
}

/** Whether selections are to be compared and none is given. */
const isUnchosen = ({ compare, a, b }: LabState): boolean => compare === 'selections' && a === '' && b === '';

const noSelection =
  'Choose two selections of the explorer, or one, which is then compared with all other issues.';

function sentenceOf(
  corpus: LabCorpus,
  state: LabState,
  result: LabResult,
  selections: SelectionTitles | null,
): string {
  const { sets, depth } = result;
  if (isUnchosen(state)) return noSelection;
  const title = comparisonTitle(corpus, state, selections);
  if (result.compared.length < 2) return `${title}: ${notCompared(result)}`;
  const [a, b] = sets;
  const quick = depth === 'quick';
  if (sets.length === 2 && a && b) {
    const days = (median: number | null): string =>
      median === null ? 'more time than can be told' : formatDays(median);
    if (quick) {
      const range = ({ curves, early, late }: SetResult): string => {
        if (!curves) return 'a time that too few issues tell';
        const ends = [days(early.median), days(late.median)];
        return ends[0] === ends[1] ? days(early.median) : ends.join(' to ');
      };
      return `${title}: half are resolved after ${range(a)} against ${range(b)}, by how undated closings are taken. Comparing …`;
    }
    const medians = [a.turnbull.median, b.turnbull.median];
    const half = medians.every((median) => median === null)
      ? 'By when half are resolved can be told of neither.'
      : `Half are resolved after ${medians.map(days).join(' against ')}.`;
    const left =
      result.overlapping === 0
        ? ''
        : ` The test leaves out the ${formatCount(result.overlapping)} issues that are in both.`;
    const effect = result.effect[state.dependence];
    if (!effect) return `${title}: the two cannot be compared in this way. ${half}`;
    const direction =
      effect.p >= 0.05
        ? 'no difference can be told from chance'
        : `“${effect.effect > 0 ? a.name : b.name}” takes longer`;
    return `${title}: ${direction} (effect of the first ${signed(effect.effect)}, 95 % interval ${interval(effect.low, effect.high)}, ${formatP(effect.p)}).${left} ${half}`;
  }
  const of = `${result.compared.length} sets, ${formatCount(result.n)} issues`;
  if (quick) return `${title}: ${of}. Comparing …`;
  const explained = result.explained[state.dependence];
  if (!explained) return `${title}: these cannot be compared in this way.`;
  const direction = explained.p >= 0.05 ? 'no difference can be told from chance' : 'they differ';
  return `${title}: ${direction} (share of variance explained beyond chance ${formatDecimal(explained.effect, 4)}, 95 % interval ${interval(explained.low, explained.high, 4)}, ${formatP(explained.p)}; ${of}).`;
}

/** What the drawing shows, by the curve that is chosen. */
function captionOf({ curve }: LabState, { weighted, sets }: LabResult): string {
  const risk = weighted
    ? ' Each project counts alike; below: issues still under observation, each counted once.'
    : ' Below: issues still under observation, unknown closing dates taken late.';
  if (curve === 'turnbull') {
    return `Share of issues still unresolved after so many days, by Turnbull’s estimate. Boxes: when these issues were resolved is not known more closely.${risk}`;
  }
  const both = sets.some(({ interval: undated }) => undated > 0)
    ? ', unknown closing dates taken as early and as late as possible (dashed)'
    : '';
  const limits = weighted
    ? '. Limits are not estimated where projects are weighted.'
    : ', each with its 95% limits (log-log).';
  return `Share of issues still unresolved after so many days, by Kaplan-Meier${both}${limits}${risk}`;
}

function table(
  label: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  words = 1,
): string {
  const cell = (tag: string, attributes: string) => (text: string, column: number) =>
    `<${tag}${attributes}${column >= words ? ' class="number"' : ''}>${escapeMarkup(text)}</${tag}>`;
  const heads = head.map(cell('th', ' scope="col"')).join('');
  const body = rows.map((row) => `<tr>${row.map(cell('td', '')).join('')}</tr>`).join('');
  return `<table><caption>${escapeMarkup(label)}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

function setsTables({ sets, depth }: LabResult): string {
  const pending = depth === 'quick';
  const median = (days: number | null, hasCurve: boolean): string =>
    days !== null ? formatDayNumber(days) : hasCurve ? 'not reached' : '–';
  const limited = ({ median: days, low, high }: SetResult['early'], hasCurve: boolean): string => {
    const limits =
      low === null ? '' : ` (${formatDayNumber(low)} to ${high === null ? '∞' : formatDayNumber(high)})`;
    return median(days, hasCurve) + limits;
  };
  const kinds = table(
    'How many issues of each kind',
    ['Issues', 'With a time', 'Exact', 'Right-censored', 'Interval-censored', 'No time'],
    sets.map((set) => [
      set.name,
      ...[set.n, set.exact, set.right, set.interval, set.excluded].map(formatCount),
    ]),
  );
  const medians = table(
    'Days by which half are resolved, with 95 % limits',
    ['Issues', 'Exact ones alone', 'Turnbull', 'Undated closings early', 'Undated closings late'],
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
  return kinds + medians;
}

function testsTable(state: LabState, result: LabResult): string {
  const { interval: generalised, logrank, mannwhitney, cliffs, kruskal, unavailable } = result;
  const pending = result.depth === 'quick' && result.compared.length >= 2 ? '…' : '–';
  const { dependence } = state;
  const main = generalised[dependence];
  const stratified = dependence === 'stratified';
  const chi = (name: string, test: { chisq: number; df: number; p: number } | null): string[] => [
    name,
    test ? `χ² = ${formatDecimal(test.chisq)}, ${test.df} df` : pending,
    test ? formatP(test.p) : pending,
  ];
  const rows = [
    chi(
      `All issues, for what is known of each: generalised log-rank (dependence: ${dependenceDimension.options.find(({ id }) => id === dependence)?.label.toLowerCase() ?? dependence})`,
      main,
    ),
    ...(unavailable
      ? []
      : [
          chi(
            `Log-rank, undated closings early${stratified ? ', within projects' : ''}`,
            logrank[stratified ? 'stratified-early' : 'early'],
          ),
          chi(
            `Log-rank, undated closings late${stratified ? ', within projects' : ''}`,
            logrank[stratified ? 'stratified-late' : 'late'],
          ),
        ]),
    ...(mannwhitney
      ? [
          [
            `Exact times alone: Mann-Whitney${cliffs ? ` (Cliff’s delta ${signed(cliffs.delta)})` : ''}`,
            `z = ${formatDecimal(mannwhitney.z)}`,
            formatP(mannwhitney.p),
          ],
        ]
      : []),
    ...(kruskal
      ? [
          [
            `Exact times alone: Kruskal-Wallis (epsilon squared ${formatDecimal(kruskal.epsilon2, 4)})`,
            `H = ${formatDecimal(kruskal.h)}, ${kruskal.df} df`,
            formatP(kruskal.p),
          ],
        ]
      : []),
  ];
  return table('Tests', ['Test', 'Statistic', 'p'], rows);
}

/** What the numbers leave out, each with how many. */
function remarks({ sets, compared, overlapping, leftOut, unavailable }: LabResult): string[] {
  const apart = sets.filter((_, place) => !compared.includes(place));
  const names = (some: readonly SetResult[]): string => some.map(({ name }) => name).join(', ');
  const small = apart.filter(({ n }) => n < minimumSampleSize.comparison);
  const held = apart.filter(({ n }) => n >= minimumSampleSize.comparison);
  return [
    ...(leftOut > 0
      ? [`${formatCount(leftOut)} issues of the corpus are left out by the choice of codes or projects.`]
      : []),
    ...(overlapping > 0
      ? [
          `${formatCount(overlapping)} issues belong to several of these sets: they are in each curve and in no test.`,
        ]
      : []),
    ...(small.length > 0
      ? [
          `Too few issues with a time (fewer than ${minimumSampleSize.comparison}) to be compared: ${names(small)}.`,
        ]
      : []),
    ...(held.length > 0
      ? [
          `Too few issues that are in no other set as well (fewer than ${minimumSampleSize.comparison}) to be compared: ${names(held)}.`,
        ]
      : []),
    ...(unavailable === 'weights'
      ? [
          'Tests on ranks and of Kaplan-Meier curves count every issue alike; with projects equally weighted these and the limits of medians are not given.',
        ]
      : []),
    ...(unavailable === 'halves'
      ? [
          'Ranks and Kaplan-Meier curves cannot count an issue by halves: with secondary codes it is whole in the curve of each, and their tests are not given.',
        ]
      : []),
  ];
}

function effectsTable(result: LabResult): string {
  return table(
    'Each against all others: positive where it takes longer (scale of Cliff’s delta)',
    ['Issues', 'Effect', '95 % interval', 'p'],
    result.sets.map(({ name }, place) => {
      const effect = result.againstOthers[place];
      if (!effect) return [name, '–', '–', '–'];
      return [name, signed(effect.effect), interval(effect.low, effect.high), formatP(effect.p)];
    }),
  );
}

const paragraph = (text: string): string => `<p class="small">${escapeMarkup(text)}</p>`;

function standingHtml({ file }: LabCorpus, state: LabState, result: LabResult): string {
  const claim = claimOf(file.claims, state);
  const found = standing(file.claims, state, result);
  if (!claim || found === 'comparison') {
    return paragraph(
      'This comparison is not one of the two claims (group against group, category against category), so that it has no place in their specification curves.',
    );
  }
  const about = `Of the ${formatCount(claim.estimable)} specifications that give an estimate, ${formatShare(claim.agree)} agree with the claim, ${formatShare(claim.support)} support it at 5 %, ${formatShare(claim.against)} contradict it. The verdict by the rule: ${claim.verdict}.`;
  if (typeof found === 'string') {
    const why =
      found === 'evidence'
        ? 'These grades of evidence are not among those that the specification curve combines, so that your choice is none of its specifications.'
        : 'Your choice gives no estimate that could be placed in the specification curve.';
    return labSpecificationSvg(claim, null, 'lab-standing') + paragraph(`${why} ${about}`);
  }
  const place = `Your choice is one of ${formatCount(claim.count)} specifications; its effect is larger than that of ${formatShare(found.below)} of those that give an estimate.`;
  return labSpecificationSvg(claim, found, 'lab-standing') + paragraph(`${place} ${about}`);
}

/** Which curves are not drawn, and why. */
function curveNotes(result: LabResult): string {
  const withCurve = result.sets.filter(({ curves }) => curves).length;
  const drawn = Math.min(withCurve, mostCurves);
  const notes = [
    ...(drawn < withCurve ? [`The curves of the ${drawn} largest of ${withCurve} sets are drawn.`] : []),
    ...(withCurve < result.sets.length
      ? [
          `A curve needs ${minimumSampleSize.curve} issues with a time; ${result.sets.length - withCurve} of ${result.sets.length} sets have fewer.`,
        ]
      : []),
  ];
  return notes.map(paragraph).join('');
}

/** What is shown of a quick analysis and of a whole one; the other parts stay as they are until the whole one is there. */
export function quickView(
  corpus: LabCorpus,
  state: LabState,
  result: LabResult,
  selections: SelectionTitles | null = null,
): Pick<LabView, 'sentence' | 'sets' | 'tests'> {
  const sentence = sentenceOf(corpus, state, result, selections);
  if (isUnchosen(state)) return { sentence, sets: '', tests: '' };
  return {
    sentence,
    sets: setsTables(result),
    tests:
      testsTable(state, result) +
      (result.depth !== 'quick' && result.sets.length > 2 ? effectsTable(result) : '') +
      remarks(result).map(paragraph).join(''),
  };
}

/**
 * Everything that the page shows of an analysis. Only names from the dataset stand in its markup, and escaped.
 * @param selections what the selections compared are, in words
 * @param drawings the drawings of the curves, as markup
 */
export function labView(
  corpus: LabCorpus,
  state: LabState,
  result: LabResult,
  selections: SelectionTitles | null = null,
  drawings = '',
): LabView {
  return {
    ...quickView(corpus, state, result, selections),
    caption: isUnchosen(state) ? '' : captionOf(state, result),
    figure: drawings + curveNotes(result),
    standing: standingHtml(corpus, state, result),
  };
}

/** The bootstrap intervals as a table. */
export function bootstrapTable(results: readonly BootstrapResult[], againstOthers: boolean): string {
  return table(
    againstOthers
      ? 'Cliff’s delta of exact times, each against all others, with its bootstrap over projects'
      : 'Cliff’s delta of exact times, the first against the second, with its bootstrap over projects',
    ['Issues', 'Delta', '95 % interval'],
    results.map(({ name, delta, low, high }) => [
      name,
      signed(delta),
      low === null || high === null ? '–' : interval(low, high),
    ]),
  );
}

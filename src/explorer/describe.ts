import { formatCount } from '../formatting/formatCount.ts';
import { formatDays } from '../formatting/formatDays.ts';
import { exactTime, dayText, intervalTime, repoOf, rightTime, type Corpus } from './corpus.ts';
import { namesIn } from './issueRecord.ts';
import type { HitMarker, MarkedPiece } from './markHits.ts';
import { parameters, parseRange, rangeName, type Facet, type Parameter } from './facets.ts';
import { chosen, type Selection } from './selection.ts';

/** “1 issue”, “2,775 issues”. */
export function issueCountText(issues: number): string {
  return `${formatCount(issues)} ${issues === 1 ? 'issue' : 'issues'}`;
}

/** How an issue's time reads in a list. */
function timeText(corpus: Corpus, row: number): string {
  const kind = corpus.timeKind[row];
  const lower = corpus.lower[row] ?? 0;
  if (kind === exactTime) return lower === 0 ? 'closed the same day' : `closed after ${formatDays(lower)}`;
  if (kind === intervalTime) return 'closed, day not known';
  if (kind === rightTime) return 'open';
  return corpus.table.closed[row] === 1 ? 'closed, day not known' : 'open';
}

/** What follows an issue's project in the line below its summary: number, code, day of opening, how it ended. */
function restOfLine(corpus: Corpus, row: number): string {
  const code = corpus.codes[(corpus.table.code[row] ?? 0) - 1];
  const opened = dayText(corpus.table.opened[row]);
  return [
    `#${corpus.table.number[row] ?? 0}`,
    code?.name ?? corpus.groups[corpus.table.group[row] ?? 0]?.name ?? '',
    opened === null ? 'opening day not known' : `opened ${opened}`,
    timeText(corpus, row),
  ].join(' · ');
}

/** The line below an issue's summary. */
export function issueLine(corpus: Corpus, row: number): string {
  return repoOf(corpus, row) + restOfLine(corpus, row);
}

/** The same, with what a search hit in it; labels and models that it hit follow, so that it is seen why an issue is there. */
export function searchedLine(corpus: Corpus, row: number, mark: HitMarker): MarkedPiece[] {
  const pieces = [...mark(repoOf(corpus, row)), { text: restOfLine(corpus, row), hit: false }];
  for (const [lists, names] of [
    [corpus.table.labels, corpus.text.labels],
    [corpus.table.models, corpus.text.models],
  ] as const) {
    for (const name of namesIn(lists, names, row)) {
      const marked = mark(name);
      if (marked.some(({ hit }) => hit)) pieces.push({ text: ' · ', hit: false }, ...marked);
    }
  }
  return pieces;
}

/** A choice in words. */
export interface NamedChoice {
  /** `q` for the words searched for. */
  readonly parameter: Parameter | 'q';
  readonly id: string;
  /** “State: Open”. */
  readonly text: string;
}

/** Titles of the upper levels of trees; a facet's own title speaks of both. */
const singular: Readonly<Partial<Record<Parameter, string>>> = {
  category: 'Category',
  code: 'Code',
  domain: 'Domain',
  days: 'Days',
  year: 'Opened',
  evidence: 'Evidence',
};

/** Every choice of a selection in words, in the order of its address, the search last. */
export function namedChoices(facets: readonly Facet[], selection: Selection): NamedChoice[] {
  const words: NamedChoice = { parameter: 'q', id: '', text: `words “${selection.query}”` };
  const choices = parameters.flatMap((parameter): NamedChoice[] => {
    const facet = facets.find(({ id, above }) => id === parameter || above?.id === parameter);
    const values = facet?.id === parameter ? facet.values : (facet?.above?.values ?? []);
    const title = singular[parameter] ?? facet?.title ?? parameter;
    return chosen(selection, parameter).map((id) => {
      const range = parameter === 'days' ? parseRange(id) : null;
      const name = values.find((value) => value.id === id)?.name ?? (range ? rangeName(...range) : id);
      return { parameter, id, text: `${title}: ${name}` };
    });
  });
  return selection.query === '' ? choices : [...choices, words];
}

/** A selection in one line, as a title to cite it by. */
export function selectionTitle(facets: readonly Facet[], selection: Selection): string {
  const words = namedChoices(facets, selection).map(({ text }) => text);
  return words.length === 0 ? 'All issues' : `Issues by ${words.join('; ')}`;
}

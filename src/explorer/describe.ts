import { formatCount } from '../formatting/formatCount.ts';
import { cell } from '../model/cell.ts';
import { outcomeWords } from '../model/outcomeWords.ts';
import { exactTime, namesIn, none, openedDay, repoOf, timeKinds, type Corpus } from './corpus.ts';
import type { HitMarker, MarkedPiece } from './markHits.ts';
import { parameters, parseRange, rangeName, type Facet, type Parameter } from './facets.ts';
import { chosen, type Selection } from './selection.ts';

/** “1 issue”, “2,775 issues”. */
export function issueCountText(issues: number): string {
  return `${formatCount(issues)} ${issues === 1 ? 'issue' : 'issues'}`;
}

/** What an issue is about, for its row: the name and category of its code, or the name of its group. */
export function codeOf(
  corpus: Corpus,
  row: number,
): { readonly name: string; readonly category: number | null } {
  const code = cell(corpus.columns.code, row, 'code');
  return code === none
    ? {
        name: cell(corpus.groups, cell(corpus.columns.group, row, 'group'), 'groups').name,
        category: null,
      }
    : cell(corpus.codes, code, 'codes');
}

/** What follows an issue's project in its row: number, how it ended, day of opening. */
function restOfLine(corpus: Corpus, row: number): string {
  const opened = openedDay(corpus, row);
  const kind = cell(corpus.timeKind, row, 'timeKind');
  const outcome = outcomeWords({
    state: corpus.columns.closing[row] === 0 ? 'open' : 'closed',
    time: cell(timeKinds, kind, 'timeKinds'),
    lower: kind === exactTime ? cell(corpus.lower, row, 'lower') : null,
    opened,
  });
  return [
    `#${cell(corpus.columns.number, row, 'number')}`,
    outcome,
    opened === null ? 'opening day unknown' : `opened ${opened}`,
  ].join(' · ');
}

/** The line of an issue's row that says where it is from and how it ended. */
export function issueLine(corpus: Corpus, row: number): string {
  return repoOf(corpus, row) + restOfLine(corpus, row);
}

/** The same with what a search hit; labels and models that it hit follow, so that the reader sees why an issue is there. */
export function searchedLine(corpus: Corpus, row: number, mark: HitMarker): MarkedPiece[] {
  const { columns, labels, models } = corpus;
  const pieces = [...mark(repoOf(corpus, row)), { text: restOfLine(corpus, row), hit: false }];
  for (const name of [...namesIn(columns.labels, labels, row), ...namesIn(columns.models, models, row)]) {
    const marked = mark(name);
    if (marked.some(({ hit }) => hit)) pieces.push({ text: ' · ', hit: false }, ...marked);
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

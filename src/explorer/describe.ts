import { formatCount } from '../formatting/formatCount.ts';
import { cell } from '../model/cell.ts';
import { outcomeWords } from '../model/outcomeWords.ts';
import { mostChips, openedWords } from '../model/rowWords.ts';
import { namesIn, none, openedDay, repoOf, timeKinds, type Corpus } from './corpus.ts';
import type { HitMarker, MarkedPiece } from './markHits.ts';
import { parameters, parseRange, rangeName, type Facet, type Parameter } from './facets.ts';
import { chosen, type Selection } from './selection.ts';

/** “1 issue”, “2,775 issues”. */
export function issueCountText(issues: number): string {
  return `${formatCount(issues)} ${issues === 1 ? 'issue' : 'issues'}`;
}

/** The parts of an issue's row below its title and summary, with what a search hit. */
export interface RowFacts {
  /** Name of its code, or of its group where it has none. */
  readonly about: string;
  /** Index of the category of its code; null for none. */
  readonly category: number | null;
  /** Models and labels: the first few, and those that a search hit. */
  readonly chips: readonly (readonly MarkedPiece[])[];
  /** How it ended, and when it was opened. */
  readonly outcome: string;
  readonly opened: string;
  /** Its `owner/name#number`. */
  readonly id: readonly MarkedPiece[];
}

/** The first few of some names, those that a search hit, and how many are left. */
function chipsOf(names: readonly string[], mark: HitMarker): MarkedPiece[][] {
  const marked = names.map(mark);
  const shown = marked.filter((pieces, place) => place < mostChips || pieces.some(({ hit }) => hit));
  const left = marked.length - shown.length;
  return left > 0 ? [...shown, [{ text: `+${left}`, hit: false }]] : shown;
}

/** What the row of an issue says of it. */
export function rowFacts(corpus: Corpus, row: number, mark: HitMarker): RowFacts {
  const { columns, labels, models } = corpus;
  const code = cell(columns.code, row, 'code');
  const { name, category } =
    code === none
      ? { ...cell(corpus.groups, cell(columns.group, row, 'group'), 'groups'), category: null }
      : cell(corpus.codes, code, 'codes');
  const opened = openedDay(corpus, row);
  const time = cell(timeKinds, cell(corpus.timeKind, row, 'timeKind'), 'timeKinds');
  return {
    about: name,
    category,
    chips: [
      ...chipsOf(namesIn(columns.models, models, row), mark),
      ...chipsOf(namesIn(columns.labels, labels, row), mark),
    ],
    outcome: outcomeWords({
      state: columns.closing[row] === 0 ? 'open' : 'closed',
      time,
      lower: time === 'exact' ? cell(corpus.lower, row, 'lower') : null,
      opened,
    }),
    opened: openedWords(opened),
    id: [...mark(repoOf(corpus, row)), { text: `#${cell(columns.number, row, 'number')}`, hit: false }],
  };
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

import { singleChoiceNames, singleChoices } from './choices.ts';
import type { LabCorpus } from './corpus.ts';
import { mainState, relevantState, type LabState } from './state.ts';

/** What two selections are, in words; null for one that is not given. */
export type SelectionTitles = Readonly<Record<'a' | 'b', string | null>>;

/** More of a selection’s words than this stand in no title. */
const longestTitle = 160;

/** A text, cut if it is longer than so many signs. */
export function shortened(text: string, longest: number): string {
  const signs = Array.from(text);
  return signs.length <= longest ? text : `${signs.slice(0, longest - 1).join('')}…`;
}

/**
 * What is compared, in words that stand in titles and citations: “Categories: Quality, Access”.
 * @param selections what the selections are, once they have been carried out
 */
export function comparisonTitle(
  corpus: LabCorpus,
  state: LabState,
  selections: SelectionTitles | null = null,
): string {
  const { file, codes } = corpus;
  const names = new Map([...file.categories, ...codes, ...file.domains].map(({ id, name }) => [id, name]));
  const groupName = (id: string): string => file.groups.find((group) => group.id === id)?.name ?? id;
  // In the order of the sets, so that “the first” is the first named.
  const members = corpus.vocabulary.members[state.compare] ?? [];
  const picked = members.filter((id) => state.of.includes(id)).map((id) => names.get(id) ?? id);
  const which =
    picked.length === 0 ? '' : `: ${picked.join(', ')}${picked.length === 1 ? ' against all others' : ''}`;
  switch (state.compare) {
    case 'groups':
      return file.groups
        .filter(({ role }) => role !== 'undecided')
        .map(({ name }) => name)
        .join(' against ');
    case 'categories':
      return `Categories${which}`;
    case 'codes':
      return `Codes${which}`;
    case 'families':
      return `Model families${which}`;
    case 'domains':
      return `Domains${which} (${groupName(state.group)})`;
    case 'years':
      return `Years of opening${which} (${groupName(state.group)})`;
    case 'selections': {
      if (state.a === '' && state.b === '') return 'Two selections of the explorer';
      const title = (name: 'a' | 'b'): string => {
        const title = state[name] === '' ? null : (selections?.[name] ?? 'a selection of the explorer');
        return title === null ? 'all other issues' : shortened(title, longestTitle);
      };
      return `Two selections (A: ${title('a')}; B: ${title('b')})`;
    }
  }
}

/** The choices that differ from the main analysis, as “question answer”, without what is compared. */
export function differences(corpus: LabCorpus, chosen: LabState): string[] {
  const { focal } = corpus.vocabulary;
  const state = relevantState(chosen, focal);
  const main = mainState(focal);
  const words: string[] = [];
  if (state.exact.join() !== main.exact.join()) {
    words.push(`exact dates by ${state.exact.length === 0 ? 'no evidence' : state.exact.join(', ')}`);
  }
  for (const name of singleChoiceNames) {
    if (name === 'compare' || name === 'curve' || state[name] === main[name]) continue;
    const { question, options } = singleChoices[name];
    const option = options.find(({ id }) => id === state[name]);
    words.push(`${question} ${option?.label ?? state[name]}`);
  }
  return words;
}

/** How many choices differ from the main analysis, what is compared and drawn included. */
export function choiceCount(corpus: LabCorpus, state: LabState): number {
  const main = mainState(corpus.vocabulary.focal);
  const further = [state.compare !== main.compare, state.of.length > 0, state.group !== main.group];
  const drawn = state.curve !== main.curve;
  return differences(corpus, state).length + [...further, drawn].filter(Boolean).length;
}

/** A title under which an analysis is cited. */
export function labTitle(
  corpus: LabCorpus,
  state: LabState,
  selections: SelectionTitles | null = null,
): string {
  const words = differences(corpus, state);
  const choices = words.length === 0 ? 'main analysis' : words.join('; ');
  return `Time to resolution, the reader’s analysis: ${comparisonTitle(corpus, state, selections)} (${choices})`;
}

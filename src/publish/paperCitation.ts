import { person, type CitationRecord } from '../citation/record.ts';
import { readPublished } from './read.ts';
import { workAddress } from './references.ts';

/** The paper that the study accompanies, as it is cited for what it says. */
export function paperCitation(): CitationRecord {
  const { companionOf, paper } = readPublished('study');
  const fact = (id: string) => paper.find((candidate) => candidate.id === id)?.value ?? null;
  const [names, venue] = [fact('authors'), fact('venue')];
  const authors = (Array.isArray(names) ? names : []).map(person);
  const container = typeof venue === 'string' ? venue : null;
  const year = /\b(?:19|20)\d\d\b/.exec(container ?? '')?.[0];
  const [first] = authors;
  const name = first && ('group' in first ? first.group : first.family);
  return {
    key: `${(name ?? 'paper').toLowerCase().replace(/[^a-z0-9]+/g, '')}${year ?? ''}`,
    kind: 'paper',
    title: companionOf.title,
    authors,
    year: year === undefined ? null : Number(year),
    container,
    version: null,
    url: workAddress(companionOf),
    doi: companionOf.doi,
  };
}

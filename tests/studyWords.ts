import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';

const root = join(import.meta.dirname, '..');

/** The names of one study, by how they can be told from ordinary words in source code. */
export interface StudyWords {
  /** Ids that are ordinary words as well (`quality`): not allowed as a whole quoted string or at the end of a class name. */
  readonly ids: readonly string[];
  /** Names that nothing else bears: dotted codes, titles, people, projects. */
  readonly names: readonly string[];
  /** Short forms that become parts of names in code (`ptmCount`, `isPtm`). */
  readonly acronyms: readonly string[];
}

/** Reads the words that name a study from its release. */
export function readStudyWords(release: string): StudyWords {
  const read = (file: string): string => readFileSync(join(root, 'data', release, file), 'utf8');
  const study = JSON.parse(read('study.json')) as {
    readonly groups: Readonly<Record<string, string>>;
    readonly title: string;
    readonly companionOf: Readonly<Record<string, string>>;
  };
  const facts = JSON.parse(read('paper.json')) as readonly { readonly id: string; readonly value: unknown }[];
  const authors = facts.find(({ id }) => id === 'authors')?.value;
  const people = Array.isArray(authors) ? authors.map(String) : [];
  const codes = csvParse(read('taxonomy.csv'));
  const projects = csvParse(read('projects.csv')).map(({ repo = '' }) => repo);
  const groupNames = Object.values(study.groups);
  return {
    ids: [
      ...Object.keys(study.groups),
      ...codes.map(({ category = '' }) => category),
      ...projects.map((repo) => repo.slice(repo.indexOf('/') + 1)),
    ],
    names: [
      ...[...groupNames, study.title, ...Object.values(study.companionOf), ...projects],
      ...people.flatMap((person) => [person, person.slice(person.lastIndexOf(' ') + 1)]),
      ...codes.map(({ code = '' }) => code),
      ...codes
        .flatMap(({ category_name = '', code_name = '' }) => [category_name, code_name])
        .filter((name) => name.includes(' ')),
    ],
    acronyms: groupNames
      .flatMap((name) => name.match(/\b[A-Z]{2,}\b/g) ?? [])
      .map((word) => word.toLowerCase()),
  };
}

/** A pattern for any of these words. */
export function oneOf(words: readonly string[]): string {
  const escaped = [...new Set(words)].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return escaped.length === 0 ? '(?!)' : escaped.join('|');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromCSV } from 'arquero';
import { isForTests, type SourceFiles } from './sourceFiles.ts';

/** The names of one study, by how they can be told from ordinary words in source code. */
export interface StudyWords {
  /** Ids that are ordinary words as well (`quality`): a fault only as a whole quoted string or at the end of a class name. */
  readonly ids: readonly string[];
  /** Names that nothing else bears, as they are written: dotted codes, titles, people, projects, acronyms. */
  readonly names: readonly string[];
  /** Short forms that are made parts of names in code (`ptmCount`, `isPtm`), in lower case. */
  readonly acronyms: readonly string[];
}

interface Study {
  readonly groups: Readonly<Record<string, string>>;
  readonly title: string;
  readonly companionOf: Readonly<Record<string, string>>;
}

interface PaperFact {
  readonly id: string;
  readonly value: unknown;
}

function readTable(folder: string, file: string): Record<string, string>[] {
  const text = readFileSync(join(folder, file), 'utf8');
  return fromCSV(text, { autoType: false }).objects({ limit: Infinity }) as Record<string, string>[];
}

function hasSeveralWords(name: string): boolean {
  return name.includes(' ');
}

/** Reads the words that name a study from its dataset: nothing about them is known beforehand. */
export function readStudyWords(folder: string): StudyWords {
  const study = JSON.parse(readFileSync(join(folder, 'study.json'), 'utf8')) as Study;
  const facts = JSON.parse(readFileSync(join(folder, 'paper.json'), 'utf8')) as PaperFact[];
  const codes = readTable(folder, 'taxonomy.csv');
  const projects = readTable(folder, 'projects.csv').map((row) => row.repo ?? '');
  const authors = facts.find((fact) => fact.id === 'authors')?.value;
  const people = Array.isArray(authors) ? authors.map(String) : [];
  const groupNames = Object.values(study.groups);
  const categories = codes.map((row) => row.category ?? '');
  return {
    ids: [
      ...new Set([
        ...Object.keys(study.groups),
        ...categories,
        ...projects.map((repo) => repo.split('/')[1] ?? repo),
      ]),
    ],
    names: [
      ...new Set([
        ...groupNames,
        study.title,
        ...Object.values(study.companionOf),
        ...people,
        ...people.map((person) => person.split(' ').at(-1) ?? person),
        ...projects,
        ...codes.map((row) => row.code ?? ''),
        ...codes.flatMap((row) => [row.category_name ?? '', row.code_name ?? '']).filter(hasSeveralWords),
      ]),
    ],
    acronyms: [...new Set(groupNames.flatMap((name) => name.match(/\b[A-Z]{2,}\b/g) ?? []))].map((acronym) =>
      acronym.toLowerCase(),
    ),
  };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function oneOf(words: readonly string[]): string {
  return words.length === 0 ? '(?!)' : words.map(escape).join('|');
}

function patternsOf(words: StudyWords): RegExp[] {
  const capitalised = words.acronyms.map((acronym) => acronym.slice(0, 1).toUpperCase() + acronym.slice(1));
  const upper = words.acronyms.map((acronym) => acronym.toUpperCase());
  const atStart = oneOf([...words.acronyms, ...capitalised, ...upper]);
  return [
    new RegExp(`(?<quote>['"\`])(?<word>${oneOf(words.ids)})\\k<quote>`, 'g'),
    new RegExp(`[.\\-](?:category|group|code|colou?r)-(?<word>${oneOf(words.ids)})\\b`, 'g'),
    new RegExp(`(?<![\\w.])(?<word>${oneOf(words.names)})(?!\\w)`, 'g'),
    new RegExp(`(?<![A-Za-z])(?<word>${atStart})s?(?![a-z])`, 'g'),
    new RegExp(`(?<=[a-z0-9])(?<word>${oneOf(capitalised)})s?(?![a-z])`, 'g'),
  ];
}

/**
 * Every place under `src/` where code, a comment or a style names the study; `src/study/` may, tests and what they
 * are fed with may. Another study's dataset must do with the same code.
 */
export function checkStudyIsData(files: SourceFiles, words: StudyWords): string[] {
  const patterns = patternsOf(words);
  const problems: string[] = [];
  for (const [file, text] of files) {
    if (file.startsWith('study/') || isForTests(file)) continue;
    for (const [index, line] of text.split('\n').entries()) {
      const found = new Set(
        patterns.flatMap((pattern) => [...line.matchAll(pattern)].map((match) => match.groups?.word ?? '')),
      );
      for (const word of found) problems.push(`src/${file}:${index + 1}: names the study: ${word}`);
    }
  }
  return problems;
}

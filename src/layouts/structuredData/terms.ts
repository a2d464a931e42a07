import type { StudyFile } from '../../publish/study.ts';
import type { Thing } from './thing.ts';

type Term = Pick<StudyFile['categories'][number], 'id' | 'name' | 'definition'>;

/** A category or a code. @param addressOf the whole address of a page */
export const definedTerm = (
  { id, name, definition }: Term,
  path: string,
  addressOf: (path: string) => string,
): Thing => ({
  '@type': 'DefinedTerm',
  '@id': addressOf(path),
  url: addressOf(path),
  name,
  description: definition,
  termCode: id,
  inDefinedTermSet: addressOf('/taxonomy/'),
});

/** The taxonomy: its categories and codes by name. */
export const definedTermSet = (
  { title, version, released }: Pick<StudyFile, 'title' | 'version' | 'released'>,
  terms: readonly { readonly path: string; readonly name: string; readonly code: string }[],
  addressOf: (path: string) => string,
): Thing => ({
  '@type': 'DefinedTermSet',
  '@id': addressOf('/taxonomy/'),
  url: addressOf('/taxonomy/'),
  name: `Taxonomy of “${title}”`,
  version,
  datePublished: released,
  hasDefinedTerm: terms.map(({ path, name, code }) => ({
    '@type': 'DefinedTerm',
    '@id': addressOf(path),
    name,
    termCode: code,
  })),
});

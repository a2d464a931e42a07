import { licenceAddress } from '../../formatting/licenceAddress.ts';
import { sha256, type DescribedFile } from './describedFile.ts';
import { mediaTypeOf } from './mediaType.ts';
import { releaseAddress, type ReleaseFacts } from './releaseFacts.ts';

/** The file in which a crate describes itself. */
export const roCrateFile = 'ro-crate-metadata.json';

/** The name of each file is its place in the crate, so that it holds wherever the folder lies. */
const idOf = (path: string): string => encodeURI(path);

/** `ro-crate-metadata.json` (RO-Crate 1.2): the folder of the release as a crate. */
export function roCrate(facts: ReleaseFacts, files: readonly DescribedFile[]) {
  const { study, description, author, paper } = facts;
  const refersTo = (id: string) => ({ '@id': id });
  const licence = licenceAddress(study.licence);
  const paperId = paper.url ?? '#paper';
  return {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      {
        '@id': roCrateFile,
        '@type': 'CreativeWork',
        conformsTo: refersTo('https://w3id.org/ro/crate/1.2'),
        about: refersTo('./'),
      },
      {
        '@id': './',
        '@type': 'Dataset',
        name: study.title,
        description,
        datePublished: study.released,
        version: study.version,
        license: refersTo(licence),
        author: refersTo('#author'),
        publisher: refersTo('#author'),
        url: releaseAddress(facts),
        isBasedOn: refersTo(paperId),
        hasPart: files.map(({ path }) => refersTo(idOf(path))),
      },
      {
        '@id': licence,
        '@type': 'CreativeWork',
        name: study.licence,
        description: `The license ${study.licence}.`,
      },
      { '@id': '#author', '@type': 'Organization', name: author },
      {
        '@id': paperId,
        '@type': 'ScholarlyArticle',
        name: paper.title,
        author: paper.authors.map((_, place) => refersTo(`#paper-author-${place + 1}`)),
      },
      ...paper.authors.map((name, place) => ({
        '@id': `#paper-author-${place + 1}`,
        '@type': 'Person',
        name,
      })),
      ...files.map(({ path, bytes, description: what }) => ({
        '@id': idOf(path),
        '@type': 'File',
        name: path,
        description: what,
        encodingFormat: mediaTypeOf(path),
        contentSize: String(bytes.length),
        sha256: sha256(bytes),
      })),
    ],
  };
}

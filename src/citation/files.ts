import { bibtexCitation } from './bibtex.ts';
import { cslJsonCitation } from './cslJson.ts';
import type { CitationRecord } from './record.ts';
import { risCitation } from './ris.ts';

/** The files in which a citation can be taken away, by the ending of their names. */
export const citationFiles = {
  bib: {
    name: 'BibTeX',
    type: 'application/x-bibtex',
    write: (record: CitationRecord) => `${bibtexCitation(record)}\n`,
  },
  ris: { name: 'RIS', type: 'application/x-research-info-systems', write: risCitation },
  'csl.json': { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', write: cslJsonCitation },
} as const;
export type CitationEnding = keyof typeof citationFiles;

/** The address of a citation as a file. @param address of what is cited, ending in a slash */
export const citationAddress = (address: string, ending: CitationEnding): string =>
  `${address}cite.${ending}`;

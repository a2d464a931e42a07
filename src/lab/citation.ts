import { one, setText } from '../browser/dom.ts';
import { bibtexCitation } from '../citation/bibtex.ts';
import { plainCitation } from '../citation/plainText.ts';
import { siteRecord } from '../citation/record.ts';
import { formatLabAddress, parseLabAddress } from './address.ts';
import { labAddress } from '../model/addresses.ts';
import type { LabCorpus } from './corpus.ts';
import { longestValue } from './notice.ts';
import { author, canonical, site, version, year } from './page.ts';
import type { LabState } from './state.ts';
import { labTitle, shortened, type SelectionTitles } from './title.ts';

const address = one(HTMLAnchorElement, '#lab-address');
const copied = one(HTMLElement, '#lab-copied');

/** Characters of an address or a title that are shown. */
export const longestAddress = 300;

/** A short name of an analysis for its files, made of the letters and digits of its address. */
export function fileName(query: string): string {
  const words = query.replace(/%(?:25)*[0-9A-F]{2}/g, '-').match(/[a-z0-9]+/gi) ?? [];
  return ['lab', ...words].join('-').toLowerCase().slice(0, longestValue);
}

/** Shows the address of an analysis and how it is cited. */
export function showAddress(corpus: LabCorpus, state: LabState, selections: SelectionTitles | null): void {
  const { focal } = corpus.vocabulary;
  const query = formatLabAddress(state, focal);
  address.href = labAddress(query);
  setText(address, shortened(`/lab/${query}`, longestAddress));
  const record = siteRecord(
    { author, year: Number(year), site, version },
    {
      title: labTitle(corpus, state, selections),
      address: `/lab/${query}`,
      url: canonical + formatLabAddress(state, focal, version),
    },
  );
  setText(one(HTMLElement, '#lab-plain'), plainCitation(record));
  setText(one(HTMLElement, '#lab-bibtex'), bibtexCitation(record));
}

/** Copies the address with its release, so that a later reader is told if there is another. */
export async function copyAddress({ vocabulary }: LabCorpus): Promise<void> {
  const { state } = parseLabAddress(location.search, vocabulary);
  const query = formatLabAddress(state, vocabulary.focal, version);
  try {
    // There is no clipboard at all where the page is not served securely.
    await navigator.clipboard.writeText(new URL(labAddress(query), location.href).href);
    setText(copied, 'Copied.');
  } catch {
    setText(copied, 'The browser does not allow it; the link beside this holds the address.');
  }
}

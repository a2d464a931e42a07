import { formatCount } from '../formatting/formatCount.ts';
import type { Cited, ParsedAddress } from './address.ts';
import { issueCountText } from './describe.ts';

const longestValue = 60;

const cut = (text: string): string => {
  const signs = Array.from(text);
  return signs.length > longestValue ? `${signs.slice(0, longestValue).join('')}…` : text;
};

function citedNotice(cited: Cited, issues: number, version: string): string {
  const then = `This selection was cited with release ${cut(cited.version)}, when it held ${issueCountText(cited.issues)}`;
  // A release never changes, so that in the same release it is the address that did.
  const isSame = cited.version === version;
  const end =
    cited.issues === issues
      ? 'the same number'
      : isSame
        ? 'so the address has been altered'
        : 'it has changed';
  return `${then}; ${isSame ? 'the same release' : `release ${version}`} holds ${formatCount(issues)}: ${end}.`;
}

/**
 * What a reader is told of an address, in one sentence at most: what it asks for in vain, since that can be mended, or else
 * whether a cited selection is still the same.
 * @param issues how many issues the selection holds now
 * @param version the release that is shown
 */
export function addressNotices({ cited, ignored }: ParsedAddress, issues: number, version: string): string[] {
  const [first, ...others] = ignored;
  if (!first) return cited ? [citedNotice(cited, issues, version)] : [];
  const more = others.length === 0 ? '' : ` and ${formatCount(others.length)} more`;
  return [
    `The address asks for ${first.name} “${cut(first.value)}”${more}, which this release does not have, so it is left out.`,
  ];
}

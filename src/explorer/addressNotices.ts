import { formatCount } from '../formatting/formatCount.ts';
import type { Cited, ParsedAddress } from './address.ts';
import { issueCountText } from './describe.ts';

const mostNamed = 5;
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
 * What a reader is told of an address: whether a cited selection is still the same, and what of it means nothing.
 * @param issues how many issues the selection holds now
 * @param version the release that is shown
 */
export function addressNotices({ cited, ignored }: ParsedAddress, issues: number, version: string): string[] {
  const texts = ignored
    .slice(0, mostNamed)
    .map(
      ({ name, value }) =>
        `The address says ${cut(name)}=${cut(value)}, which means nothing here or not beside the rest; it is left out.`,
    );
  const left = ignored.length - texts.length;
  if (left > 0) texts.push(`And ${formatCount(left)} more that mean nothing here.`);
  return cited ? [citedNotice(cited, issues, version), ...texts] : texts;
}

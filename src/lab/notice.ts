import { html, render } from 'lit-html';
import { one } from '../browser/dom.ts';
import type { IgnoredPart } from '../explorer/address.ts';
import { formatCount } from '../formatting/formatCount.ts';
import { shortened } from './title.ts';

const notice = one(HTMLElement, '#lab-notice');

/** Characters of a value from an address that are shown. */
export const longestValue = 80;
/** Ignored parts that are named one by one. */
const mostIgnored = 6;

/** Tells the reader something above the answer; nothing if there are no lines. */
export function showNotice(lines: readonly string[]): void {
  render(
    lines.map((line) => html`<p>${line}</p>`),
    notice,
  );
  notice.hidden = lines.length === 0;
}

/** Names what was ignored, the first few one by one, each cut to a length that can be read. */
export function ignoredLines(where: string, parts: readonly IgnoredPart[]): string[] {
  const lines = parts
    .slice(0, mostIgnored)
    .map(
      ({ name, value }) =>
        `Unknown here, and ignored in ${where}: ${shortened(name, longestValue)}=${shortened(value, longestValue)}`,
    );
  const more = parts.length - lines.length;
  return more > 0 ? [...lines, `And ${formatCount(more)} more.`] : lines;
}

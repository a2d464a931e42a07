import type { BuiltSite } from '../../scripts/builtSite.ts';
import { resolveReferences } from '../../scripts/scanHtml.ts';

/** Elements whose content is not running text. */
const notText = /<(script|style|code|pre|kbd|textarea)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi;
/** Elements that stand in a line of text; where any other begins or ends, so does the text. */
const inline = /<\/?(?:a|abbr|b|cite|dfn|em|i|mark|small|span|strong|sub|sup|wbr)\b[^>]*>/gi;
const otherTags = /<[^>]*>/g;
/**
 * White space before a sign that belongs to the word before it, or after an opening bracket. A full stop or colon that
 * begins a word (“.gguf”, “::”) and a row of dots may stand free.
 */
const parted = /[\p{L}\p{N})”’%][ \n\t]+(?:[,;)]|[.:](?=[\s\0,;)]|$))|\([ \n\t]+\S/gmu;
const shownAround = 25;

/** Every place where a page parts a sign of punctuation from its word: “authors : Abstract”, “( p = 0.99)”. */
export function checkGluedPunctuation(site: BuiltSite): string[] {
  return site.pages.flatMap((page) => {
    const body = page.html.slice(Math.max(0, page.html.indexOf('<body')));
    const text = resolveReferences(
      body.replace(notText, 'x').replace(inline, '').replace(otherTags, '\u0000'),
    );
    return [...text.matchAll(parted)].map((match) => {
      const around = text.slice(Math.max(0, match.index - shownAround), match.index + match[0].length + 5);
      return `${page.address}: punctuation stands apart from its word: ${JSON.stringify(around.replaceAll('\u0000', '|'))}`;
    });
  });
}

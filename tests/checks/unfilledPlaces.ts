import { kindOf, type BuiltSite } from '../../scripts/builtSite.ts';
import { resolveReferences } from '../../scripts/scanHtml.ts';

/** What a missing value turns into where a text is put together from parts. */
const unfilled = /(?:\S+ )?(?:\b(?:undefined|NaN|null)\b|\[object Object\])(?: \S+)?/g;
const notText = /<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi;
const inline = /<\/?(?:a|b|code|em|i|mark|small|span|strong)\b[^>]*>/gi;
const anyTag = /<[^>]*>/g;
/** Signs of Markdown and of CSV that a page does not show. */
const notShown = /[`*]|"(?=")/g;
const shownAround = 25;

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/**
 * Every place where a page says “undefined”, “NaN”, “null” or “[object Object]”, in its text or in an attribute, although
 * the dataset does not: people report such words of their software, so one that stands between the same neighbours in
 * a file of the dataset is a quotation. Pages of kind `data` name types of fields, of which `null` is one.
 */
export function checkUnfilledPlaces(site: BuiltSite, dataset: Iterable<string>): string[] {
  const quoted = [...dataset].map((text) => plain(text.replace(notShown, ''))).join('\n');
  return site.pages.flatMap((page) => {
    const body = page.html.slice(Math.max(0, page.html.indexOf('<body')));
    const parts = [
      resolveReferences(body.replace(notText, '').replace(inline, '').replace(anyTag, '\n')),
      ...page.elements.flatMap(({ attributes }) => [...attributes.values()]),
    ];
    return parts.flatMap((part) => {
      const text = part.replace(/[^\S\n]+/g, ' ');
      return [...text.matchAll(unfilled)]
        .filter(([found]) => !(found.includes(' ') && quoted.includes(found)))
        .filter(([found]) => !(kindOf(page) === 'data' && /\bnull\b/.test(found)))
        .map(({ 0: found, index }) => {
          const around = text.slice(Math.max(0, index - shownAround), index + found.length + shownAround);
          return `${page.address}: a value is missing: ${JSON.stringify(plain(around))}`;
        });
    });
  });
}

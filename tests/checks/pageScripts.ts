import type { BuiltSite, Page } from '../../scripts/builtSite.ts';

/** The pages that may load scripts: their work is to react to the reader. */
export const addressesWithScripts: readonly string[] = ['/issues/', '/lab/'];

/** Types of `script` elements that hold data, which no browser runs. */
const dataTypes = new Set(['application/ld+json', 'application/json']);
const largestThemeScript = 1024;

function isRedirect(page: Page): boolean {
  return page.elements.some(
    ({ name, attributes }) => name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh',
  );
}

/**
 * Every script that a reading page ships besides the one inline script that sets the theme before the first paint,
 * and every page without that one, or with another text in it than the home page's.
 */
export function checkPageScripts(site: BuiltSite): string[] {
  const problems: string[] = [];
  let theme: string | undefined;
  for (const page of site.pages) {
    const say = (problem: string) => problems.push(`${page.address}: ${problem}`);
    const scripts = page.elements.filter(
      ({ name, attributes }) => name === 'script' && !dataTypes.has(attributes.get('type') ?? ''),
    );
    const inline = scripts.filter((script) => !script.attributes.has('src'));
    const loaded = [
      ...scripts.map((script) => script.attributes.get('src')),
      ...page.elements
        .filter(({ name, attributes }) => name === 'link' && attributes.get('rel')?.includes('preload'))
        .filter(
          ({ attributes }) => attributes.get('rel') === 'modulepreload' || attributes.get('as') === 'script',
        )
        .map((link) => link.attributes.get('href')),
    ].filter((address) => address !== undefined);

    if (!addressesWithScripts.includes(page.address)) {
      for (const address of loaded) say(`loads the script ${address}`);
    }
    for (const { name, attributes } of page.elements) {
      const handler = [...attributes.keys()].find((attribute) => /^on[a-z]+$/.test(attribute));
      if (handler !== undefined) say(`<${name}> has a script in its attribute ${handler}`);
    }
    if (isRedirect(page)) continue;
    const [script] = inline;
    if (inline.length !== 1 || script === undefined) {
      say(`has ${inline.length} inline scripts; exactly one, the theme's, was expected`);
      continue;
    }
    theme ??= script.text;
    if (script.text !== theme)
      say(`its inline script is not the theme's of ${site.pages[0]?.address ?? '/'}`);
    else if (!/theme/i.test(script.text)) say('its inline script does not mention the theme');
    else if (script.text.length > largestThemeScript) {
      say(
        `its theme script has ${script.text.length} characters; at most ${largestThemeScript} were expected`,
      );
    }
  }
  return problems;
}

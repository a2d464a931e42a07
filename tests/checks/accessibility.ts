import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 at level AA, with all that it includes, and axe's own best practices. */
const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
};

/** Of these the rules that colours can break: all in which one theme can differ from the other. */
const colourOptions: RunOptions = {
  runOnly: { type: 'tag', values: ['cat.color'] },
  resultTypes: ['violations'],
};

/**
 * What axe finds wrong with a page as it stands in the browser: rule, what is wrong, and the first places.
 * @param only what of the page is looked at: everything, or its colours
 */
export async function findAccessibilityProblems(
  page: Page,
  only: 'everything' | 'colours' = 'everything',
): Promise<string[]> {
  // Handed over as text: compiled into a test file it would carry that file's module system with it.
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify(only === 'colours' ? colourOptions : options)})`,
  );
  return results.violations.map(({ id, impact, help, nodes }) => {
    const places = nodes
      .slice(0, 3)
      .map((node) => `${node.html.slice(0, 160)}: ${String(node.failureSummary)}`);
    return `${id} (${String(impact)}), ${nodes.length} times: ${help}\n  ${places.join('\n  ')}`;
  });
}

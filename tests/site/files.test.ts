import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { heaviestByKind, weighPages } from '../../scripts/pageWeights.ts';
import { formatKilobytes } from '../../scripts/formatAmounts.ts';
import { checkPermalinks } from '../../scripts/permalinks.ts';
import { projectRoot } from '../../scripts/projectRoot.ts';
import { readBuiltSite } from '../../scripts/builtSite.ts';
import { distFolder } from '../../scripts/distFolder.ts';
import { checkBudgets } from '../checks/budgets.ts';
import { checkGluedPunctuation } from '../checks/gluedPunctuation.ts';
import { checkLinks } from '../checks/links.ts';
import { checkPageHeads } from '../checks/pageHead.ts';
import { checkPageScripts } from '../checks/pageScripts.ts';
import { checkSitemap } from '../checks/sitemap.ts';
import { readSourceFiles } from '../checks/sourceFiles.ts';
import { checkUnfilledPlaces } from '../checks/unfilledPlaces.ts';
import { checkUniqueIds } from '../checks/uniqueIds.ts';
import { validateAllHtml } from '../checks/validateAllHtml.ts';

const site = readBuiltSite(distFolder);
const shown = 25;

/** Fails with the first problems in full and the number of all: thousands of lines help nobody. */
function expectNone(problems: readonly string[]): void {
  const rest = problems.length - shown;
  const lines = [...problems.slice(0, shown), ...(rest > 0 ? [`and ${rest} more`] : [])];
  expect(lines).toEqual([]);
}

test('every link, form, picture and fragment inside the site leads somewhere', () => {
  expectNone(checkLinks(site));
});

test('ids are unique on every page', () => {
  expectNone(checkUniqueIds(site));
});

test('every page has language, title of its own, description, kind, one first heading and its own address', () => {
  expectNone(checkPageHeads(site));
});

test('reading pages ship no script but the one that sets the theme', () => {
  expectNone(checkPageScripts(site));
});

test('no sign of punctuation stands apart from its word', () => {
  expectNone(checkGluedPunctuation(site));
});

test('no page says “undefined” or the like where the dataset does not', () => {
  const dataset = readSourceFiles(join(projectRoot, 'data'), ['.csv', '.json', '.md']);
  expectNone(checkUnfilledPlaces(site, dataset.values()));
});

test('the sitemap lists every page and nothing else', () => {
  expectNone(checkSitemap(site));
});

test('no address that was published is lost, and every new one is locked', () => {
  expectNone(checkPermalinks(site.files.keys(), readFileSync(join(projectRoot, 'permalinks.lock'), 'utf8')));
});

test('every page is within its budget of bytes and elements', () => {
  const weights = weighPages(site);
  const rows = heaviestByKind(weights).map(
    ({ kind, address, total, html, css, fonts, elements }) =>
      `${kind.padEnd(18)} ${formatKilobytes(total).padStart(9)} (HTML ${formatKilobytes(html)}, CSS ${formatKilobytes(css)}, fonts ${formatKilobytes(fonts)}, ${elements} elements) ${address}`,
  );
  console.log(`The heaviest page of each kind, gzipped:\n${rows.join('\n')}`);
  expectNone(checkBudgets(site, weights));
});

test('every page is valid HTML', { timeout: 600_000 }, async () => {
  expectNone(await validateAllHtml(site));
});

import { gzipSync } from 'node:zlib';
import type { BuiltSite } from '../../scripts/builtSite.ts';
import type { PageWeight } from '../../scripts/pageWeights.ts';

const kilobyte = 1024;

/** Most bytes that a page may cost its reader; compressed where the host compresses. */
export const budgets = {
  /** A page with all that it loads at first: HTML, style sheets, fonts, pictures, scripts. */
  page: 100 * kilobyte,
  issueHtml: 6 * kilobyte,
  css: 12 * kilobyte,
  explorerHtml: 10 * kilobyte,
  /** Until the reader first uses it. */
  explorerFirstScripts: 8 * kilobyte,
  explorerScripts: 20 * kilobyte,
  /** Counted in thousands: what is promised as 120 KB keeps to either reading. */
  explorerData: 120_000,
  labScripts: 40 * kilobyte,
  labData: 60 * kilobyte,
  elements: 2500,
} as const;

/** Every page that costs its reader more than its budget. */
export function checkBudgets(site: BuiltSite, weights: readonly PageWeight[]): string[] {
  const problems: string[] = [];
  const limit = (address: string, what: string, actual: number, most: number) => {
    if (actual > most) problems.push(`${address}: ${what} ${actual}, at most ${most}`);
  };
  for (const weight of weights) {
    limit(weight.address, 'style sheets, bytes gzipped:', weight.css, budgets.css);
    limit(weight.address, 'elements:', weight.elements, budgets.elements);
    if (weight.address === '/issues/') {
      limit(weight.address, 'HTML, bytes gzipped:', weight.html, budgets.explorerHtml);
      limit(weight.address, 'scripts at first, bytes gzipped:', weight.scripts, budgets.explorerFirstScripts);
      limit(weight.address, 'all scripts, bytes gzipped:', weight.allScripts, budgets.explorerScripts);
    } else if (weight.kind === 'issue') {
      limit(weight.address, 'HTML, bytes gzipped:', weight.html, budgets.issueHtml);
    } else limit(weight.address, 'all that it loads at first, bytes:', weight.total, budgets.page);
  }
  const lab = weights.find(({ address }) => address === '/lab/');
  if (lab) limit(lab.address, 'all scripts, bytes gzipped:', lab.allScripts, budgets.labScripts);
  // The data counts once there is a script on the page that asks for it.
  const explorerAsks = weights.some(({ address, allScripts }) => address === '/issues/' && allScripts > 0);
  for (const [file, bytes] of explorerAsks ? site.files : []) {
    if (!/^data\/v[^/]+\/explorer\.json$/.test(file)) continue;
    limit(`/${file}`, 'bytes gzipped:', gzipSync(bytes).length, budgets.explorerData);
  }
  return problems;
}

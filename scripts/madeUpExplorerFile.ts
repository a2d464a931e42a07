import { packExplorer } from '../src/analysis/explorerPack.ts';
import { madeUpIssues, type Scheme } from '../src/explorer/fixtures/madeUpIssues.ts';
import type { ExplorerFile } from '../src/publish/explorer.ts';

/**
 * `explorer.json` of a release that nobody collected, of any size: to measure the explorer, never to be shipped.
 * @param scheme the shipped release's groups, categories and grades, so that the buttons that the server drew fit it
 */
export function madeUpExplorerFile(issues: number, seed: number, scheme?: Scheme): ExplorerFile {
  const { names, table, text } = madeUpIssues(issues, seed, scheme);
  return { ...names, ...packExplorer(table, text) };
}

import { packExplorer } from '../../src/analysis/explorerPack.ts';
import { madeUpIssues } from '../../src/explorer/fixtures/madeUpIssues.ts';
import type { ExplorerFile } from '../../src/published/explorerFile.ts';

/** `explorer.json` of a release that nobody collected, of any size: to measure the explorer, never to be shipped. */
export function madeUpExplorerFile(issues: number, seed: number): ExplorerFile {
  const { names, table, text } = madeUpIssues(issues, seed);
  return { ...names, ...packExplorer(table, text) };
}

import type { Dataset } from '../src/dataset/dataset.ts';
import { formatFault } from '../src/dataset/fault.ts';
import { loadDataset, type ReleaseFolder } from '../src/dataset/loadDataset.ts';
import { formatCount } from '../src/formatting/formatCount.ts';
import { UserFault } from './runAsCommand.ts';

/**
 * Reads all releases. @returns them by version
 *
 * @throws UserFault naming every fault of every release, if there is any
 */
export function readReleases(releases: readonly ReleaseFolder[]): Map<string, Dataset> {
  const datasets = new Map<string, Dataset>();
  const lines: string[] = [];
  for (const { version, folder } of releases) {
    const { dataset, faults } = loadDataset(folder);
    if (dataset) {
      datasets.set(version, dataset);
      continue;
    }
    const count = `${formatCount(faults.length)} ${faults.length === 1 ? 'fault' : 'faults'}`;
    lines.push(...faults.map(formatFault), `The release ${version} has ${count}.`);
  }
  if (lines.length > 0) throw new UserFault([...lines, 'Nothing was written.'].join('\n'));
  return datasets;
}

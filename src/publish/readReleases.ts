import type { Dataset } from '../dataset/dataset.ts';
import type { Doubt } from '../dataset/warnings/warning.ts';
import { formatFault } from '../dataset/violation.ts';
import { loadDataset, type ReleaseFolder } from '../dataset/loadDataset.ts';
import { formatCount } from '../formatting/formatCount.ts';
import { BuildError } from './buildError.ts';

/** A release without faults, and what looks wrong in it. */
export interface SoundRelease {
  readonly dataset: Dataset;
  readonly doubts: readonly Doubt[];
}

/**
 * Reads all releases. @returns them by version, each with the doubts about it
 *
 * @throws BuildError naming every fault of every release, if there is any
 */
export function readReleases(releases: readonly ReleaseFolder[]): Map<string, SoundRelease> {
  const datasets = new Map<string, SoundRelease>();
  const lines: string[] = [];
  for (const { version, folder } of releases) {
    const { dataset, doubts, faults } = loadDataset(folder);
    if (dataset) {
      datasets.set(version, { dataset, doubts });
      continue;
    }
    const count = `${formatCount(faults.length)} ${faults.length === 1 ? 'fault' : 'faults'}`;
    lines.push(...faults.map(formatFault), `The release ${version} has ${count}.`);
  }
  if (lines.length > 0) throw new BuildError([...lines, 'Nothing was written.'].join('\n'));
  return datasets;
}

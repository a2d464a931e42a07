import type { Dataset } from '../dataset/dataset.ts';
import type { Warning } from '../dataset/warnings/warning.ts';
import { formatViolation } from '../dataset/violation.ts';
import { loadDataset, type ReleaseFolder } from '../dataset/loadDataset.ts';
import { formatCount } from '../formatting/formatCount.ts';
import { BuildError } from './buildError.ts';

/** A release without violations, and what looks wrong in it. */
export interface SoundRelease {
  readonly dataset: Dataset;
  readonly warnings: readonly Warning[];
}

/**
 * Reads all releases. @returns them by version, each with the warnings about it
 *
 * @throws BuildError naming every violation of every release, if there is any
 */
export function readReleases(releases: readonly ReleaseFolder[]): Map<string, SoundRelease> {
  const datasets = new Map<string, SoundRelease>();
  const lines: string[] = [];
  for (const { version, folder } of releases) {
    const { dataset, warnings, violations } = loadDataset(folder);
    if (dataset) {
      datasets.set(version, { dataset, warnings });
      continue;
    }
    const count = `${formatCount(violations.length)} ${violations.length === 1 ? 'violation' : 'violations'}`;
    lines.push(...violations.map(formatViolation), `The release ${version} has ${count}.`);
  }
  if (lines.length > 0) throw new BuildError([...lines, 'Nothing was written.'].join('\n'));
  return datasets;
}

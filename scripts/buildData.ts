import { join, relative } from 'node:path';
import { computeRelease } from '../src/analysis/release.ts';
import type { Release } from '../src/analysis/release.ts';
import { borderProjects } from '#study/study.config.ts';
import { listReleases, newestRelease, NoRelease } from '../src/dataset/loadDataset.ts';
import type { ReleaseFolder } from '../src/dataset/loadDataset.ts';
import { formatCount } from '../src/formatting/formatCount.ts';
import { writeReleases } from '../src/publish/write.ts';
import { formatKilobytes, formatSeconds } from './formatAmounts.ts';
import { projectRoot } from './projectRoot.ts';
import { readReleases, type SoundRelease } from './readReleases.ts';
import { listInputs, readCachedRelease, releaseKey, writeCachedRelease } from './releaseCache.ts';
import { releaseCode } from './releaseInputs.ts';
import { runAsCommand, UserFault } from './runAsCommand.ts';

/** Tells each step when it begins and how long it took when the next one does. */
function stepPrinter() {
  let current: { readonly name: string; readonly started: number } | undefined;
  const end = () => {
    if (current) console.log(`  ${current.name}: ${formatSeconds(performance.now() - current.started)}`);
    current = undefined;
  };
  const begin = (name: string) => {
    end();
    current = { name, started: performance.now() };
  };
  return { begin, end };
}

/**
 * The release as it was computed of the same data with the same code before, or computed now. `COLD_BUILD=1` computes it in
 * any case.
 */
async function computedRelease(
  { dataset, warnings }: SoundRelease,
  { folder }: ReleaseFolder,
  step: (name: string) => void,
): Promise<Release> {
  const cache = join(projectRoot, '.cache', 'releases');
  step('looking for what was computed before');
  const inputs = listInputs(projectRoot, [...releaseCode, relative(projectRoot, folder)]);
  const key = releaseKey(inputs, process.version);
  const known = process.env.COLD_BUILD === '1' ? null : readCachedRelease(cache, key);
  if (known) {
    console.log('  Neither data nor code have changed: nothing is computed again.');
    return known;
  }
  const computed = await computeRelease(dataset, { borderProjects, warnings, step });
  writeCachedRelease(cache, key, computed);
  return computed;
}

/** Reads every release in `data/`, computes what is published of the newest one and writes `public/data/`. */
async function buildData(): Promise<void> {
  const started = performance.now();
  const dataFolder = join(projectRoot, 'data');
  const { begin, end } = stepPrinter();
  const newest = newestRelease(dataFolder);
  const releases = listReleases(dataFolder);
  console.log(`Release ${newest.version} is computed; ${releases.length} can be downloaded.`);
  begin('reading and checking');
  const datasets = readReleases(releases);
  const dataset = datasets.get(newest.version);
  if (!dataset) throw new Error(`${dataFolder}: found no release ${newest.version} in the list of releases`);
  const computed = await computedRelease(dataset, newest, begin);
  begin('writing');
  const written = writeReleases(releases, computed, {
    target: join(projectRoot, 'public', 'data'),
    scratch: join(projectRoot, '.cache'),
  });
  end();
  console.log(
    `Wrote ${formatCount(written.files)} files, ${formatKilobytes(written.bytes)}, to public/data/ in ${formatSeconds(performance.now() - started)}.`,
  );
}

/** A folder without a release is the person's to mend, so it becomes one sentence. */
function asUserFault(error: unknown): never {
  throw error instanceof NoRelease ? new UserFault(error.message) : error;
}

await runAsCommand(() => Promise.resolve().then(buildData).catch(asUserFault));

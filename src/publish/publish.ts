import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { computeRelease } from '../analysis/release.ts';
import { listReleases, newestRelease, NoRelease, type ReleaseFolder } from '../dataset/loadDataset.ts';
import { formatCount } from '../formatting/formatCount.ts';
import { BuildError } from './buildError.ts';
import { subsetFonts } from './fonts.ts';
import { checksumOf, inputPaths, studyConfig } from './inputs.ts';
import { openData } from './openData/openData.ts';
import { releaseFacts } from './openData/releaseFacts.ts';
import { readReleases } from './readReleases.ts';
import { writeReleases } from './write.ts';

/** Says which step begins, and how long the one before it took. */
function stepPrinter(): (name?: string) => void {
  let last: { readonly name: string; readonly started: number } | undefined;
  return (name) => {
    const now = performance.now();
    if (last) console.log(`  ${last.name}: ${((now - last.started) / 1000).toFixed(1)} s`);
    last = name === undefined ? undefined : { name, started: now };
  };
}

function findReleases(folder: string): { all: ReleaseFolder[]; newest: ReleaseFolder } {
  try {
    return { newest: newestRelease(folder), all: listReleases(folder) };
  } catch (error) {
    throw error instanceof NoRelease ? new BuildError(error.message) : error;
  }
}

/**
 * Reads and checks every release in `data/`, computes the newest one and writes `public/data/` and `public/fonts/`; does
 * nothing if they stand there and nothing on which they depend has changed. `COLD_BUILD=1` computes in any case.
 *
 * @param root the repository's folder
 * @param site where the site is published, ending in a slash: the data name their addresses
 * @returns what the study names and the newest release does not have; it is left out
 * @throws BuildError if a release breaks rules, there is none, or an archive is damaged; nothing is written then
 */
export async function publish(root: string, site: string): Promise<readonly string[]> {
  const cache = join(root, '.cache');
  const stamp = join(cache, 'published');
  const outputs = ['data', 'fonts'].map((name) => join(root, 'public', name));
  const inputs = checksumOf(inputPaths(root));
  const currentStamp = () => `${inputs} ${checksumOf(outputs)} ${site}\n`;
  if (process.env.COLD_BUILD !== '1' && readStamp(stamp) === currentStamp()) {
    console.log('Data and fonts are up to date.');
    return [];
  }
  const { all, newest } = findReleases(join(root, 'data'));
  console.log(`Publishing release ${newest.version}; ${all.length} can be downloaded.`);
  const step = stepPrinter();
  step('reading and checking');
  const release = readReleases(all).get(newest.version);
  if (!release) throw new Error(`${newest.folder}: the newest release was not read`);
  const study = (await import(
    pathToFileURL(studyConfig(root)).href
  )) as typeof import('#study/study.config.ts');
  const repos = new Set(release.dataset.projects.map(({ repo }) => repo));
  const unknown = study.borderProjects.filter((repo) => !repos.has(repo));
  const computed = await computeRelease(release.dataset, {
    borderProjects: study.borderProjects.filter((repo) => repos.has(repo)),
    warnings: release.warnings,
    step,
  });
  step('writing data and fonts');
  mkdirSync(cache, { recursive: true });
  rmSync(stamp, { force: true });
  const facts = releaseFacts(release.dataset, study.site.author, site);
  const places = { target: join(root, 'public', 'data'), scratch: cache };
  const written = writeReleases(all, computed, places, (files) => openData(files, facts));
  await subsetFonts(root);
  if (unknown.length === 0) writeFileSync(stamp, currentStamp());
  step();
  console.log(
    `Wrote ${formatCount(written.files)} files, ${(written.bytes / 1e6).toFixed(1)} MB, to public/data/.`,
  );
  return unknown.map(
    (repo) => `study.config.ts, borderProjects: found ${repo}, expected a project of the release`,
  );
}

function readStamp(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // There is none before the first build.
    return null;
  }
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { computeRelease } from '../src/analysis/release.ts';
import { listReleases } from '../src/dataset/loadDataset.ts';
import { readReleases } from '../src/publish/readReleases.ts';
import { compareResults, type RecomputedFile } from '../src/publish/recomputed.ts';
import type { Results } from '../src/publish/results.ts';
import { borderProjects } from '../src/study/study.config.ts';

// Computes every archived release again with the code of today, and writes what differs from its archive to
// data/recomputed-<version>.json, which the changelog reads. The archives stay as they are. It takes a minute a release,
// so it is run once for each new release and not in every build.
const data = join(import.meta.dirname, '..', 'data');
const releases = listReleases(data);
const newest = releases.at(-1)?.version ?? '';
for (const { version, folder } of releases) {
  const archive = join(folder, 'published', 'results.json');
  if (!existsSync(archive)) continue;
  const release = readReleases([{ version, folder }]).get(version);
  if (!release) throw new Error(`${folder}: the release was not read`);
  const repos = new Set(release.dataset.projects.map(({ repo }) => repo));
  const { results } = await computeRelease(release.dataset, {
    borderProjects: borderProjects.filter((repo) => repos.has(repo)),
    warnings: release.warnings,
  });
  const archived = JSON.parse(readFileSync(archive, 'utf8')) as Results;
  const file: RecomputedFile = { version, by: newest, ...compareResults(archived, results) };
  writeFileSync(join(data, `recomputed-${version}.json`), `${JSON.stringify(file, null, 1)}\n`);
  console.log(
    `${version}: ${file.same} results are the same, ${file.changed.length} differ, ${file.gone.length} are gone.`,
  );
}

import { rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { sum } from 'd3-array';
import { newestRelease } from '../src/dataset/loadDataset.ts';
import { listFiles } from '../src/publish/listFiles.ts';
import { measureExplorer } from './bench/explorer.ts';
import { measure, type Measure } from './bench/measure.ts';
import { multiplyRelease } from './bench/multiply.ts';
import { weighPages } from './bench/weights.ts';
import { copyRepository } from './copyRepository.ts';

const root = join(import.meta.dirname, '..');
const cache = join(root, '.cache', 'bench');
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const seconds = (value: number): string => `${value.toFixed(1)} s`;
const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

/** Computes the data of a repository's folder anew, then builds all its pages from them. */
async function measureBuild(folder: string, site: string): Promise<{ data: Measure; pages: Measure }> {
  const astro = join(root, 'node_modules', 'astro', 'astro.js');
  const data = await measure(folder, ['--import', 'tsx', 'src/publish/command.ts'], { COLD_BUILD: '1' });
  return {
    data,
    pages: await measure(folder, [astro, 'build', '--outDir', site], { BUILD_WITH_MISTAKES: '1' }),
  };
}

/** Prints how long a build takes and how heavy and fast its pages are. Targets stand beside; nothing enforces them. */
async function bench(): Promise<void> {
  const site = join(cache, 'dist');
  const { data, pages } = await measureBuild(root, site);
  console.table({
    'data, computed anew': {
      time: seconds(data.seconds),
      target: '≤ 15 s',
      memory: megabytes(data.peakMemory),
    },
    'all pages, data as they are (a warm rebuild)': {
      time: seconds(pages.seconds),
      target: '≤ 20 s',
      memory: megabytes(pages.peakMemory),
    },
  });
  console.table(
    Object.fromEntries(
      weighPages(site).map(({ kind, pages: count, raw, gzipMean, gzipLargest }) => [
        kind,
        {
          pages: count,
          HTML: kilobytes(raw),
          'gzip, mean': kilobytes(gzipMean),
          'gzip, largest': kilobytes(gzipLargest),
        },
      ]),
    ),
  );
  console.log(
    'The explorer, from a letter’s arrival to the laid-out result. Target at 1/4: ≤ 8 ms, ≤ 50 ms.',
  );
  console.table(
    (await measureExplorer(root, site)).map(({ slowdown, letters, median, worst }) => ({
      processor: `1/${slowdown}`,
      letters,
      median: milliseconds(median),
      worst: milliseconds(worst),
    })),
  );
}

/** Prints, as a table in Markdown, what builds of the newest release take with its corpus multiplied. */
async function benchScale(factors: readonly number[]): Promise<void> {
  const newest = newestRelease(join(root, 'data'));
  console.log('| corpus | data | memory | pages | memory | pages | files | bytes |');
  console.log('|---:|---:|---:|---:|---:|---:|---:|---:|');
  for (const factor of factors) {
    const folder = join(cache, `${factor}-times`);
    const site = join(folder, 'dist');
    copyRepository(root, folder);
    multiplyRelease(newest.folder, join(folder, 'data', newest.version), factor);
    const { data, pages } = await measureBuild(folder, site);
    const files = listFiles(site);
    const cells = [
      `${factor}×`,
      seconds(data.seconds),
      megabytes(data.peakMemory),
      seconds(pages.seconds),
      megabytes(pages.peakMemory),
      files.filter((file) => file.endsWith('.html')).length,
      files.length,
      megabytes(sum(files, (file) => statSync(join(site, file)).size)),
    ];
    console.log(`| ${cells.join(' | ')} |`);
    rmSync(folder, { recursive: true, force: true });
  }
}

const factors = process.argv.slice(2).map(Number);
if (factors.some((factor) => !Number.isInteger(factor) || factor < 1)) {
  console.error('Usage: npm run bench -- [factors to multiply the corpus by, such as 1 3 10 30]');
  process.exitCode = 1;
} else {
  console.log(`Node ${process.versions.node}, ${availableParallelism()} cores`);
  rmSync(cache, { recursive: true, force: true });
  try {
    await (factors.length === 0 ? bench() : benchScale(factors));
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

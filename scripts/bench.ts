import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { measureExplorer } from './bench/explorer.ts';
import { measure } from './bench/measure.ts';
import { weighPages } from './bench/weights.ts';

const root = join(import.meta.dirname, '..');
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const seconds = (value: number): string => `${value.toFixed(1)} s`;
const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

/** Prints how long a build takes and how heavy and fast its pages are. Targets are printed beside, and nothing enforces them. */
async function bench(): Promise<void> {
  const site = join(root, '.cache', 'bench', 'dist');
  console.log(`Node ${process.versions.node}, ${availableParallelism()} cores`);
  const data = await measure(root, ['--import', 'tsx', 'src/publish/command.ts'], { COLD_BUILD: '1' });
  const pages = await measure(root, ['node_modules/astro/astro.js', 'build', '--outDir', site]);
  console.table({
    'data, computed anew': {
      time: seconds(data.seconds),
      target: '≤ 15 s',
      memory: megabytes(data.peakMemory),
    },
    'warm rebuild of all': {
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
    'The explorer, from a letter’s arrival to the laid-out result; target at a quarter of the speed: ≤ 8 ms, ≤ 50 ms',
  );
  console.table(
    (await measureExplorer(root, site)).map(({ slowdown, letters, median, worst }) => ({
      processor: `1/${slowdown}`,
      letters,
      median: milliseconds(median),
      worst: milliseconds(worst),
    })),
  );
  rmSync(site, { recursive: true, force: true });
}

await bench();

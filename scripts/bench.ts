import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import type { VersionsFile } from '../src/publish/versions.ts';
import { benchExplorer } from './benchExplorer.ts';
import { readBuiltSite } from './builtSite.ts';
import { buildEverything, type StageMeasure } from './buildEverything.ts';
import { findChromium, thisMachine } from './findChromium.ts';
import { formatCount, formatKilobytes, formatSeconds } from './formatAmounts.ts';
import { weighPages, type PageWeight } from './pageWeights.ts';
import { projectRoot } from './projectRoot.ts';
import { runAsCommand } from './runAsCommand.ts';

/** What a person waits for, on a machine of two cores; printed beside the measures, never enforced. */
const targets = { data: 60_000, site: 30_000 } as const;

function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function stageRow(name: string, { milliseconds, peakMemory }: StageMeasure, target?: number): string[] {
  const beside = target === undefined ? '' : `≤ ${formatSeconds(target)}`;
  return [name, formatSeconds(milliseconds), beside, `${formatCount(peakMemory / 1024 / 1024)} MB`];
}

function sum(weights: readonly PageWeight[], measure: (weight: PageWeight) => number): number {
  return weights.reduce((total, weight) => total + measure(weight), 0);
}

function kindRow(name: string, weights: readonly PageWeight[]): string[] {
  const raw = sum(weights, (weight) => weight.rawHtml);
  const gzipped = sum(weights, (weight) => weight.html);
  const mean = gzipped / weights.length;
  const largest = Math.max(...weights.map((weight) => weight.html));
  return [name, formatCount(weights.length), ...[raw, gzipped, mean, largest].map(formatKilobytes)];
}

await runAsCommand(async () => {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  const parent = mkdtempSync(join(projectRoot, '.cache', 'bench-'));
  try {
    const outDir = join(parent, 'dist');
    // The time that counts is that of a first build, with nothing kept of an earlier one.
    process.env.COLD_BUILD = '1';
    const { data, fonts, site } = await buildEverything(outDir, console.log);
    const built = readBuiltSite(outDir);
    const weights = weighPages(built);
    const kinds = [...new Set(weights.map((weight) => weight.kind))].sort();

    const memory = formatCount(totalmem() / 1024 ** 3);
    console.log(`\nNode ${process.versions.node}, ${availableParallelism()} cores, ${memory} GB of memory\n`);
    console.log(
      formatTable([
        ['part', 'time', 'target', 'peak memory'],
        stageRow('data', data, targets.data),
        stageRow('fonts', fonts),
        stageRow('site', site, targets.site),
      ]),
    );
    const perSecond = weights.length / (site.milliseconds / 1000);
    const files = [...built.files.values()];
    const bytes = files.reduce((total, file) => total + file.length, 0);
    console.log(
      `\n${formatCount(weights.length)} pages, ${formatCount(perSecond)} pages per second; ` +
        `${formatCount(files.length)} files, ${formatKilobytes(bytes)} in all\n`,
    );
    console.log(
      formatTable([
        ['HTML of pages', 'pages', 'raw', 'gzip', 'gzip, mean', 'gzip, largest'],
        ...kinds.map((kind) =>
          kindRow(
            kind,
            weights.filter((weight) => weight.kind === kind),
          ),
        ),
        kindRow('all', weights),
      ]),
    );
    if (findChromium(thisMachine()) === undefined) {
      console.log('\nThe explorer was not measured: found no Chromium (CHROME_PATH names one).');
      return;
    }
    console.log(
      '\nTyping into the explorer, with the release and with made-up issues that are never shipped …',
    );
    const { shown } = JSON.parse(readFileSync(join(outDir, 'data/versions.json'), 'utf8')) as VersionsFile;
    const explorer = await benchExplorer(outDir, shown);
    console.log(`\n${formatTable(explorer.rows)}\n${explorer.targets}`);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});

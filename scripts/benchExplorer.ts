import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeUpIssues } from '../src/explorer/fixtures/madeUpIssues.ts';
import type { IssueFiles, IssuesFile } from '../src/publish/issues.ts';
import {
  measureHeap,
  measureTyping,
  medianAndWorst,
  type TypedTexts,
  type TypingTimes,
} from './explorerSpeed.ts';
import { openSiteBrowser, type SiteBrowser } from './siteBrowser.ts';
import { formatCount, formatSeconds } from './formatAmounts.ts';

interface Corpus {
  readonly name: string;
  /** Its files; null for the release that the site ships. */
  readonly files: IssueFiles | null;
  readonly texts: TypedTexts;
}

const slowdowns = [1, 4] as const;
const typed: TypedTexts = ['offline cache', 'whisper model', 'the gpu', 'tokenizer'];
/** Numbers of made-up issues that show how the explorer grows. */
const madeUpSizes = [10_000, 30_000, 100_000] as const;
/** What a reader waits for at most, printed beside the measures, never enforced. */
const targets = [
  'targets, slowed 4×: the release ≤ 8 and ≤ 50 ms; 100,000 issues ≤ 50 and ≤ 200 ms, ≤ 150 MB',
  'own: from the letter’s arrival in the field to layout; the empty page shows what the browser takes for a key press',
].join('\n');
const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

function timesRow({ own, laidOut, painted }: TypingTimes): string[] {
  return [own, laidOut, painted].flatMap((times) => {
    const { median, worst } = medianAndWorst(times);
    return [milliseconds(median), milliseconds(worst)];
  });
}

/** A page that holds a text field and nothing else: what no page can be faster than. */
async function measureEmptyPage(site: SiteBrowser, slowdown: number): Promise<string[]> {
  const { page, close } = await site.open('/about/');
  await page.setContent('<!doctype html><title>Empty</title><input type="search" id="search" />');
  const times = await measureTyping(page, typed, slowdown);
  await close();
  return ['an empty page', `${slowdown}×`, '', ...timesRow(times), ''];
}

async function measureCorpus(site: SiteBrowser, { name, files, texts }: Corpus, slowdown: number) {
  const { page, close } = await site.open('/about/');
  for (const [file, content] of Object.entries(files ?? {})) {
    const body = JSON.stringify(content);
    await page.route(`**/${file}.json`, (route) => route.fulfill({ body, contentType: 'application/json' }));
  }
  await page.goto(`${site.origin}/issues/`);
  const started = performance.now();
  await page.locator('#search').hover();
  await page.waitForFunction(() => document.documentElement.dataset.explorer === 'ready');
  const loaded = performance.now() - started;
  await page.waitForFunction(() => document.documentElement.dataset.summaries === 'arrived');
  const times = await measureTyping(page, texts, slowdown);
  const heap = await measureHeap(page);
  await close();
  return [
    name,
    `${slowdown}×`,
    formatSeconds(loaded),
    ...timesRow(times),
    `${formatCount(heap / 1024 / 1024)} MB`,
  ];
}

/**
 * Types into the explorer of a built site, with the release that it ships and with made-up ones of growing size.
 * @returns the rows of a table, the first of them its head
 * @throws Error if there is no Chromium
 */
export async function benchExplorer(
  folder: string,
  shown: string,
): Promise<{ readonly rows: readonly (readonly string[])[]; readonly targets: string }> {
  const release = JSON.parse(readFileSync(join(folder, `data/v${shown}/issues.json`), 'utf8')) as IssuesFile;
  const { groups, categories, codes, domains, closings, codings } = release;
  // The shipped release's names, so that the buttons that the server drew fit the made-up issues.
  const scheme = { groups, categories, codes, domains, closings, codings };
  const corpora: Corpus[] = [
    {
      name: `${formatCount(release.columns.number.length)} issues, the release`,
      files: null,
      texts: typed,
    },
    ...madeUpSizes.map((size) => ({
      name: `${formatCount(size)} issues, made up`,
      files: madeUpIssues(size, 1, scheme),
      texts: ['made up', 'lome baco', 'modele v12', 'label 7'],
    })),
  ];
  const rows: string[][] = [
    [
      'explorer',
      'slowed',
      'loaded',
      'own',
      'worst',
      'key to layout',
      'worst',
      'key to paint',
      'worst',
      'heap',
    ],
  ];
  const site = await openSiteBrowser(folder);
  try {
    for (const slowdown of slowdowns) rows.push(await measureEmptyPage(site, slowdown));
    for (const corpus of corpora) {
      for (const slowdown of slowdowns) rows.push(await measureCorpus(site, corpus, slowdown));
    }
  } finally {
    await site.close();
  }
  return { rows, targets };
}

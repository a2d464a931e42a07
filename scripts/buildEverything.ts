import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFiles } from './compareFolders.ts';
import { formatCount, formatSeconds } from './formatAmounts.ts';
import { lostPermalinks } from './permalinks.ts';
import { projectRoot } from './projectRoot.ts';
import { UserFault } from './runAsCommand.ts';
import { runCommand, runScript } from './runCommand.ts';

/** What one stage of a build took. */
export interface StageMeasure {
  readonly milliseconds: number;
  /** Peak resident memory of the stage's process, in bytes. */
  readonly peakMemory: number;
}

/** What a whole build took, stage by stage. */
interface BuildMeasures {
  readonly data: StageMeasure;
  readonly fonts: StageMeasure;
  readonly site: StageMeasure;
}

const astro = join(projectRoot, 'node_modules', 'astro', 'astro.js');
const memoryRecorder = pathToFileURL(join(projectRoot, 'scripts', 'recordPeakMemory.mjs')).href;
const pagesBetweenReports = 500;
const shownLost = 20;

/** Whether a line of `astro build`'s output announces one more page or file written. */
function announcesPage(line: string): boolean {
  return /[├└]─/.test(line);
}

async function measure(run: (environment: NodeJS.ProcessEnv) => Promise<void>): Promise<StageMeasure> {
  const folder = cacheFolder('memory-');
  const file = join(folder, 'peak');
  const started = performance.now();
  try {
    await run({ ...process.env, PEAK_MEMORY_FILE: file });
    const milliseconds = performance.now() - started;
    return { milliseconds, peakMemory: Number(readFileSync(file, 'utf8')) * 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A new empty folder on the same disk as `dist/`, so that a finished build can be renamed into place. */
function cacheFolder(prefix: string): string {
  const parent = join(projectRoot, '.cache');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, prefix));
}

async function buildPages(folder: string, environment: NodeJS.ProcessEnv, say: (line: string) => void) {
  const quiet: string[] = [];
  let pages = 0;
  const onLine = (line: string) => {
    quiet.push(line);
    if (announcesPage(line)) {
      pages += 1;
      if (pages % pagesBetweenReports === 0) say(`  ${formatCount(pages)} files written …`);
    } else if (/\[(WARN|ERROR)\]/.test(line)) say(line);
  };
  const nodeArguments = ['--import', memoryRecorder, astro, 'build', '--outDir', folder];
  try {
    await runCommand(process.execPath, nodeArguments, {
      environment: { ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
      onLine,
    });
  } catch (error) {
    for (const line of quiet.slice(-20)) say(line);
    throw error;
  }
}

/** An address that was published is a promise: a site that has lost one is not put in place. */
function refuseLostPermalinks(folder: string): void {
  const lockFile = join(projectRoot, 'permalinks.lock');
  if (!existsSync(lockFile)) return;
  const lost = lostPermalinks(listFiles(folder), readFileSync(lockFile, 'utf8'));
  if (lost.length === 0) return;
  const shown = lost.slice(0, shownLost).join('\n  ');
  throw new UserFault(
    `The site has lost ${formatCount(lost.length)} addresses of permalinks.lock; each must keep a page:\n  ${shown}`,
  );
}

/** Writes `public/data/` from the dataset and `public/fonts/` from the font packages. */
export async function buildSources(
  say: (line: string) => void,
): Promise<Pick<BuildMeasures, 'data' | 'fonts'>> {
  const nodeArguments = ['--import', memoryRecorder];
  say('Building the data: data/ → public/data/ …');
  const data = await measure((environment) =>
    runScript('scripts/buildData.ts', [], { environment, nodeArguments }),
  );
  say('Building the fonts: font packages → public/fonts/ …');
  const fonts = await measure((environment) =>
    runScript('scripts/buildFonts.ts', [], { environment, nodeArguments }),
  );
  return { data, fonts };
}

/**
 * Builds data, fonts and all pages into `outDir`. The pages are written beside it first and moved there when all of
 * them are done: a build that fails leaves what was there before, and never half a site.
 *
 * @throws CommandFailed if a stage fails; the stage has printed why
 * @throws UserFault if the site has lost an address that permalinks.lock promises
 */
export async function buildEverything(outDir: string, say: (line: string) => void): Promise<BuildMeasures> {
  const sources = await buildSources(say);
  say('Building the pages: src/ and public/ → HTML …');
  const folder = cacheFolder('site-');
  try {
    const site = await measure((environment) => buildPages(folder, environment, say));
    refuseLostPermalinks(folder);
    rmSync(outDir, { recursive: true, force: true });
    renameSync(folder, outDir);
    say(
      `Built in ${formatSeconds(sources.data.milliseconds + sources.fonts.milliseconds + site.milliseconds)}.`,
    );
    return { ...sources, site };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

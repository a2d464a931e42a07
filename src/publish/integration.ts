import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { OldAddresses } from '../model/studyConfig.ts';
import { addressClashes } from '../hosting/addressClashes.ts';
import { oldAddressFaults } from '../hosting/oldAddresses.ts';
import { prepareSite } from '../hosting/prepareSite.ts';
import { issueRecordAt, writeIssueRecords } from './api/issueFiles.ts';
import { citationFileAt, writeCitations } from './citations.ts';
import { absoluteAddress, isPlaceholder } from '../model/addresses.ts';
import { inputPaths } from './inputs.ts';
import { listFiles } from './listFiles.ts';
import { collectMistakes, publishedWithMistakes } from './mistakes.ts';
import { lostPermalinks } from './permalinks.ts';

/**
 * Publishes the data and the fonts in a process of its own: its memory is free again before the pages are built, and a
 * change of the code takes effect without a restart of `astro dev`. The process has said why if it fails.
 *
 * @returns the exit code; `null` if it was ended from outside
 */
async function publish(root: string, site: URL | undefined): Promise<number | null> {
  const command = join(root, 'src', 'publish', 'command.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', command, site?.href ?? ''], {
    cwd: root,
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

/** The files that pages and components take from `src/study` and that are not there. */
function missingStudyFiles(root: string): string[] {
  const source = join(root, 'src');
  const named = listFiles(source)
    .filter((file) => /\.(?:astro|ts)$/.test(file))
    .flatMap((file) => [...readFileSync(join(source, file), 'utf8').matchAll(/from '#(study\/[^']+)'/g)])
    .map(([, file = '']) => file);
  return [...new Set(named)].filter((file) => !existsSync(join(source, file)));
}

/** Puts a finished site in the place of the last one, which goes to `old`: the next build removes it while it computes. */
function replaceSite(fresh: string, target: string, old: string): void {
  mkdirSync(dirname(normalize(target)), { recursive: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
}

/**
 * The Astro integration that makes a site of the dataset: it publishes the data before any page is built, publishes them
 * again in `astro dev` when data or analysis change, and keeps the promise of `permalinks.lock`. The pages are written
 * aside and moved to Astro's `outDir` last of all, so that a failed build leaves the last site as it was. It has to be the
 * last integration: what another one writes after it would be too late.
 */
export function atlas({ renamed }: OldAddresses): AstroIntegration {
  let root = '';
  let target = '';
  let site: URL | undefined;
  let mistakes = new Set<string>();
  let old = '';
  let removal = Promise.resolve();
  return {
    name: 'atlas',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, logger }) => {
        root = fileURLToPath(config.root);
        const missing = missingStudyFiles(root);
        if (missing.length > 0) {
          logger.error(`src: found no ${missing.join(', ')}, which pages show.`);
          process.exit(1);
        }
        target = fileURLToPath(config.outDir);
        if (config.site !== undefined) site = new URL(config.site);
        // Else `astro dev` would follow every page that a build writes beside it.
        updateConfig({ vite: { server: { watch: { ignored: ['**/.cache/**', `${target}**`] } } } });
        if (command !== 'build') return;
        mistakes = collectMistakes();
        old = join(root, '.cache', 'site-before');
        removal = rm(old, { recursive: true, force: true });
        updateConfig({ outDir: new URL('.cache/site/', config.root) });
      },
      'astro:build:start': async () => {
        const code = await publish(root, site);
        if (code !== 0 && code !== publishedWithMistakes) process.exit(1);
        if (code === publishedWithMistakes)
          mistakes.add(
            'It names projects that the release does not have; they stand above, before the pages.',
          );
        // Also where the build stops early: a number that is missing may make what uses it fail.
        process.once('exit', () => {
          if (mistakes.size > 0)
            console.error(`The study does not fit its data:\n  ${[...mistakes].join('\n  ')}`);
        });
      },
      'astro:server:setup': async ({ server, logger }) => {
        if ((await publish(root, site)) !== 0) process.exit(1);
        const watched = inputPaths(root);
        let waiting: NodeJS.Timeout | undefined;
        let publishing = Promise.resolve();
        const publishAgain = async () => {
          logger.info('The data or what computes them have changed.');
          if ((await publish(root, site)) !== 0) return;
          // Pages keep what they have read in their modules.
          server.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        };
        server.middlewares.use(({ url = '' }, response, next) => {
          const record = issueRecordAt(url, (path) => absoluteAddress(path, site));
          const file =
            record === undefined ? citationFileAt(url) : { type: 'application/json', text: record };
          if (file) response.setHeader('Content-Type', file.type).end(file.text);
          else next();
        });
        server.watcher.add(watched).on('all', (_, file) => {
          if (!watched.some((path) => file.startsWith(path))) return;
          clearTimeout(waiting);
          waiting = setTimeout(() => {
            publishing = publishing.then(publishAgain);
          }, 200);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        // The bench multiplies the corpus, of which the study's sentences need not be true.
        if (mistakes.size > 0 && process.env.BUILD_WITH_MISTAKES !== '1') process.exit(1);
        const fresh = fileURLToPath(dir);
        const lock = join(root, 'permalinks.lock');
        writeCitations(fresh);
        writeIssueRecords(fresh, (path) => absoluteAddress(path, site));
        const files = listFiles(fresh);
        const problems = [...addressClashes(files), ...oldAddressFaults(files, renamed)];
        if (problems.length > 0) {
          logger.error(`The site cannot be published:\n  ${problems.slice(0, 20).join('\n  ')}`);
          process.exit(1);
        }
        if (!site) throw new Error('astro.config.mjs: found no site, expected the address of a deployment');
        prepareSite(fresh, files, site, renamed);
        const lost = existsSync(lock) ? lostPermalinks(files, readFileSync(lock, 'utf8')) : [];
        if (lost.length > 0) {
          const shown = lost.slice(0, 20).join('\n  ');
          logger.error(
            `The site has lost ${lost.length} addresses of permalinks.lock; each must stay. The first of them:\n  ${shown}`,
          );
          process.exit(1);
        }
        if (isPlaceholder(site)) {
          logger.warn(
            `SITE_URL is not set: citations and previews name ${site.href}, which leads nowhere. What readers copy starts with the address that they are at.`,
          );
        }
        await removal;
        replaceSite(fresh, target, old);
      },
    },
  };
}

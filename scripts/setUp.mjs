// Plain JavaScript without dependencies: it runs before anything is installed, and on any Node that can parse it.
import { spawn } from 'node:child_process';
import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { hasAllPackages } from './installedPackages.mjs';
import { withInstallLock } from './installLock.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packageFolder = join(root, 'node_modules');

function stopWith(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** The same as `engines` in package.json says, which npm only warns of. */
function isNodeFit(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 16) || major >= 24;
}

/** Where node_modules leads to if it is a link; `undefined` if it is a folder or not there. */
function linkTarget() {
  return lstatSync(packageFolder, { throwIfNoEntry: false })?.isSymbolicLink()
    ? readlinkSync(packageFolder)
    : undefined;
}

/** Runs `npm ci`; a signal to this process ends it as well, so that it does not go on without a lock. */
async function runNpm() {
  // npm is a .cmd file on Windows, which only a shell can start; the arguments are constant.
  const npm = spawn('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  const forward = (signal) => npm.kill(signal);
  process.on('SIGINT', forward);
  process.on('SIGTERM', forward);
  const ended = await new Promise((done) => {
    npm.on('error', (error) => done({ error }));
    npm.on('close', (code, signal) => done({ code, signal }));
  });
  process.off('SIGINT', forward);
  process.off('SIGTERM', forward);
  return ended;
}

/** @returns what went wrong, as a sentence; `undefined` if nothing did */
async function install() {
  // Another command may have done it while this one waited.
  if (hasAllPackages(root)) return undefined;
  console.log('Installing the packages that package-lock.json names (npm ci) …');
  const started = performance.now();
  const { error, code, signal } = await runNpm();
  if (error) return `npm could not be started (${error.message}); it comes with Node from nodejs.org.`;
  if (signal) return `npm ci was ended by ${signal}; nothing else was done.`;
  if (code !== 0) return `npm ci failed with exit code ${code}; its message is above. Nothing else was done.`;
  console.log(`Installed in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return undefined;
}

if (!isNodeFit(process.versions.node)) {
  stopWith(
    `Node 20 from 20.19 on, Node 22 from 22.16 on, or Node 24 or newer is needed; this is Node ${process.versions.node}. Others are at nodejs.org.`,
  );
}

const [script, ...scriptArguments] = process.argv.slice(2);
if (script === undefined) stopWith('Usage: node scripts/setUp.mjs <script.ts> [arguments]');
const scriptFile = resolve(root, script);
if (!existsSync(scriptFile)) stopWith(`There is no script ${script} in this repository.`);

if (!hasAllPackages(root)) {
  const target = linkTarget();
  if (target !== undefined) {
    // npm ci empties the folder that it installs into, and through a link that is another checkout's.
    stopWith(
      `node_modules is a link to ${target}, which does not hold what package-lock.json names; nothing is installed through a link: remove it, or install there.`,
    );
  }
  const trouble = await withInstallLock(join(root, '.cache', 'installing.lock'), install, {
    onWait: (number) => console.log(`Another command (process ${number}) is installing; waiting for it …`),
  });
  if (trouble !== undefined) stopWith(trouble);
}

// The script runs in this very process, so its exit code and the signals sent to it need no forwarding.
const { register } = await import('tsx/esm/api');
register();
process.argv = [process.argv[0], scriptFile, ...scriptArguments];
await import(pathToFileURL(scriptFile).href);

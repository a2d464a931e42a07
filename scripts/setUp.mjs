// Plain JavaScript without dependencies: it runs before anything is installed, and on any Node that can parse it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lockFile = join(root, 'package-lock.json');
// Inside node_modules, so that deleting the folder deletes the stamp; written last, so that a broken install has none.
const stampFile = join(root, 'node_modules', '.installed-lock-sha256');

function stopWith(sentence) {
  console.error(sentence);
  process.exit(1);
}

function isInstalled(lockHash) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === lockHash;
}

function install(lockHash) {
  console.log('Installing the packages that package-lock.json names (npm ci) …');
  const started = performance.now();
  // npm is a .cmd file on Windows, which only a shell can start; the arguments are constant.
  const npm = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.error)
    stopWith(`npm could not be started (${npm.error.message}); it comes with Node from nodejs.org.`);
  if (npm.signal) stopWith(`npm ci was ended by ${npm.signal}; nothing else was done.`);
  if (npm.status !== 0) {
    stopWith(`npm ci failed with exit code ${npm.status}; its message is above. Nothing else was done.`);
  }
  writeFileSync(stampFile, `${lockHash}\n`);
  console.log(`Installed in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  stopWith(
    `Node 20 or newer is needed; this is Node ${process.versions.node}. Newer ones are at nodejs.org.`,
  );
}

const [script, ...scriptArguments] = process.argv.slice(2);
if (script === undefined) stopWith('Usage: node scripts/setUp.mjs <script.ts> [arguments]');
const scriptFile = resolve(root, script);
if (!existsSync(scriptFile)) stopWith(`There is no script ${script} in this repository.`);

const lockHash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
if (!isInstalled(lockHash)) install(lockHash);

// The script runs in this very process, so its exit code and the signals sent to it need no forwarding.
const { register } = await import('tsx/esm/api');
register();
process.argv = [process.argv[0], scriptFile, ...scriptArguments];
await import(pathToFileURL(scriptFile).href);

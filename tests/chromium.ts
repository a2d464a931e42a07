import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Playwright's own Chromium, or one that the system has. */
function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...onPath, ...applications].find((file) => existsSync(file));
}

/** Runs a command whose failure only means that the next way is tried. */
function attempt(program: string, ...programArguments: string[]): void {
  console.log(`No Chromium found. Trying: ${program} ${programArguments.join(' ')}`);
  spawnSync(program, programArguments, { stdio: 'inherit', shell: process.platform === 'win32' });
}

/**
 * The path of the browser for the tests: `CHROME_PATH`, Playwright's own, the system's; else one is installed, with
 * Playwright or, as root, with apt-get.
 *
 * @throws Error that says what to do, if there is none or `CHROME_PATH` names no file
 */
export function findChromium(): string {
  const wanted = process.env.CHROME_PATH;
  if (wanted !== undefined && wanted !== '') {
    if (existsSync(wanted)) return wanted;
    throw new Error(
      `CHROME_PATH is ${wanted}, but there is no such file. Expected the path of a Chromium or Chrome.`,
    );
  }
  let found = installed();
  if (found === undefined) {
    attempt('npx', 'playwright', 'install', 'chromium');
    found = installed();
  }
  if (found === undefined && process.getuid?.() === 0) {
    attempt('apt-get', 'update', '-q');
    attempt('apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
    found = installed();
  }
  if (found !== undefined) return found;
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge, and none was found or could be installed. ' +
      'Install one, or set CHROME_PATH to its program.',
  );
}

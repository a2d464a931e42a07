import { spawnSync } from 'node:child_process';
import { findChromium, thisMachine } from './findChromium.ts';
import { UserFault } from './runAsCommand.ts';
import { runCommand } from './runCommand.ts';

/** The first that the distribution has is installed. */
const browserPackages = ['chromium-headless-shell', 'chromium'] as const;
const fontPackage = 'fonts-dejavu-core';

const howToGetOne =
  'The browser tests need a Chromium, Chrome or Edge, and none was found. Install one (Debian, Ubuntu: ' +
  `apt-get install chromium ${fontPackage}; macOS: brew install --cask chromium; Windows: Chrome or Edge), ` +
  'or name one with CHROME_PATH=/path/to/chrome.';

function succeeds(program: string, programArguments: readonly string[]): boolean {
  return spawnSync(program, programArguments, { stdio: 'ignore' }).status === 0;
}

/** How a command is run with the rights that installing needs; `undefined` where that would take a password. */
function privilege(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

async function installWithApt(say: (line: string) => void): Promise<void> {
  const prefix = privilege();
  if (prefix === undefined || !succeeds('apt-get', ['--version'])) return;
  say('No Chromium found; installing it with apt-get …');
  const aptGet = async (...aptArguments: readonly string[]): Promise<void> => {
    const [program = 'env', ...rest] = [
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      ...aptArguments,
    ];
    await runCommand(program, rest);
  };
  await aptGet('update', '-q');
  const browser = browserPackages.find((name) => succeeds('apt-cache', ['show', name])) ?? 'chromium';
  await aptGet('install', '-y', '-q', '--no-install-recommends', browser, fontPackage);
}

/**
 * The path of a Chromium that starts; installed with apt-get where there is none and that may be done unasked.
 *
 * @throws UserFault, saying what to install, where there is none
 */
export async function provideChromium(say: (line: string) => void): Promise<string> {
  let found = findChromium(thisMachine());
  if (found === undefined) {
    await installWithApt(say);
    found = findChromium(thisMachine());
  }
  if (found === undefined) throw new UserFault(howToGetOne);
  // Some systems ship a chromium-browser that only says where to get the real one. Windows opens a window when asked.
  if (process.platform !== 'win32' && !succeeds(found, ['--version'])) {
    throw new UserFault(`${found} does not start. ${howToGetOne}`);
  }
  return found;
}

import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { UserFault } from './runAsCommand.ts';

/** The machine as the search sees it; passed in, so that a test can describe another one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly isProgram: (file: string) => boolean;
}

/** The headless ones first: without windows of their own they are twice as fast. */
const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const linuxPrograms = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
];

const windowsPrograms = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

function candidates({ platform, environment }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => windowsPrograms.map((program) => win32.join(root, program)));
  }
  const folders = (environment.PATH ?? '').split(':').filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  return [...onPath, ...(platform === 'darwin' ? macApplications : linuxPrograms)];
}

/**
 * The path of a Chromium, Chrome or Edge: the one that CHROME_PATH names, else the usual names on PATH, else the usual
 * places; `undefined` if there is none.
 *
 * @throws UserFault if CHROME_PATH names no program: what was asked for is not silently replaced
 */
export function findChromium(machine: Machine): string | undefined {
  const wanted = machine.environment.CHROME_PATH;
  if (wanted !== undefined && wanted !== '') {
    if (machine.isProgram(wanted)) return wanted;
    throw new UserFault(`CHROME_PATH is ${JSON.stringify(wanted)}, where there is no program.`);
  }
  return candidates(machine).find((file) => machine.isProgram(file));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** This machine, as it is now. */
export function thisMachine(): Machine {
  return { platform: process.platform, environment: process.env, isProgram };
}

import { describe, expect, test } from 'vitest';
import { findChromium, type Machine } from './findChromium.ts';

function machine(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  programs: readonly string[],
): Machine {
  return { platform, environment, isProgram: (file) => programs.includes(file) };
}

describe('findChromium', () => {
  test('CHROME_PATH comes first', () => {
    const environment = { CHROME_PATH: '/my/chrome', PATH: '/usr/bin' };
    expect(findChromium(machine('linux', environment, ['/usr/bin/chromium', '/my/chrome']))).toBe(
      '/my/chrome',
    );
  });

  test('a CHROME_PATH without a program is an error, not a reason to take another one', () => {
    const environment = { CHROME_PATH: '/gone', PATH: '/usr/bin' };
    expect(() => findChromium(machine('linux', environment, ['/usr/bin/chromium']))).toThrow('"/gone"');
  });

  test('the usual names are looked for in every folder of PATH', () => {
    const environment = { PATH: '/bin::/home/me/bin' };
    expect(findChromium(machine('linux', environment, ['/home/me/bin/google-chrome']))).toBe(
      '/home/me/bin/google-chrome',
    );
  });

  test('one without windows comes before one with', () => {
    const programs = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];
    expect(findChromium(machine('linux', { PATH: '/usr/bin' }, programs))).toBe(programs[1]);
  });

  test('then the usual places of the system', () => {
    const mac = '/Applications/Chromium.app/Contents/MacOS/Chromium';
    expect(findChromium(machine('darwin', {}, [mac]))).toBe(mac);
    expect(findChromium(machine('linux', { PATH: '' }, ['/snap/bin/chromium']))).toBe('/snap/bin/chromium');
    const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    expect(findChromium(machine('win32', { PROGRAMFILES: 'C:\\Program Files' }, [windows]))).toBe(windows);
  });

  test('none is none', () => {
    expect(findChromium(machine('linux', { PATH: '/usr/bin' }, []))).toBeUndefined();
    expect(findChromium(machine('win32', {}, []))).toBeUndefined();
  });
});

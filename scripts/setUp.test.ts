import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from './projectRoot.ts';

let root: string;

const packages = {
  '': { name: 'made-up' },
  'node_modules/tsx': { version: '1.0.0' },
  'node_modules/other-platform': { version: '1.0.0', optional: true },
};
const installed = { 'node_modules/tsx': { version: '1.0.0' } };

function write(path: string, content: unknown): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** Puts in place what a whole install leaves behind, of a made-up tsx. */
function writePackages(folder = 'node_modules', list: unknown = installed): void {
  write(`${folder}/tsx/package.json`, { name: 'tsx', type: 'module', exports: { './esm/api': './api.js' } });
  write(`${folder}/tsx/api.js`, 'export const register = () => {};\n');
  write(`${folder}/.package-lock.json`, { packages: list });
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'set-up-'));
  for (const file of ['setUp.mjs', 'installedPackages.mjs', 'installLock.mjs']) {
    mkdirSync(join(root, 'scripts'), { recursive: true });
    cpSync(join(projectRoot, 'scripts', file), join(root, 'scripts', file));
  }
  write('package-lock.json', { packages });
  write('scripts/hello.mjs', 'console.log("hello", ...process.argv.slice(2));\n');
  writePackages('to-install');
  // Empties the folder as the true one does, and needs long enough for another command to come by.
  const npm = `#!/bin/sh\necho "npm $*" >> npm.log\nrm -rf node_modules/* node_modules/.package-lock.json\nsleep 1\nmkdir -p node_modules\ncp -R to-install/. node_modules/\n`;
  chmodSync(write('bin/npm', npm), 0o755);
});
afterEach(() => rmSync(root, { recursive: true }));

function setUp(...given: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'setUp.mjs'), ...given], {
    cwd: tmpdir(),
    env: { ...process.env, PATH: `${join(root, 'bin')}${delimiter}${process.env.PATH ?? ''}` },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
}

const installs = () =>
  existsSync(join(root, 'npm.log')) ? readFileSync(join(root, 'npm.log'), 'utf8').trimEnd().split('\n') : [];

const posixTest = test.skipIf(process.platform === 'win32');

posixTest('what is missing is installed once, then the script runs with its arguments', async () => {
  const first = await setUp('scripts/hello.mjs', 'a', 'b');
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toMatch(/^Installing .*\nInstalled in \d+\.\d s\.\nhello a b\n$/);
  expect(await setUp('scripts/hello.mjs')).toEqual({ code: 0, out: 'hello\n', err: '' });
  expect(installs()).toEqual(['npm ci --include=dev --no-audit --no-fund']);
  expect(existsSync(join(root, '.cache', 'installing.lock'))).toBe(false);
});

posixTest('what npm installed by itself is used as it is', async () => {
  writePackages();
  expect(await setUp('scripts/hello.mjs')).toEqual({ code: 0, out: 'hello\n', err: '' });
  expect(installs()).toEqual([]);
});

posixTest.each<[string, unknown]>([
  ['another version', { 'node_modules/tsx': { version: '1.0.1' } }],
  ['a package too many', { ...installed, 'node_modules/more': { version: '1.0.0' } }],
  ['a package too few', {}],
  ['nothing that npm wrote when it was done', undefined],
])('%s is installed anew', async (_, list) => {
  writePackages('node_modules', list);
  if (list === undefined) rmSync(join(root, 'node_modules', '.package-lock.json'));
  expect(await setUp('scripts/hello.mjs')).toMatchObject({ code: 0, err: '' });
  expect(installs()).toHaveLength(1);
});

posixTest('a folder that was deleted since is installed anew', async () => {
  writePackages();
  rmSync(join(root, 'node_modules', 'tsx'), { recursive: true });
  expect(await setUp('scripts/hello.mjs')).toMatchObject({ code: 0, err: '' });
  expect(installs()).toHaveLength(1);
});

posixTest('nothing is installed through a link, but what is behind it is used if it is right', async () => {
  writePackages('elsewhere', { 'node_modules/tsx': { version: '0.9.0' } });
  symlinkSync(join(root, 'elsewhere'), join(root, 'node_modules'));
  const { code, out, err } = await setUp('scripts/hello.mjs');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^node_modules is a link to .*elsewhere, which does not hold .*\n$/);
  expect(installs()).toEqual([]);
  expect(existsSync(join(root, 'elsewhere', 'tsx', 'api.js'))).toBe(true);

  rmSync(join(root, 'elsewhere'), { recursive: true });
  expect(await setUp('scripts/hello.mjs')).toMatchObject({ code: 1, out: '' });

  renameSync(join(root, 'to-install'), join(root, 'elsewhere'));
  expect(await setUp('scripts/hello.mjs')).toEqual({ code: 0, out: 'hello\n', err: '' });
});

posixTest('two commands at once install once', async () => {
  const both = await Promise.all([setUp('scripts/hello.mjs', '1'), setUp('scripts/hello.mjs', '2')]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(installs()).toHaveLength(1);
  const waited = both.filter(({ out }) => /^Another command \(process \d+\) is installing/.test(out));
  expect(waited).toHaveLength(1);
});

posixTest('a lock that a dead process left is no hindrance', async () => {
  const dead = spawn(process.execPath, ['-e', '']);
  await new Promise((done) => dead.on('close', done));
  const lock = write('.cache/installing.lock', `${hostname()}\n${String(dead.pid)}\nx\n`);
  utimesSync(lock, new Date(), new Date());
  const { code, out, err } = await setUp('scripts/hello.mjs');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^Installing /);
  expect(existsSync(lock)).toBe(false);
});

posixTest('an install that fails is told in one sentence, and its lock is given back', async () => {
  chmodSync(write('bin/npm', '#!/bin/sh\nexit 7\n'), 0o755);
  const { code, err } = await setUp('scripts/hello.mjs');
  expect({ code, err }).toEqual({
    code: 1,
    err: 'npm ci failed with exit code 7; its message is above. Nothing else was done.\n',
  });
  expect(existsSync(join(root, '.cache', 'installing.lock'))).toBe(false);
});

/** The parts of `engines.node`: from a version on, within its major version or without an end. */
const engines = (() => {
  const { engines: range } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  return range.node.split(' || ').map((part) => {
    const [, sign, major, minor] = /^(\^|>=)(\d+)(?:\.(\d+))?$/.exec(part) ?? [];
    if (major === undefined) {
      throw new Error(`package.json engines.node: found ${part}, expected ^20.19, >=24 or the like`);
    }
    return { major: Number(major), minor: Number(minor ?? 0), isLast: sign === '>=' };
  });
})();
const atBoundaries = [
  ...new Set(
    engines.flatMap(({ major, minor }) => [
      ...[`${major - 1}.99.0`, `${major}.${minor}.0`, `${major}.99.0`, `${major + 1}.0.0`],
      ...(minor > 0 ? [`${major}.0.0`, `${major}.${minor - 1}.99`] : []),
    ]),
  ),
];

test.each(atBoundaries)('Node %s is taken or refused as package.json says', async (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isFit = engines.some((part) =>
    part.isLast ? major >= part.major : major === part.major && minor >= part.minor,
  );
  const preload = write(
    'other.cjs',
    `Object.defineProperty(process.versions, 'node', { value: ${JSON.stringify(version)} });`,
  );
  const child = spawn(process.execPath, ['--require', preload, join(root, 'scripts', 'setUp.mjs'), 'x']);
  let err = '';
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  expect(await new Promise((done) => child.on('close', done))).toBe(1);
  const needed = engines.map((part) =>
    part.isLast ? `or Node ${part.major} or newer` : `Node ${part.major} from ${part.major}.${part.minor} on`,
  );
  expect(err).toBe(
    isFit
      ? 'There is no script x in this repository.\n'
      : `${needed.join(', ')} is needed; this is Node ${version}. Others are at nodejs.org.\n`,
  );
});

test('README names the versions of Node that package.json does', () => {
  const named = engines.map((part) =>
    part.isLast ? `or ${part.major} and newer` : `${part.major} (from ${part.major}.${part.minor} on)`,
  );
  expect(readFileSync(join(projectRoot, 'README.md'), 'utf8')).toContain(
    `On a machine with Node ${named.join(', ').replace(', or', ' or')}, and npm`,
  );
});

test('a script that is not there is named', async () => {
  const { code, err } = await setUp('scripts/none.ts');
  expect({ code, err }).toEqual({ code: 1, err: 'There is no script scripts/none.ts in this repository.\n' });
});

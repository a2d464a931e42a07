import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, utimesSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const signOfLifeEvery = 2_000;

function read(file) {
  try {
    return { text: readFileSync(file, 'utf8'), changed: statSync(file).mtimeMs };
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether the process that wrote this is known to be gone: it ran here, and no process has its number. */
function isGone(text) {
  const [host, number] = text.split('\n');
  if (host !== hostname() || !/^\d+$/.test(number ?? '')) return false;
  try {
    process.kill(Number(number), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/**
 * Does something while no other process does it that holds the same lock, waiting for its turn. A lock whose process is
 * gone, or that has shown no sign of life for as long as `patience` says, is taken over.
 *
 * @param onWait - called once with the number of the process that is waited for
 */
export async function withInstallLock(file, action, { onWait = () => {}, patience = 30_000 } = {}) {
  const own = `${hostname()}\n${process.pid}\n${randomUUID()}\n`;
  let seen;
  for (;;) {
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(file, own, { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const held = read(file);
    if (!held) continue;
    // Counted by this process's own clock: those of two machines may differ, and both may have slept.
    const isSame = seen?.text === held.text && seen.changed === held.changed;
    const since = isSame ? seen.since : performance.now();
    if (isGone(held.text) || performance.now() - since > patience) {
      // Someone else may have taken it over just now.
      if (read(file)?.text === held.text) rmSync(file, { force: true });
      continue;
    }
    if (!seen) onWait(held.text.split('\n')[1] || 'unknown');
    seen = { ...held, since };
    await wait(250);
  }
  const signOfLife = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // It was taken away; what is under way is not stopped for it.
    }
  }, signOfLifeEvery);
  try {
    return await action();
  } finally {
    clearInterval(signOfLife);
    if (read(file)?.text === own) rmSync(file, { force: true });
  }
}

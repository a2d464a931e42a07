import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function packagesOf(file) {
  try {
    const { packages } = JSON.parse(readFileSync(file, 'utf8'));
    return new Map(Object.entries(packages ?? {}).filter(([path]) => path !== ''));
  } catch {
    // Not there, or cut while it was written: either way it vouches for nothing.
    return undefined;
  }
}

/**
 * Whether node_modules holds what package-lock.json asks for, whoever installed it: the same paths and versions as in the
 * list that npm writes when it is done, and each folder there. Optional packages of other platforms may be absent.
 */
export function hasAllPackages(root) {
  const asked = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!asked || !installed) return false;
  for (const path of installed.keys()) if (!asked.has(path)) return false;
  for (const [path, { version, optional }] of asked) {
    const found = installed.get(path);
    if (!found && optional) continue;
    if (found?.version !== version || !existsSync(join(root, path, 'package.json'))) return false;
  }
  return true;
}

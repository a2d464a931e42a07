import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The design’s colours in the light theme, by the names of their variables without dashes: the first of each `light-dark()`
 * pair, or the one value of both themes.
 */
export function lightColours(): ReadonlyMap<string, string> {
  const tokens = readFileSync(join(process.cwd(), 'src/styles/tokens.css'), 'utf8');
  return new Map(
    [...tokens.matchAll(/--([\w-]+):\s*(?:light-dark\((#[0-9a-f]{6}),|(#[0-9a-f]{6});)/g)].map(
      ([, name, light, both]) => [name ?? '', light ?? both ?? ''],
    ),
  );
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** Every character that the site's own text uses: ASCII, the letters of names, and the signs of typography and statistics. */
const characters =
  Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') +
  '\u00a0\u2009\u202f–—‘’“”…·×≤≥±−→←↑↓↗§©°½²éèêëáàâäåãíìîïóòôöøõúùûüýçñßæœšžłćčğışÉÖÜÄÅØ•≈κδεχ∞✓';

const fonts = [
  {
    source: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    target: 'serif.woff2',
    axes: { wght: 400 },
  },
  {
    source: 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    target: 'sans.woff2',
    axes: { wght: { min: 400, max: 700 } },
  },
];

const folder = fileURLToPath(new URL('../public/fonts/', import.meta.url));
await mkdir(folder, { recursive: true });
for (const { source, target, axes } of fonts) {
  const whole = await readFile(require.resolve(`@fontsource-variable/${source}`));
  const subset = await subsetFont(whole, characters, { targetFormat: 'woff2', variationAxes: axes });
  await writeFile(`${folder}${target}`, subset);
  console.log(`fonts: ${target}, ${whole.length} → ${subset.length} bytes`);
}

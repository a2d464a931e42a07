import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

/** Every character that the site's own text uses: ASCII, the letters of names, and the signs of typography and statistics. */
const characters = `${ascii}\u00a0\u2009\u202f–—‘’“”…·×≤≥±−→←↑↓↗§©°½²éèêëáàâäåãíìîïóòôöøõúùûüýçñßæœšžłćčğışÉÖÜÄÅØ•≈κδεχ∞✓`;
/** The serif sets running text; rarer signs come from the sans, which stands behind it in the list of families. */
const textCharacters = `${ascii}\u00a0\u202f–‘’“”…·×−éèêáàäåíóöøúüçñßšćčÉÖÜ`;
/** Italics set single words and titles. */
const italicCharacters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ,.’-\u00a0';

/**
 * Without the closure over layout features the serif loses its small capitals and old-style figures, which no page uses;
 * the sans keeps its own for the tabular figures of tables.
 */
const fonts = [
  {
    source: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    target: 'serif.woff2',
    wanted: textCharacters,
    options: { variationAxes: { wght: { min: 400, max: 600 } }, noLayoutClosure: true },
  },
  {
    source: 'source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
    target: 'serif-italic.woff2',
    wanted: italicCharacters,
    options: { variationAxes: { wght: 400 }, noLayoutClosure: true },
  },
  {
    source: 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    target: 'sans.woff2',
    wanted: characters,
    options: { variationAxes: { wght: { min: 400, max: 650 } } },
  },
];

/**
 * Cuts every font of the site down to the characters that it uses, into `public/fonts/`: 44 KB in all, where Fontsource's
 * own files for Latin letters weigh 131 KB, more than twice what a whole page may.
 *
 * @param root the repository's folder
 */
export async function subsetFonts(root: string): Promise<void> {
  const folder = join(root, 'public', 'fonts');
  const require = createRequire(join(root, 'package.json'));
  await mkdir(folder, { recursive: true });
  for (const { source, target, wanted, options } of fonts) {
    const whole = await readFile(require.resolve(`@fontsource-variable/${source}`));
    const subset = await subsetFont(whole, wanted, { targetFormat: 'woff2', noHinting: true, ...options });
    await writeFile(join(folder, target), subset);
  }
}

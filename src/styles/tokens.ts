/** A color in the light and in the dark theme. */
interface Color {
  readonly light: string;
  readonly dark: string;
}

const themed = (light: string, dark: string): Color => ({ light, dark });
const same = (both: string): Color => ({ light: both, dark: both });

/**
 * Every color of the design, for pages and drawings alike, by the name of its CSS variable.
 *
 * The categories have one color for both themes: at least 3:1 on either paper, and told apart by color-blind readers
 * (tests/categoryColors.test.ts computes it).
 */
export const colors = {
  paper: themed('#fdfcf9', '#15171a'),
  raised: themed('#faf8f2', '#1d2024'),
  ink: themed('#1d1b18', '#ece8e0'),
  'ink-soft': themed('#55504a', '#b5afa5'),
  rule: themed('#d9d3c6', '#3a3d42'),
  'rule-strong': themed('#7d766a', '#858078'),
  accent: themed('#0d5a70', '#7cc9dd'),
  'accent-soft': themed('#dcebee', '#1b3a44'),
  longer: themed('#d860a8', '#e05aa8'),
  shorter: themed('#3f9142', '#5fae5c'),
  reported: themed('#7a4a12', '#e0b070'),
  'reported-soft': themed('#f7ecdb', '#35291a'),
  'category-1': same('#438cfd'),
  'category-2': same('#bf3c35'),
  'category-3': same('#58716b'),
  'category-4': same('#988d74'),
  'category-5': same('#d57712'),
  'category-6': same('#984ca3'),
  'category-7': same('#8b8ca0'),
} as const satisfies Readonly<Record<string, Color>>;

export type ColorName = keyof typeof colors;

/** A color as a CSS value that follows the theme of the page. */
export const color = (name: ColorName): string => `var(--${name})`;

const isColorName = (name: string): name is ColorName => Object.hasOwn(colors, name);

/**
 * Replaces every color variable of a text, such as a drawing, by its value in the light theme.
 * @throws Error if the text uses a variable that is no color of the design
 */
export function withLightColors(text: string): string {
  return text.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
    if (!isColorName(name)) throw new Error(`tokens.ts: found the variable --${name}, expected a color`);
    return colors[name].light;
  });
}

/**
 * The style sheet that gives every color its CSS variable. Browsers without `light-dark()` keep the light theme: a variable
 * takes any value, so that only `@supports` can tell them apart.
 */
export function colorsCss(): string {
  const all = Object.entries<Color>(colors);
  const base = all.map(([name, value]) => `--${name}:${value.light};`);
  const byTheme = all
    .filter(([, value]) => value.light !== value.dark)
    .map(([name, value]) => `--${name}:light-dark(${value.light},${value.dark});`);
  return (
    `@layer tokens{:root{${base.join('')}}` +
    `@supports (color:light-dark(red,red)){:root{${byTheme.join('')}}}}`
  );
}

/** Vite plugin: fills `colors.css`, an empty file, so that a page imports the colors like any style sheet. */
export const colorsPlugin = {
  name: 'colors',
  enforce: 'pre' as const,
  transform: (_: string, id: string): string | undefined =>
    id.split('?')[0]?.endsWith('/styles/colors.css') ? colorsCss() : undefined,
};

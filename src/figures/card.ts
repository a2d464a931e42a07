import { colors } from '../styles/tokens.ts';

/** Pixels of a card, as the services that show previews want them. */
export const cardSize = { width: 1200, height: 630 } as const;

const margin = 60;
/** Where a figure begins, below the name of the site and two lines of title. */
const figureTop = 210;
const footing = 24;

/** What a card says. */
export interface CardWords {
  /** Name of the site. */
  readonly site: string;
  readonly title: string;
  /** One or two sentences; a card with a figure has no room for them. */
  readonly text?: string;
  /** A drawing that stands alone, as a file. */
  readonly figure?: string;
}

/** A text in lines, the last of which ends in dots where there would be more; a word that is longer than a line is cut. */
export function cardLines(text: string, longest: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.match(new RegExp(`\\S{1,${longest}}`, 'gu')) ?? []) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > longest) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  if (lines.length <= most) return lines;
  return lines.slice(0, most).map((line, place) => (place === most - 1 ? `${line} …` : line));
}

const escaped = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');

function textLines(lines: readonly string[], y: number, size: number, attributes: string): string {
  return lines
    .map(
      (line, place) =>
        `<text x="${margin}" y="${y + Math.round(place * size * 1.25)}" font-size="${size}" ${attributes}>${escaped(line)}</text>`,
    )
    .join('');
}

/** A figure at a size at which its words can be read; what does not fit below is left out, fading. */
function figurePart(figure: string): string {
  const [, width = '1', height = '1'] =
    /<svg[^>]*\swidth="([\d.]+)"[^>]*\sheight="([\d.]+)"/.exec(figure) ??
    /<svg[^>]*\sviewBox="\S+ \S+ ([\d.]+) ([\d.]+)"/.exec(figure) ??
    [];
  const room = { width: cardSize.width - 2 * margin, height: cardSize.height - figureTop - footing };
  const fits = Math.min(room.width / Number(width), room.height / Number(height));
  const scale = Math.max(fits, Math.min(1.1, room.width / Number(width)));
  const [drawn, tall] = [Number(width) * scale, Number(height) * scale];
  const inner = figure
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replace(/<svg[^>]*>/, (tag) =>
      tag
        .replace(/\s(?:width|height|x|y)="[^"]*"/g, '')
        .replace(
          '<svg',
          `<svg x="${(cardSize.width - drawn) / 2}" y="${figureTop}" width="${drawn}" height="${tall}"`,
        ),
    );
  const fade =
    tall > room.height
      ? `<defs><linearGradient id="fade" x2="0" y2="1"><stop stop-color="${colors.paper.light}" stop-opacity="0"/><stop offset="1" stop-color="${colors.paper.light}"/></linearGradient></defs><rect y="${cardSize.height - 90}" width="${cardSize.width}" height="90" fill="url(#fade)"/>`
      : '';
  return inner + fade;
}

/**
 * The picture that stands for a page where it is linked, as SVG of {@link cardSize}, in two parts: what is written on it,
 * and the figure that is laid over it.
 */
export function cardSvg({ site, title, text = '', figure }: CardWords): {
  readonly written: string;
  readonly laidOver: string;
} {
  const { width, height } = cardSize;
  const stripes = Object.entries(colors).flatMap(([name, { light }]) =>
    name.startsWith('category-') ? light : [],
  );
  const stripe = width / stripes.length;
  const paper = colors.paper.light;
  const ink = `fill="${colors.ink.light}"`;
  const soft = `fill="${colors['ink-soft'].light}"`;
  const bold = 'font-weight="650"';
  const size = figure === undefined ? 72 : 44;
  const lines = cardLines(title, figure === undefined ? 30 : 50, figure === undefined ? 3 : 2);
  const written = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Source Sans 3, sans-serif">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    stripes
      .map((fill, place) => `<rect x="${place * stripe}" width="${stripe + 1}" height="14" fill="${fill}"/>`)
      .join(''),
    textLines([site], 74, 30, `fill="${colors.accent.light}" ${bold}`),
    textLines(lines, figure === undefined ? 190 : 136, size, `${ink} ${bold}`),
    figure === undefined
      ? textLines(cardLines(text, 60, 4), 190 + Math.round(lines.length * size * 1.25) + 10, 38, soft)
      : '',
    '</svg>',
  ];
  return { written: written.join(''), laidOver: figure === undefined ? '' : figurePart(figure) };
}

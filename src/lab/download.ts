import { colors, withLightColors } from '../styles/tokens.ts';
import { escapeMarkup } from './escapeMarkup.ts';

/** Hands a file to the reader's browser to be kept. */
export function offerDownload(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads the content after the click; it is let go of once that is certain.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const longestLine = 108;
const lineHeight = 17;

/** A text in lines of no more signs than fit; a word that is longer is cut. */
function linesOf(text: string): string[] {
  const words = text.match(new RegExp(`\\S{1,${longestLine}}`, 'g')) ?? [];
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > longestLine) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** A drawing with paragraphs below it: what a figure that is passed on must say of itself. */
function withWords(svg: string, paragraphs: readonly string[]): string {
  const height = Number(/ height="(\d+)"/.exec(svg)?.[1]);
  let y = height + 8;
  const words = paragraphs
    .flatMap((paragraph, place) =>
      linesOf(paragraph).map((line, at) => {
        y += lineHeight + (at === 0 && place > 0 ? 4 : 0);
        const weight = place === 0 ? ' font-weight="600"' : '';
        return `<text x="2" y="${y}" font-size="12"${weight} fill="var(--ink)">${escapeMarkup(line)}</text>`;
      }),
    )
    .join('');
  return svg
    .replace(` height="${height}"`, ` height="${y + 10}"`)
    .replace(new RegExp(`(viewBox="0 0 \\d+) ${height}"`), `$1 ${y + 10}"`)
    .replace('</svg>', `${words}</svg>`);
}

/**
 * A drawing as a file of its own: the light theme's colours written out, on paper, with what must be said of it below.
 * @param paragraphs plain text, the first of them the title
 */
export function standaloneDrawing(svg: string, paragraphs: readonly string[]): string {
  return withLightColors(withWords(svg, paragraphs)).replace(
    /^<svg/,
    // What every system has: a typeface of the page’s own is not at hand where the file is opened.
    `<svg font-family="Helvetica, Arial, Liberation Sans, sans-serif" style="background:${colors.paper.light}"`,
  );
}

/** A standalone drawing as PNG, at twice its own size. @throws Error if the browser cannot draw it */
export async function drawingAsPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('canvas: found no drawing context, expected one');
  context.fillStyle = colors.paper.light;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => {
      if (blob) done(blob);
      else fail(new Error('canvas: found no picture, expected a PNG'));
    }, 'image/png');
  });
}

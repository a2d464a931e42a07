import { DOMParser } from 'linkedom';
import sharp from 'sharp';
import { cardSvg, type CardWords } from './card.ts';
import { letters } from './letters.ts';
import { outlineTexts } from './outlined.ts';

/**
 * A card as PNG. Its letters are shapes, so that it is the same on every machine. Fewer bytes would cost ten times the time,
 * and a card is seen once.
 */
export async function cardPicture(words: CardWords): Promise<Buffer> {
  const { written, laidOver } = cardSvg(words);
  const card = new DOMParser().parseFromString(written, 'image/svg+xml')
    .documentElement as unknown as SVGSVGElement;
  outlineTexts(card, await letters());
  const svg = card.outerHTML.replace(/<\/svg>$/, `${laidOver}</svg>`);
  return sharp(Buffer.from(svg)).png({ compressionLevel: 6 }).toBuffer();
}

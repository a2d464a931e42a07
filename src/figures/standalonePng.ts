import sharp from 'sharp';
import { colors } from '../styles/tokens.ts';

/** Pixels of the picture for each pixel of the drawing. */
const scale = 2;
/** Dots an inch at which a pixel of the drawing is one of the picture. */
const drawingDensity = 72;

/**
 * A drawing that stands alone as a picture, at twice its size. Its text is set in the fonts that the process has been given.
 * @param svg the text of an SVG file
 * @returns the bytes of a PNG file
 */
export function standalonePng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: drawingDensity * scale })
    .flatten({ background: colors.paper.light })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** A card as a picture of its own size. Fewer bytes would cost ten times the time, and a card is seen once. */
export function cardPng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: drawingDensity })
    .flatten({ background: colors.paper.light })
    .png({ compressionLevel: 6 })
    .toBuffer();
}

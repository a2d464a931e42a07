import sharp from 'sharp';
import type { StandaloneDrawing } from './standaloneSvg.ts';

/** Pixels of the picture for each pixel of the drawing. */
const scale = 2;
/** Dots an inch at which a pixel of the drawing is one of the picture. */
const drawingDensity = 72;

/**
 * A drawing that stands alone as a picture, at twice its size. Its text is set in the fonts that the process has been given.
 * @returns the bytes of a PNG file
 */
export function standalonePng({ svg, background }: StandaloneDrawing): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: drawingDensity * scale })
    .flatten({ background })
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

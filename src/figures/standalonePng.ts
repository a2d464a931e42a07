import sharp from 'sharp';
import { colors } from '../styles/tokens.ts';

/** Pixels of the picture for each pixel of the drawing: for a screen, and for print or a slide. */
export const pictureScales = { usual: 2, large: 4 } as const;
export type PictureSize = keyof typeof pictureScales;

/** Dots an inch at which a pixel of the drawing is one of the picture. */
const drawingDensity = 72;

/**
 * A drawing that stands alone as a picture.
 * @param svg the text of an SVG file whose letters are shapes, so that no font of the machine is needed
 * @returns the bytes of a PNG file
 */
export function standalonePng(svg: string, size: PictureSize = 'usual'): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: drawingDensity * pictureScales[size] })
    .flatten({ background: colors.paper.light })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

import { site } from '#study/study.config.ts';
import { absoluteAddress, figureAddress } from '../model/addresses.ts';
import { readPublished, shownVersion } from '../publish/read.ts';
import type { PublishedFigure } from './catalogue.ts';
import { missingSigns } from './machineFonts.ts';
import type { Provenance } from './provenance.ts';
import { renderOutlined } from './render.ts';
import { standalonePng, type PictureSize } from './standalonePng.ts';

/** Where a figure comes from, for the files of it that readers take away. */
export const provenanceOf = ({ id, title }: PublishedFigure, address: URL | undefined): Provenance => ({
  title,
  creator: site.author,
  source: absoluteAddress(figureAddress(id), address),
  release: shownVersion(),
  licence: readPublished('study').licence,
});

/** A figure as SVG with letters as shapes. */
export const outlinedFile = (figure: PublishedFigure, address: URL | undefined) =>
  renderOutlined(figure, new URL(address ?? '').href, provenanceOf(figure, address));

/** A figure as PNG. Says on the console which signs could not be drawn. */
export async function pictureFile(
  figure: PublishedFigure,
  address: URL | undefined,
  size: PictureSize,
): Promise<Response> {
  const { svg, missing } = await outlinedFile(figure, address);
  const warning = size === 'usual' ? missingSigns(`figures/${figure.id}.png`, missing) : undefined;
  if (warning !== undefined) console.warn(warning);
  return new Response(new Uint8Array(await standalonePng(svg, size)));
}

import type { APIRoute } from 'astro';
import { publishedFigures, type PublishedFigure } from '../../figures/catalogue.ts';
import { standalonePng } from '../../figures/standalonePng.ts';
import { renderStandalone } from '../../figures/render.ts';
import { providePictureFonts } from '../../figures/pictureFonts.ts';

export const getStaticPaths = () => publishedFigures().map((props) => ({ params: { id: props.id }, props }));

export const GET: APIRoute<PublishedFigure> = async ({ props, site }) => {
  await providePictureFonts();
  const drawing = renderStandalone(props, new URL(site ?? '').href);
  return new Response(new Uint8Array(await standalonePng(drawing)));
};

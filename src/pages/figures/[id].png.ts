import type { APIRoute } from 'astro';
import { publishedFigures, type PublishedFigure } from '../../figures/catalogue.ts';
import { standalonePng } from '../../figures/standalonePng.ts';
import { standaloneSvg } from '../../figures/standaloneSvg.ts';
import { lightColours } from '../../figures/lightColours.ts';
import { providePictureFonts } from '../../figures/pictureFonts.ts';

export const getStaticPaths = () => publishedFigures().map((props) => ({ params: { id: props.id }, props }));

export const GET: APIRoute<PublishedFigure> = async ({ props, site }) => {
  await providePictureFonts();
  const drawing = standaloneSvg(props, {
    site: new URL(site ?? '').href,
    colours: lightColours(),
  });
  return new Response(new Uint8Array(await standalonePng(drawing)));
};

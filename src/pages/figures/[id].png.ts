import type { APIRoute } from 'astro';
import { publishedFigures, type PublishedFigure } from '../../content/publishedFigures.ts';
import { standalonePng } from '../../figures/standalonePng.ts';

export const getStaticPaths = () =>
  publishedFigures().map((props) => ({ params: { id: props.figure.id }, props }));

export const GET: APIRoute<PublishedFigure> = async ({ props, site }) =>
  new Response(
    new Uint8Array(await standalonePng(props.figure, props.data as never, new URL(site ?? '').href)),
  );

import type { APIRoute } from 'astro';
import { publishedFigures, type PublishedFigure } from '../../figures/catalogue.ts';
import { renderWithFont } from '../../figures/render.ts';
import { provenanceOf } from '../../figures/takeAway.ts';

export const getStaticPaths = () => publishedFigures().map((props) => ({ params: { id: props.id }, props }));

export const GET: APIRoute<PublishedFigure> = async ({ props, site }) =>
  new Response(await renderWithFont(props, new URL(site ?? '').href, provenanceOf(props, site)));

import type { APIRoute } from 'astro';
import { publishedFigures, type PublishedFigure } from '../../figures/catalogue.ts';
import { renderStandalone } from '../../figures/render.ts';

export const getStaticPaths = () => publishedFigures().map((props) => ({ params: { id: props.id }, props }));

export const GET: APIRoute<PublishedFigure> = ({ props, site }) =>
  new Response(renderStandalone(props, new URL(site ?? '').href));

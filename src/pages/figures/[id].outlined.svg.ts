import type { APIRoute } from 'astro';
import { publishedFigures, type PublishedFigure } from '../../figures/catalogue.ts';
import { outlinedFile } from '../../figures/takeAway.ts';

export const getStaticPaths = () => publishedFigures().map((props) => ({ params: { id: props.id }, props }));

export const GET: APIRoute<PublishedFigure> = async ({ props, site }) =>
  new Response((await outlinedFile(props, site)).svg);

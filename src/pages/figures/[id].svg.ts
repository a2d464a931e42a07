import type { APIRoute } from 'astro';
import { publishedFigures, type PublishedFigure } from '../../figures/catalogue.ts';
import { standaloneSvg } from '../../figures/standaloneSvg.ts';
import { lightColours } from '../../figures/lightColours.ts';

export const getStaticPaths = () =>
  publishedFigures().map((props) => ({ params: { id: props.figure.id }, props }));

export const GET: APIRoute<PublishedFigure> = ({ props, site }) =>
  new Response(
    standaloneSvg(props.figure, props.data as never, {
      site: new URL(site ?? '').href,
      colours: lightColours(),
    }).svg,
  );

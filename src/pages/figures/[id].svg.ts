import type { APIRoute } from 'astro';
import { publishedFigures, type PublishedFigure } from '../../figures/catalogue.ts';
import { standaloneSvg } from '../../figures/standaloneSvg.ts';
import { lightColours } from '../../figures/lightColours.ts';

export const getStaticPaths = () => publishedFigures().map((props) => ({ params: { id: props.id }, props }));

export const GET: APIRoute<PublishedFigure> = ({ props, site }) =>
  new Response(
    standaloneSvg(props, {
      site: new URL(site ?? '').href,
      colours: lightColours(),
    }).svg,
  );

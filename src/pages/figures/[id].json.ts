import type { APIRoute } from 'astro';
import { publishedFigures, type PublishedFigure } from '../../figures/catalogue.ts';
import { absoluteAddress, figureAddress } from '../../model/addresses.ts';
import { readPublished, shownVersion } from '../../publish/read.ts';

export const getStaticPaths = () => publishedFigures().map((props) => ({ params: { id: props.id }, props }));

export const GET: APIRoute<PublishedFigure> = ({ props, site }) => {
  const { units, rows } = props.tidy();
  const content = {
    id: props.id,
    title: props.title,
    subtitle: props.subtitle,
    release: shownVersion(),
    license: readPublished('study').licence,
    source: absoluteAddress(figureAddress(props.id), site),
    units,
    rows,
  };
  return new Response(`${JSON.stringify(content)}\n`);
};

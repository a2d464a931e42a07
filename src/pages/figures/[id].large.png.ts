import type { APIRoute } from 'astro';
import { publishedFigures, type PublishedFigure } from '../../figures/catalogue.ts';
import { pictureFile } from '../../figures/takeAway.ts';

export const getStaticPaths = () => publishedFigures().map((props) => ({ params: { id: props.id }, props }));

export const GET: APIRoute<PublishedFigure> = ({ props, site }) => pictureFile(props, site, 'large');

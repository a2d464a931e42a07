import type { APIRoute } from 'astro';
import { site as ours } from '#study/study.config.ts';
import { cardSvg, type CardWords } from '../../figures/card.ts';
import { publishedFigures } from '../../figures/catalogue.ts';
import { providePictureFonts } from '../../figures/pictureFonts.ts';
import { renderStandalone } from '../../figures/render.ts';
import { cardPng } from '../../figures/standalonePng.ts';
import { sectionCards } from '../../layouts/cards.ts';

interface Props {
  readonly card: (site: string) => CardWords;
}

export const getStaticPaths = () => [
  ...sectionCards().map(({ name, title, text }) => ({
    params: { name },
    props: { card: () => ({ site: ours.name, title, text }) } satisfies Props,
  })),
  ...publishedFigures().map((figure) => ({
    params: { name: `figure-${figure.id}` },
    props: {
      card: (site) => ({ site: ours.name, title: figure.title, figure: renderStandalone(figure, site) }),
    } satisfies Props,
  })),
];

export const GET: APIRoute<Props> = async ({ props, site }) => {
  await providePictureFonts();
  return new Response(new Uint8Array(await cardPng(cardSvg(props.card(new URL(site ?? '').href)))));
};

import type { APIRoute } from 'astro';
import { site as ours } from '#study/study.config.ts';
import type { CardWords } from '../../figures/card.ts';
import { cardPicture } from '../../figures/cardPicture.ts';
import { publishedFigures } from '../../figures/catalogue.ts';
import { renderOutlined } from '../../figures/render.ts';
import { sectionCards } from '../../layouts/cards.ts';

interface Props {
  readonly card: (site: string) => CardWords | Promise<CardWords>;
}

export const getStaticPaths = () => [
  ...sectionCards().map(({ name, title, text }) => ({
    params: { name },
    props: { card: () => ({ site: ours.name, title, text }) } satisfies Props,
  })),
  ...publishedFigures().map((figure) => ({
    params: { name: `figure-${figure.id}` },
    props: {
      card: async (site) => ({
        site: ours.name,
        title: figure.title,
        figure: (await renderOutlined(figure, site)).svg,
      }),
    } satisfies Props,
  })),
];

export const GET: APIRoute<Props> = async ({ props, site }) =>
  new Response(new Uint8Array(await cardPicture(await props.card(new URL(site ?? '').href))));

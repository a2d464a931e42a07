import { home } from '#study/home.ts';
import { models } from '#study/models.ts';
import { pages } from '#study/pages.ts';
import { navigation, site } from '#study/study.config.ts';
import type { NavigationLink } from '../model/studyConfig.ts';
import type { PageText } from '../model/pageText.ts';

/** The picture of a section: its pages share it where no figure stands for them. */
export interface SectionCard {
  /** Part of the file’s name. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

const nameOf = ({ href }: NavigationLink): string => href.replaceAll('/', '');
const texts: Readonly<Record<string, Pick<PageText, 'title' | 'description'>>> = {
  ...pages,
  issues: pages.explorer,
  models,
};

/** A card for the site, and one for each section of the navigation. */
export const sectionCards = (): SectionCard[] => [
  { name: 'site', title: site.tagline, text: home().description },
  ...navigation.map((link) => {
    const name = nameOf(link);
    return { name, title: link.text, text: texts[name]?.description ?? site.tagline };
  }),
];

/** The card of a page. @param section address of the section it belongs to */
export function sectionCard(section: string): string {
  const found = navigation.find(({ href, holds = [] }) =>
    [href, ...holds].some((start) => section.startsWith(start)),
  );
  return found ? nameOf(found) : 'site';
}

/** The address of a card, as a path. A figure’s is named for it. */
export const cardAddress = (card: { readonly figure: string } | { readonly section: string }): string =>
  'figure' in card ? `/cards/figure-${card.figure}.png` : `/cards/${card.section}.png`;

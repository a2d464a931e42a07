import type { Finding } from '../../model/finding.ts';
import { guarded, overlap } from '../../publish/guards.ts';
import { count, share } from '../../publish/numbers.ts';
import { formatShare } from '../../formatting/formatShare.ts';
import { readPublished } from '../../publish/read.ts';
import { numberResult } from '../../publish/results.ts';
import { categoryIds, inWords } from './keys.ts';

const [early, late] = [2022, 2025] as const;
const key = (year: number, category: string, part: string) => `prevalence.year.${year}.${category}.${part}`;

/** How the mix of problems changed over the years. */
export const mixOverTheYears = (): Finding => ({
  slug: 'mix-over-the-years',
  kicker: 'Did the problems change while the models did?',
  answer: guarded(
    `The mix of problems hardly changed between ${early} and ${late}`,
    ...categoryIds.map((id) =>
      overlap([key(early, id, 'low'), key(early, id, 'high')], [key(late, id, 'low'), key(late, id, 'high')]),
    ),
  ),
  status: 'No change that stands out',
  sentences: [
    `In ${count(`prevalence.year.${early}.n`)} issues about a pre-trained model (PTM) opened in ${early} and ${count(`prevalence.year.${late}.n`)} opened in ${late}, every category has about the same share: the intervals of the two years overlap for all of them.`,
    `The largest category, usage, had ${share(key(early, 'usage', 'share'))} and has ${share(key(late, 'usage', 'share'))}.`,
    `Output quality went from ${share(key(early, 'quality', 'share'))} to ${share(key(late, 'quality', 'share'))} and access from ${share(key(early, 'access', 'share'))} to ${share(key(late, 'access', 'share'))}; chance alone could make such changes.`,
  ],
  figures: ['category-years'],
  bars: {
    title: `Share of each category in ${late}, and in ${early}`,
    rows: categoryIds.map((id) => {
      const at = (year: number) => numberResult(readPublished('results'), key(year, id, 'share'));
      return {
        text: readPublished('study').categories.find((category) => category.id === id)?.name ?? inWords[id],
        href: `/taxonomy/${id}/`,
        share: at(late),
        says: `${formatShare(at(late))} (${formatShare(at(early))})`,
      };
    }),
    note: `The bar shows ${late}. In parentheses: ${early}.`,
  },
  sure: [
    'Overlapping intervals do not prove that nothing changed. They say that these issues are too few to show a change of this size.',
  ],
  numbers: [
    { label: `Issues opened in ${early}`, key: `prevalence.year.${early}.n`, as: 'count' },
    { label: `Issues opened in ${late}`, key: `prevalence.year.${late}.n`, as: 'count' },
    ...categoryIds.flatMap((id) => [
      { label: `${inWords[id]} in ${early}`, key: key(early, id, 'share'), as: 'share' as const },
      { label: `${inWords[id]} in ${late}`, key: key(late, id, 'share'), as: 'share' as const },
    ]),
  ],
  limits: [
    'Recent years cannot show long times: an issue opened last year cannot have stayed open for two. So we do not compare times by year.',
    'The projects differ from year to year. Before these years there are too few issues to compare.',
  ],
  related: ['getting-a-model-to-work', 'model-families-differ', 'issues-that-stay-open'],
});

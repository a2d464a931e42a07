import type { Finding } from '../../model/finding.ts';
import { above, guarded, where } from '../../publish/guards.ts';
import { count } from '../../publish/numbers.ts';
import { readPublished } from '../../publish/read.ts';

/** What earlier taxonomies lack, and what ours lacks. */
export const whatEarlierTaxonomiesLack = (): Finding => ({
  slug: 'what-earlier-taxonomies-lack',
  kicker: 'Did earlier research see these problems coming?',
  answer: guarded(
    'About two in three of our codes have a counterpart in earlier research; most of the others have only a loose relative',
    where(
      'two codes in three to have a counterpart',
      ['comparison.codes.counterpart', 'corpus.codes'],
      (value) =>
        value('comparison.codes.counterpart') / value('corpus.codes') > 0.6 &&
        value('comparison.codes.counterpart') / value('corpus.codes') < 0.75,
    ),
    where(
      'more codes with a loose relative than without any',
      ['comparison.codes.related-only', 'comparison.codes.none'],
      (value) => value('comparison.codes.related-only') > value('comparison.codes.none'),
    ),
  ),
  status: 'Depends on which taxonomies we could read',
  sentences: [
    `Of our ${count('corpus.codes')} codes for issues about a pre-trained model (PTM), ${count('comparison.codes.counterpart')} have an equal, broader or narrower category in at least one earlier taxonomy.`,
    `Another ${count('comparison.codes.related-only')} have only a loose relative there. These hold ${count('comparison.codes.related-only.issues')} of our issues.`,
    guarded(
      `For ${count('comparison.codes.none')} codes we found nothing, and they hold ${count('comparison.codes.none.issues')} issues, most of them about [offline use and caching](/taxonomy/access/offline/) (${count('prevalence.access.offline.count')}); in the other direction, ${count('comparison.earlier.without-counterpart')} categories of earlier taxonomies have no code of ours.`,
      where(
        'offline use to hold most issues of the codes that earlier taxonomies lack',
        ['prevalence.access.offline.count', 'comparison.codes.none.issues'],
        (value) => value('prevalence.access.offline.count') > value('comparison.codes.none.issues') / 2,
      ),
      () => ({
        met: readPublished('comparison').novel.includes('access.offline'),
        found: 'expected offline use among the codes that no earlier taxonomy has',
      }),
      above('comparison.earlier.without-counterpart', 0),
    ),
  ],
  figures: ['coverage', 'comparison'],
  sure: [
    `We know of ${count('corpus.earlier-taxonomies')} earlier taxonomies. We read the whole list of categories of ${count('comparison.taxonomies.whole')} of them, part of the list of ${count('comparison.taxonomies.partial')}, and none of ${count('comparison.taxonomies.none')}. That a category is missing can be said only of a list that was read in full.`,
  ],
  numbers: [
    { label: 'Codes', key: 'corpus.codes', as: 'count' },
    { label: 'Codes with a counterpart', key: 'comparison.codes.counterpart', as: 'count' },
    { label: 'Codes with only a loose relative', key: 'comparison.codes.related-only', as: 'count' },
    { label: 'Issues with these codes', key: 'comparison.codes.related-only.issues', as: 'count' },
    { label: 'Codes without any', key: 'comparison.codes.none', as: 'count' },
    { label: 'Issues with these codes', key: 'comparison.codes.none.issues', as: 'count' },
    {
      label: 'Earlier categories without a code of ours',
      key: 'comparison.earlier.without-counterpart',
      as: 'count',
    },
    { label: 'Earlier taxonomies read in full', key: 'comparison.taxonomies.whole', as: 'count' },
    { label: 'Read in part', key: 'comparison.taxonomies.partial', as: 'count' },
    { label: 'Not read', key: 'comparison.taxonomies.none', as: 'count' },
  ],
  limits: [
    'Which category answers to which code is a judgment. [Every cell has its reason](/comparison/#reasons).',
    'The earlier taxonomies studied other things, such as bugs in deep learning programs or questions about reuse. That they lack a code does not make them incomplete.',
  ],
  related: ['most-common-problems', 'how-well-coders-agree', 'getting-a-model-to-work'],
});

import type { Finding } from '../../model/finding.ts';
import { above, guarded, where, type Condition } from '../../publish/guards.ts';
import { count } from '../../publish/numbers.ts';
import { readPublished } from '../../publish/read.ts';
import { numberResult } from '../../publish/results.ts';

/** What to say of codes that no earlier taxonomy has anything for. */
const withoutAny = (): string =>
  numberResult(readPublished('results'), 'comparison.codes.none') === 0
    ? 'No code of ours is without any relative in earlier research.'
    : `For ${count('comparison.codes.none')} codes we found nothing at all; they hold ${count('comparison.codes.none.issues')} issues.`;

/** None of our codes answers to these categories of an earlier taxonomy. */
export const withoutCounterpart = (taxonomy: string, categories: readonly string[]): Condition => {
  const found =
    readPublished('comparison').taxonomies.find(({ id }) => id === taxonomy)?.withoutCounterpart ?? [];
  return () => ({
    met: categories.every((category) => found.includes(category)),
    found: `found ${found.join(', ') || 'nothing'} without a counterpart in ${taxonomy}, expected ${categories.join(', ')} among them`,
  });
};

/** What earlier taxonomies lack, and what ours lacks. */
export const whatEarlierTaxonomiesLack = (): Finding => ({
  slug: 'what-earlier-taxonomies-lack',
  kicker: 'Did earlier research see these problems coming?',
  answer: guarded(
    'Earlier research knew most of our codes, some of them only in a loose way',
    where(
      'more than six codes in ten to have a counterpart',
      ['comparison.codes.counterpart', 'corpus.codes'],
      (value) => value('comparison.codes.counterpart') / value('corpus.codes') > 0.6,
    ),
    above('comparison.codes.related-only', 0),
  ),
  status: 'Depends on which taxonomies we could read',
  sentences: [
    `Of our ${count('corpus.codes')} codes for issues about a pre-trained model (PTM), ${count('comparison.codes.counterpart')} have an equal, broader or narrower category in at least one earlier taxonomy.`,
    `Another ${count('comparison.codes.related-only')} have only a loose relative there. These hold ${count('comparison.codes.related-only.issues')} of our issues.`,
    guarded(
      `${withoutAny()} In the other direction, ${count('comparison.earlier.without-counterpart')} categories of earlier taxonomies have no code of ours.`,
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

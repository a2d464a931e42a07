import type { Finding } from '../../model/finding.ts';
import { below, between, guarded, inDescendingOrder, largest, overlap } from '../../publish/guards.ts';
import { count, share, shares } from '../../publish/numbers.ts';
import { ofEachCategory } from './keys.ts';

/** Which kind of problem is most common. */
export const gettingAModelToWork = (): Finding => ({
  slug: 'getting-a-model-to-work',
  kicker: 'Which kind of problem is most common?',
  answer: guarded(
    'Getting a chosen model to work is the most common problem',
    largest('prevalence.usage.share', ofEachCategory('prevalence', 'share')),
  ),
  status: 'Clear, with a close second',
  sentences: [
    guarded(
      `Of ${count('corpus.ptm')} issues about a pre-trained model (PTM), nearly one in four (${share('prevalence.usage.share')}) is about [using it](/taxonomy/usage/): the model is there, but it cannot be made to work as intended.`,
      between('prevalence.usage.share', 0.21, 0.25),
    ),
    guarded(
      `[The quality of what comes out](/taxonomy/quality/) follows with ${share('prevalence.quality.share')} and [hardware](/taxonomy/compute/) with ${share('prevalence.compute.share')}.`,
      inDescendingOrder(['prevalence.usage.share', 'prevalence.quality.share', 'prevalence.compute.share']),
      largest('prevalence.compute.share', [
        ...ofEachCategory('prevalence', 'share').filter(
          (key) => key !== 'prevalence.usage.share' && key !== 'prevalence.quality.share',
        ),
      ]),
    ),
    guarded(
      `Getting hold of the weights is a smaller problem: [access](/taxonomy/access/) accounts for ${share('prevalence.access.share')}.`,
      below('prevalence.access.share', 0.15),
    ),
  ],
  figures: ['category-prevalence', 'prevalence'],
  sure: [
    guarded(
      `The first place is not certain. If we allow for differences between projects, usage has between ${shares('prevalence.usage.project-low', 'prevalence.usage.project-high')} of the issues and output quality between ${shares('prevalence.quality.project-low', 'prevalence.quality.project-high')}. The two intervals overlap.`,
      overlap(
        ['prevalence.usage.project-low', 'prevalence.usage.project-high'],
        ['prevalence.quality.project-low', 'prevalence.quality.project-high'],
      ),
    ),
  ],
  numbers: [
    { label: 'Issues about a model', key: 'corpus.ptm', as: 'count' },
    { label: 'Usage', key: 'prevalence.usage.share', as: 'share' },
    { label: 'Usage, lower end (between projects)', key: 'prevalence.usage.project-low', as: 'share' },
    { label: 'Usage, upper end (between projects)', key: 'prevalence.usage.project-high', as: 'share' },
    { label: 'Output quality', key: 'prevalence.quality.share', as: 'share' },
    { label: 'Output quality, lower end', key: 'prevalence.quality.project-low', as: 'share' },
    { label: 'Output quality, upper end', key: 'prevalence.quality.project-high', as: 'share' },
    { label: 'Hardware', key: 'prevalence.compute.share', as: 'share' },
    { label: 'Access', key: 'prevalence.access.share', as: 'share' },
  ],
  limits: [
    'We found the issues with search queries. What the queries name is found more easily, so the shares describe this corpus and not all of GitHub.',
    'Each issue counts once, under its primary code. Half of them also carry a secondary code, which this count leaves out.',
  ],
  related: ['most-common-problems', 'problems-and-projects', 'codes-that-go-together'],
});

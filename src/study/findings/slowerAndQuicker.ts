import type { Finding } from '../../model/finding.ts';
import { above, below, guarded, largest } from '../../publish/guards.ts';
import { count, decimal, share } from '../../publish/numbers.ts';
import { readPublished } from '../../publish/read.ts';
import { numberResult } from '../../publish/results.ts';
import { formatShare } from '../../formatting/formatShare.ts';
import { categoryIds, inWords } from './keys.ts';
import { slowerAndQuicker } from './timeByCategory.ts';

const longer = (id: string) => `robustness.categories.${id}.longer`;
const slowest = (id: string) => `robustness.categories.${id}.slowest`;

/** Which kinds of problem tend to be slower or quicker, in how many of the analyses. */
export const slowerAndQuickerProblems = (): Finding => ({
  slug: 'slower-and-quicker-problems',
  kicker: 'Which problems tend to stay open longer, and which are settled sooner?',
  answer: guarded(
    'Hardware and output-quality problems tend to take longer, environment and usage problems less long',
    ...slowerAndQuicker,
  ),
  status: 'Same direction in most analyses, small',
  sentences: [
    guarded(
      `We compared each category with all other issues about a pre-trained model (PTM) in ${count('robustness.categories.estimable')} ways. Hardware takes longer than the rest in ${share(longer('compute'))} of them, output quality in ${share(longer('quality'))}.`,
      above(longer('compute'), 0.75),
      above(longer('quality'), 0.75),
    ),
    guarded(
      `Environment problems, such as conflicting dependencies, take longer in only ${share(longer('environment'))}, and usage problems in ${share(longer('usage'))}: they tend to be settled sooner.`,
      below(longer('environment'), 0.25),
      below(longer('usage'), 0.25),
    ),
    guarded(
      `No single category is the slowest for sure: hardware comes out slowest of all in ${share(slowest('compute'))} of the analyses, output quality in ${share(slowest('quality'))}, every other category less often.`,
      below(slowest('compute'), 0.5),
      below(slowest('quality'), 0.5),
      ...(['compute', 'quality'] as const).map((id) =>
        largest(
          slowest(id),
          categoryIds.filter((other) => other !== 'compute' && other !== 'quality').map(slowest),
        ),
      ),
    ),
  ],
  figures: ['category-longer'],
  bars: {
    title: 'Share of analyses in which each category takes longer than all others',
    rows: [...categoryIds]
      .map((id) => ({ id, share: numberResult(readPublished('results'), longer(id)) }))
      .sort((a, b) => b.share - a.share)
      .map(({ id, share: length }) => ({
        text: readPublished('study').categories.find((category) => category.id === id)?.name ?? inWords[id],
        href: `/taxonomy/${id}/`,
        share: length,
        says: formatShare(length),
      })),
    note: 'Half would mean: as often slower as quicker.',
  },
  sure: [
    'The pattern survives most choices, which is more than a single test can say. But all the analyses use the same issues, and if the issues we found are unusual, all of them are wrong together.',
    `The sizes are small: the typical effect is ${decimal('robustness.categories.compute.median')} for hardware and ${decimal('robustness.categories.usage.median')} for usage, on a scale from −1 to 1.`,
  ],
  numbers: [
    ...categoryIds.map((id) => ({
      label: `Analyses in which ${inWords[id]} issues take longer`,
      key: longer(id),
      as: 'share' as const,
    })),
    {
      label: 'Analyses in which hardware is slowest of all',
      key: 'robustness.categories.compute.slowest',
      as: 'share',
    },
    {
      label: 'Analyses in which output quality is slowest of all',
      key: 'robustness.categories.quality.slowest',
      as: 'share',
    },
    { label: 'Typical effect, hardware', key: 'robustness.categories.compute.median', as: 'decimal' },
    { label: 'Typical effect, output quality', key: 'robustness.categories.quality.median', as: 'decimal' },
    { label: 'Typical effect, environment', key: 'robustness.categories.environment.median', as: 'decimal' },
    { label: 'Typical effect, usage', key: 'robustness.categories.usage.median', as: 'decimal' },
  ],
  limits: [
    'Slower does not mean harder. An issue can also stay open because nobody closes it.',
    'The time ends when the issue is closed, whether or not the problem was solved.',
  ],
  related: ['categories-differ', 'issues-that-stay-open', 'getting-a-model-to-work'],
});

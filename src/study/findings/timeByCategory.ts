import type { Finding } from '../../model/finding.ts';
import { above, below, between, guarded, where } from '../../publish/guards.ts';
import { count, decimal, reportedLabel, share } from '../../publish/numbers.ts';
import { categoryIds, inWords } from './keys.ts';

const longer = (id: string) => `robustness.categories.${id}.longer`;

/** What makes “hardware and output quality slower, environment and usage quicker” true. */
export const slowerAndQuicker = [
  above(longer('compute'), 0.75),
  above(longer('quality'), 0.75),
  below(longer('environment'), 0.25),
  below(longer('usage'), 0.25),
];

/** What the paper reports of time by category, and what we find. */
export const timeByCategory = (): Finding => ({
  slug: 'categories-differ',
  kicker: `The paper’s claim: “${reportedLabel('time.varies')}”`,
  answer: guarded(
    'The kind of problem says little about how long it takes; hardware and output-quality issues tend to be slower, environment and usage issues quicker',
    below('robustness.categories.main.high', 0.02),
    ...slowerAndQuicker,
  ),
  status: 'Same direction in most analyses, small',
  claim: 'categories',
  sentences: [
    guarded(
      'Knowing the category of an issue about a pre-trained model (PTM) tells you almost nothing about its time: the category explains less than 2% of the variation.',
      below('robustness.categories.main.effect', 0.02),
      below('robustness.categories.main.high', 0.02),
      below('resolution.categories.interval.stratified.explained', 0.02),
    ),
    guarded(
      `But the order is no accident: hardware issues take longer than all other model issues in ${share(longer('compute'))} of ${count('robustness.categories.estimable')} analyses and output-quality issues in ${share(longer('quality'))}, environment issues in ${share(longer('environment'))} and usage issues in ${share(longer('usage'))}.`,
      ...slowerAndQuicker,
    ),
    guarded(
      `For documentation issues it is a coin toss (${share(longer('information'))}), and for access and evolution it is close to one.`,
      between(longer('information'), 0.4, 0.6),
      between(longer('access'), 0.4, 0.6),
      between(longer('evolution'), 0.4, 0.6),
    ),
  ],
  figures: ['category-medians', 'category-longer', 'specifications-categories'],
  sure: [
    guarded(
      `In about half of the analyses (${share('robustness.categories.support')}) the categories differ by more than chance would make them, in an order like that of our main analysis. In the other half, chance could have made the differences.`,
      between('robustness.categories.support', 0.4, 0.6),
    ),
    guarded(
      'It depends on how we treat issues of one project: compared within projects the difference is clear, but once we allow for correlated issues in one project it is not.',
      below('resolution.categories.interval.stratified.p', 0.05),
      where(
        'a p value of 0.05 or more',
        ['resolution.categories.interval.clustered.p'],
        (value) => value('resolution.categories.interval.clustered.p') >= 0.05,
      ),
    ),
  ],
  changed:
    'What counts as agreeing with this claim (an order like that of the main analysis) and the size below which a difference is called negligible were set when the first numbers were known. The same correction that changed the verdict on the first claim applies here.',
  numbers: [
    ...categoryIds.map((id) => ({
      label: `Analyses in which ${inWords[id]} issues take longer than all others`,
      key: longer(id),
      as: 'share' as const,
    })),
    { label: 'Analyses', key: 'robustness.categories.estimable', as: 'count' },
    {
      label: 'Share of variation explained beyond chance',
      key: 'robustness.categories.main.effect',
      as: 'share',
    },
    { label: 'Upper end of its 95% interval', key: 'robustness.categories.main.high', as: 'share' },
    {
      label: 'p value, issues taken as independent',
      key: 'resolution.categories.interval.ignored.p',
      as: 'p',
    },
    {
      label: 'p value, issues of a project correlated',
      key: 'resolution.categories.interval.clustered.p',
      as: 'p',
    },
    {
      label: 'p value, compared within projects',
      key: 'resolution.categories.interval.stratified.p',
      as: 'p',
    },
    {
      label: 'Analyses that clearly show a difference in this order',
      key: 'robustness.categories.support',
      as: 'share',
    },
    {
      label: 'Analyses that clearly show one in another order',
      key: 'robustness.categories.against',
      as: 'share',
    },
  ],
  limits: [
    'The analyses share the same issues. “In so many analyses” says how much a result depends on choices, not how probable it is.',
    guarded(
      `An effect below ${decimal('robustness.categories.negligible')} is called negligible here, and the one we find is.`,
      below('robustness.categories.main.effect', 0.01),
    ),
    'The paper’s own medians by category are not in its abstract, so we cannot say whether its order is ours.',
  ],
  related: ['slower-and-quicker-problems', 'ptm-issues-take-longer', 'issues-that-stay-open'],
});

import type { Finding } from '../../model/finding.ts';
import {
  above,
  below,
  between,
  excludesZero,
  guarded,
  includesZero,
  notSignificant,
  where,
} from '../../publish/guards.ts';
import {
  count,
  decimal,
  pairingsOf100,
  reportedLabel,
  roughly,
  share,
  verdict,
} from '../../publish/numbers.ts';

/** The effect within projects must be small and positive for the words “a little longer”. */
const slightlyLongerWithin = [
  above('resolution.ptm-other.interval.stratified.effect', 0),
  below('resolution.ptm-other.interval.stratified.effect', 0.147),
  excludesZero(
    'resolution.ptm-other.interval.stratified.low',
    'resolution.ptm-other.interval.stratified.high',
  ),
];

/** What the paper reports of time overall, and what we find. */
export const timeOverall = (): Finding => ({
  slug: 'ptm-issues-take-longer',
  kicker: `The paper’s claim: “${reportedLabel('time.longer')}”`,
  answer: guarded(
    'Issues about models take about as long as other issues, perhaps a little longer',
    notSignificant('robustness.groups.main.p'),
    between('robustness.groups.main.effect', -0.147, 0.147),
    ...slightlyLongerWithin,
  ),
  status: 'Small effect, uncertain',
  claim: 'groups',
  sentences: [
    guarded(
      'Across all projects together, the difference in time between issues about a pre-trained model (PTM) and other issues may be due to chance.',
      includesZero('robustness.groups.main.low', 'robustness.groups.main.high'),
    ),
    guarded(
      `Within the same project, model issues tend to take slightly longer: pair a model issue with another issue of its project, and the model issue takes longer in ${pairingsOf100('resolution.ptm-other.interval.stratified.effect')} of 100 pairings.`,
      ...slightlyLongerWithin,
    ),
    guarded(
      `The missing closing dates matter more than the model: half of the model issues are resolved within ${roughly('resolution.ptm.early.median')} or within ${roughly('resolution.ptm.late.median')}, depending on when the unknown closings happened, and for the other issues the range is almost the same (${roughly('resolution.other.early.median')} to ${roughly('resolution.other.late.median')}).`,
      where(
        'the missing dates to move the median more than the group does',
        [
          'resolution.ptm.early.median',
          'resolution.ptm.late.median',
          'resolution.other.early.median',
          'resolution.other.late.median',
        ],
        (value) =>
          value('resolution.ptm.late.median') - value('resolution.ptm.early.median') >
            5 * Math.abs(value('resolution.ptm.late.median') - value('resolution.other.late.median')) &&
          value('resolution.ptm.late.median') - value('resolution.ptm.early.median') >
            5 * Math.abs(value('resolution.ptm.early.median') - value('resolution.other.early.median')),
      ),
    ),
  ],
  figures: ['groups', 'specifications-groups', 'forest'],
  sure: [
    guarded(
      `We ran the comparison ${count('robustness.groups.estimable')} ways. Three in four point the same way as the paper, and one in five does so clearly; ${share('robustness.groups.against', 1)} clearly point the other way.`,
      between('robustness.groups.agree', 0.7, 0.8),
      between('robustness.groups.support', 0.17, 0.24),
      below('robustness.groups.against', 0.05),
    ),
  ],
  changed: `One method was corrected after we knew the numbers. “Compared within projects only” first scored every issue by one curve of all projects; now each issue is scored by the curve of its own project, as in the stratified log-rank test. In the first release, that moved the verdict of our rule from “does not hold” to “holds in part”; in this one, with more dates, the rule says “${verdict('groups')}”. A verdict that hangs on such details is weak.`,
  numbers: [
    {
      label: 'Effect over all projects (0 means no difference)',
      key: 'robustness.groups.main.effect',
      as: 'decimal',
    },
    { label: 'Lower end of its 95% interval', key: 'robustness.groups.main.low', as: 'decimal' },
    { label: 'Upper end', key: 'robustness.groups.main.high', as: 'decimal' },
    { label: 'p value', key: 'robustness.groups.main.p', as: 'p' },
    {
      label: 'Effect within projects',
      key: 'resolution.ptm-other.interval.stratified.effect',
      as: 'decimal',
    },
    {
      label: 'Lower end of its 95% interval',
      key: 'resolution.ptm-other.interval.stratified.low',
      as: 'decimal',
    },
    { label: 'Upper end', key: 'resolution.ptm-other.interval.stratified.high', as: 'decimal' },
    { label: 'p value within projects', key: 'resolution.ptm-other.interval.stratified.p', as: 'p' },
    {
      label: 'Model issues: half resolved within, closings as early as possible',
      key: 'resolution.ptm.early.median',
      as: 'days',
    },
    {
      label: 'Model issues: the same, closings as late as possible',
      key: 'resolution.ptm.late.median',
      as: 'days',
    },
    {
      label: 'Other issues: closings as early as possible',
      key: 'resolution.other.early.median',
      as: 'days',
    },
    { label: 'Other issues: closings as late as possible', key: 'resolution.other.late.median', as: 'days' },
    { label: 'Analyses', key: 'robustness.groups.estimable', as: 'count' },
    { label: 'Analyses that point the paper’s way', key: 'robustness.groups.agree', as: 'share' },
    { label: 'Analyses that do so clearly', key: 'robustness.groups.support', as: 'share' },
    { label: 'Analyses that clearly point the other way', key: 'robustness.groups.against', as: 'share' },
  ],
  limits: [
    guarded(
      `The closing date is known for ${share('missing.resolved.share')} of the closed issues. The intervals reflect chance alone, not the missing dates.`,
      below('missing.resolved.share', 0.5),
    ),
    guarded(
      `An effect below ${decimal('robustness.groups.negligible', 3)} in size is by convention called negligible. The whole interval over all projects lies below that.`,
      between('robustness.groups.main.low', -0.147, 0.147),
      between('robustness.groups.main.high', -0.147, 0.147),
    ),
    'The paper’s medians and tests are not in its abstract, so we cannot compare sizes, only directions.',
    'The projects were chosen by hand. They are not a random sample, and they need not be the paper’s projects.',
  ],
  related: ['missing-dates-matter-more', 'categories-differ', 'slower-and-quicker-problems'],
});

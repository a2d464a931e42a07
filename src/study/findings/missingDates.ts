import type { Finding } from '../../model/finding.ts';
import { above, below, between, guarded, where } from '../../publish/guards.ts';
import { count, roughly, share } from '../../publish/numbers.ts';

/** How much the missing closing dates matter. */
export const missingDatesMatterMore = (): Finding => ({
  slug: 'missing-dates-matter-more',
  kicker: 'How much do the missing closing dates matter?',
  answer: guarded(
    'What we do not know about closing dates matters more than whether a model is involved',
    where(
      'the gap between the extreme assumptions to be larger than the gap between the groups',
      [
        'resolution.ptm.early.median',
        'resolution.ptm.late.median',
        'resolution.ptm.turnbull.median',
        'resolution.other.turnbull.median',
      ],
      (value) =>
        value('resolution.ptm.late.median') - value('resolution.ptm.early.median') >
        3 * Math.abs(value('resolution.ptm.turnbull.median') - value('resolution.other.turnbull.median')),
    ),
  ),
  status: 'Clear',
  sentences: [
    guarded(
      `Of ${count('missing.resolved.n')} closed issues, only ${count('missing.resolved.known')} (${share('missing.resolved.share')}) have a closing date that a commit, a merged pull request, a release or a closing remark shows.`,
      below('missing.resolved.share', 0.5),
    ),
    guarded(
      `If every unknown closing date were the earliest possible, half of the issues about a pre-trained model (PTM) would be resolved within ${roughly('resolution.ptm.early.median')}; if it were the latest possible, within ${roughly('resolution.ptm.late.median')}.`,
      above('resolution.ptm.late.median', 365),
      below('resolution.ptm.early.median', 31),
    ),
    guarded(
      'Both kinds of issues have this gap and in almost the same size, so it blurs every time on this site but does little to favor one side.',
      between('missing.resolved.group.v', 0, 0.1),
    ),
  ],
  closing: [
    { name: 'Issues about a model', key: 'resolution.ptm' },
    { name: 'Other issues', key: 'resolution.other' },
  ],
  figures: ['category-closings', 'known-resolved', 'groups'],
  sure: [
    guarded(
      'The missing dates are not missing at random: long threads, which we could read only in part, and some projects have fewer known dates.',
      below('missing.resolved.length.holm', 0.05),
      below('missing.resolved.complete.holm', 0.05),
      below('missing.resolved.project.holm', 0.05),
    ),
  ],
  numbers: [
    { label: 'Closed issues', key: 'missing.resolved.n', as: 'count' },
    { label: 'With a known closing date', key: 'missing.resolved.known', as: 'count' },
    { label: 'Share with a known closing date', key: 'missing.resolved.share', as: 'share' },
    { label: 'Model issues: closed on a known day', key: 'resolution.ptm.exact', as: 'count' },
    { label: 'Model issues: closed on an unknown day', key: 'resolution.ptm.interval', as: 'count' },
    { label: 'Model issues: still open', key: 'resolution.ptm.right', as: 'count' },
    { label: 'Other issues: closed on a known day', key: 'resolution.other.exact', as: 'count' },
    { label: 'Other issues: closed on an unknown day', key: 'resolution.other.interval', as: 'count' },
    { label: 'Other issues: still open', key: 'resolution.other.right', as: 'count' },
    {
      label: 'Model issues: half resolved within, earliest closings',
      key: 'resolution.ptm.early.median',
      as: 'days',
    },
    { label: 'Model issues: the same, latest closings', key: 'resolution.ptm.late.median', as: 'days' },
    { label: 'Model issues: middle estimate', key: 'resolution.ptm.turnbull.median', as: 'days' },
    { label: 'Other issues: middle estimate', key: 'resolution.other.turnbull.median', as: 'days' },
    { label: 'Difference of the groups in known dates, p value', key: 'missing.resolved.group.p', as: 'p' },
  ],
  limits: [
    'Whether a date is missing may depend on the time itself. No test can show that, because the time is what is missing.',
    'The earliest and the latest possible dates are two extreme assumptions. They are not bounds on every number: after some years the two curves cross.',
  ],
  related: ['ptm-issues-take-longer', 'issues-that-stay-open', 'categories-differ'],
});

import type { Finding } from '../../model/finding.ts';
import { between, guarded, where } from '../../publish/guards.ts';
import { count, share, shares } from '../../publish/numbers.ts';
import { formatShare } from '../../formatting/formatShare.ts';
import { readPublished } from '../../publish/read.ts';
import { numberResult } from '../../publish/results.ts';
import { categoryIds, inWords } from './keys.ts';

/** Which issues stay open. */
export const issuesThatStayOpen = (): Finding => ({
  slug: 'issues-that-stay-open',
  kicker: 'Which issues are never closed?',
  answer: guarded(
    'One model issue in four is still open, about as many as among other issues',
    between('time.ptm.open.share', 0.22, 0.29),
    between('time.other.open.share', 0.22, 0.31),
  ),
  status: 'Clear overall, small differences',
  sentences: [
    `Of ${count('time.ptm.counts.n')} issues about a pre-trained model (PTM), ${count('time.ptm.counts.open')} (${share('time.ptm.open.share')}) were open when we last looked. Of the other issues it was ${share('time.other.open.share')}.`,
    guarded(
      `Environment issues stand out: ${share('time.environment.open.share')} of them are still open (${shares('time.environment.open.low', 'time.environment.open.high')}), fewer than among model issues in general.`,
      where(
        'the whole interval of environment issues to lie below the share of all model issues',
        ['time.environment.open.high', 'time.ptm.open.share'],
        (value) => value('time.environment.open.high') < value('time.ptm.open.share'),
      ),
    ),
    guarded(
      `Output-quality issues are open most often (${share('time.quality.open.share')}, ${shares('time.quality.open.low', 'time.quality.open.high')}), but that interval holds the share of all model issues too.`,
      where(
        'the interval of output quality to hold the share of all model issues',
        ['time.quality.open.low', 'time.quality.open.high', 'time.ptm.open.share'],
        (value) =>
          value('time.quality.open.low') <= value('time.ptm.open.share') &&
          value('time.quality.open.high') >= value('time.ptm.open.share'),
      ),
      where(
        'output quality to have the largest share open',
        categoryIds.map((id) => `time.${id}.open.share`),
        (value) =>
          categoryIds.every(
            (id) => id === 'quality' || value(`time.${id}.open.share`) < value('time.quality.open.share'),
          ),
      ),
    ),
  ],
  figures: ['category-closings'],
  bars: {
    title: 'Share of issues that are still open',
    rows: [...categoryIds]
      .map((id) => ({ id, open: numberResult(readPublished('results'), `time.${id}.open.share`) }))
      .sort((a, b) => b.open - a.open)
      .map(({ id, open }) => ({
        text: readPublished('study').categories.find((category) => category.id === id)?.name ?? inWords[id],
        href: `/taxonomy/${id}/`,
        share: open,
        says: formatShare(open),
      })),
  },
  closing: [
    { name: 'Issues about a model whose opening day is known', key: 'resolution.ptm' },
    { name: 'Other issues', key: 'resolution.other' },
  ],
  sure: [
    'Whether an issue is open is known for every issue, so the missing closing dates do not touch these shares.',
  ],
  numbers: [
    { label: 'Model issues', key: 'time.ptm.counts.n', as: 'count' },
    { label: 'Model issues still open', key: 'time.ptm.counts.open', as: 'count' },
    { label: 'Share open, model issues', key: 'time.ptm.open.share', as: 'share' },
    { label: 'Share open, other issues', key: 'time.other.open.share', as: 'share' },
    ...categoryIds.map((id) => ({
      label: `Share open, ${inWords[id]}`,
      key: `time.${id}.open.share`,
      as: 'share' as const,
    })),
  ],
  limits: [
    'An open issue is not always an unsolved one, and a closed one is not always solved: some projects close issues that nobody has answered for a while.',
    'Issues opened shortly before we looked had less time to be closed.',
  ],
  related: ['slower-and-quicker-problems', 'missing-dates-matter-more', 'categories-differ'],
});

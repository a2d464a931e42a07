import { sum } from 'd3-array';
import type { Finding } from '../../model/finding.ts';
import { formatCount } from '../../formatting/formatCount.ts';
import { formatShare } from '../../formatting/formatShare.ts';
import { codeAddress } from '../../model/addresses.ts';
import { guarded } from '../../publish/guards.ts';
import { count } from '../../publish/numbers.ts';
import { readPublished } from '../../publish/read.ts';
import { codeName, taxonomyIndex } from '../../publish/study.ts';

/** Which codes go together. */
export const codesThatGoTogether = (): Finding => {
  const { pairs, alone } = readPublished('coOccurrence');
  const names = taxonomyIndex(readPublished('study'));
  const both = sum(pairs, ({ count: issues }) => issues);
  const all = both + sum(alone, ({ count: issues }) => issues);
  const common = [...pairs].sort((a, b) => b.count - a.count).slice(0, 8);
  const pair = (primary: string, secondary: string) => {
    const found = pairs.find((each) => each.primary === primary && each.secondary === secondary);
    if (!found)
      throw new Error(`co-occurrence.json: found no pair ${primary} with ${secondary}, expected one`);
    return found;
  };
  const inconsistent = pair('quality.inconsistent', 'quality.incorrect');
  const offline = pair('access.offline', 'access.download');
  return {
    slug: 'codes-that-go-together',
    kicker: 'Which problems come together?',
    answer: guarded(
      'Half of the issues carry a second problem, most often a close relative of the first',
      () => ({
        met: both / all > 0.45 && both / all < 0.55,
        found: `found a second code on ${both} of ${all} issues, expected about half`,
      }),
    ),
    status: 'Clear, small numbers for single pairs',
    sentences: [
      `Of ${count('corpus.ptm')} issues about a pre-trained model (PTM), ${formatCount(both)} (${formatShare(both / all)}) have a secondary code beside the primary one.`,
      guarded(
        `Output that changes from run to run is often also wrong: ${formatShare(inconsistent.share)} of the issues about [inconsistent output](/taxonomy/quality/inconsistent/) carry [incorrect output](/taxonomy/quality/incorrect/) too.`,
        () => ({
          met: inconsistent.share > 0.35,
          found: `found ${inconsistent.share}, expected more than 0.35`,
        }),
      ),
      `Problems with [offline use](/taxonomy/access/offline/) go with problems with the [download](/taxonomy/access/download/) in ${formatShare(offline.share)} of the cases, and the most frequent pairs all join neighbors of this kind.`,
    ],
    figures: [],
    bars: {
      title: 'The most frequent pairs, primary code first',
      rows: common.map(({ primary, secondary, count: issues }) => ({
        text: `${codeName(names, primary)} + ${codeName(names, secondary)}`,
        href: codeAddress(primary),
        share: issues / (common[0]?.count ?? issues),
        says: formatCount(issues),
      })),
    },
    sure: [
      'Each pair rests on few issues, so the order of the pairs could change. That about half of the issues have a second code is sure for this corpus.',
    ],
    numbers: [
      { label: 'Issues about a model', key: 'corpus.ptm', as: 'count' },
      {
        label: 'Issues about inconsistent output',
        key: 'prevalence.quality.inconsistent.count',
        as: 'count',
      },
      { label: 'Issues about offline use', key: 'prevalence.access.offline.count', as: 'count' },
    ],
    limits: [
      'An issue has at most one secondary code. Issues with three problems are not seen as such.',
      'The pairs stand in co-occurrence.json, one line each, and not in results.json.',
    ],
    related: ['most-common-problems', 'how-well-coders-agree', 'model-families-differ'],
  };
};

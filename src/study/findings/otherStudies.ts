import type { Finding } from '../../model/finding.ts';
import { formatCount } from '../../formatting/formatCount.ts';
import { formatDecimal } from '../../formatting/formatDecimal.ts';
import { formatP } from '../../formatting/formatP.ts';
import { formatShare } from '../../formatting/formatShare.ts';
import { guarded, notSignificant } from '../../publish/guards.ts';
import { readPublished } from '../../publish/read.ts';
import type { RelatedResultsFile } from '../../publish/relatedResults.ts';

type Related = RelatedResultsFile['results'][number];

/** One side of a comparison: “machine-learning issues: 25 days (147)”. */
const arm = ({ label, n, median, share }: Related['focal'], unit: string) =>
  `${label}: ${share === null ? `${formatCount(median ?? 0)} ${unit}` : formatShare(share)}${n === null ? '' : ` (${formatCount(n)})`}`;

/** A result of another work in one line, with how it was measured and where it is from. */
function line({ work, studied, measure, focal, other, unit, effect, p, source, status }: Related): string {
  const sides = [focal, other].flatMap((side) => (side === null ? [] : [arm(side, unit)])).join('; ');
  const test = [
    effect === null ? null : `${effect.name} ${formatDecimal(effect.value)}`,
    p === null ? null : formatP(p),
  ].filter((part) => part !== null);
  const cited = source.url === null ? source.name : `[${source.name}](${source.url})`;
  return `${work}. ${studied}: ${measure}. ${sides}.${test.length === 0 ? '' : ` (${test.join(', ')})`} Source: ${cited}, ${status}.`;
}

/** What other published data say about time; nothing for a release that has none. */
export function whatOtherStudiesFound(): readonly Finding[] {
  const { results } = readPublished('relatedResults');
  if (results.length === 0) return [];
  const longer = results.filter(({ says }) => says === 'longer').length;
  return [
    {
      slug: 'what-other-studies-found',
      kicker: 'What do other published data say about time?',
      answer: guarded(
        'Most other studies find longer times where models are involved, but they measure other things than we do',
        () => ({
          met: longer > results.length / 2,
          found: `found ${longer} of ${results.length} related results that say “longer”, expected more than half`,
        }),
      ),
      status: 'Different measures, same direction',
      sentences: [
        `We know of ${results.length} other works whose published data say something about time around machine learning, and ${longer} of them find longer times or more open questions.`,
        'Two of them count questions on Stack Overflow, not issues; one counts only issues that a pull request fixed; one has no other group to compare with.',
        guarded(
          'Together with the paper’s claim this makes a longer time more plausible than our data alone: they show no difference over all projects and a small one within projects.',
          notSignificant('robustness.groups.main.p'),
        ),
      ],
      figures: [],
      list: { title: 'The other works, and how each measured time', items: results.map(line) },
      sure: [
        'We did not search the literature systematically. Works that found no difference may be missing.',
        'A study of fixed issues leaves out the open ones, and those are the slow ones. Ours keeps them, with what is known of their time.',
      ],
      numbers: [
        { label: 'Our effect over all projects', key: 'robustness.groups.main.effect', as: 'decimal' },
        { label: 'Its p value', key: 'robustness.groups.main.p', as: 'p' },
        {
          label: 'Our effect within projects',
          key: 'resolution.ptm-other.interval.stratified.effect',
          as: 'decimal',
        },
        {
          label: 'Cliff’s delta of our exact times',
          key: 'resolution.ptm-other.cliffs.delta',
          as: 'decimal',
        },
      ],
      limits: [
        'Some numbers are computed here from the authors’ published data, and one comes from a summary made by a machine. Each says so.',
      ],
      related: ['ptm-issues-take-longer', 'missing-dates-matter-more'],
    },
  ];
}

import type { Finding } from '../../model/finding.ts';
import { formatCount } from '../../formatting/formatCount.ts';
import { guarded, wider } from '../../publish/guards.ts';
import { count, shares } from '../../publish/numbers.ts';
import { readPublished } from '../../publish/read.ts';
import { groupOf } from '../../publish/study.ts';
import { categoryIds, inWords } from './keys.ts';

/** How concentrated the problems are in projects. */
export const problemsAndProjects = (): Finding => {
  const focal = groupOf(readPublished('study'), 'focal');
  const projects =
    readPublished('profiles').profiles.find(({ kind, id }) => kind === 'group' && id === focal.id)
      ?.projects ?? [];
  const largest = projects[0]?.count ?? 0;
  return {
    slug: 'problems-and-projects',
    kicker: 'Do a few projects make the picture?',
    answer: guarded(
      'Each project has its own mix of problems, but no single project makes the picture',
      ...categoryIds.map((id) =>
        wider(
          [`prevalence.${id}.project-low`, `prevalence.${id}.project-high`],
          [`prevalence.${id}.low`, `prevalence.${id}.high`],
        ),
      ),
      () => ({
        met: largest < 0.08 * focal.count,
        found: `found ${largest} of ${focal.count} issues in one project, expected less than 8%`,
      }),
    ),
    status: 'Clear',
    sentences: [
      `The issues about a pre-trained model (PTM) come from ${count('corpus.projects')} projects, and the project with the most has ${formatCount(largest)} of ${count('corpus.ptm')}.`,
      `Still, issues of one project resemble each other. If we allow for that, every share becomes less certain: for usage the interval grows from ${shares('prevalence.usage.low', 'prevalence.usage.high')} to ${shares('prevalence.usage.project-low', 'prevalence.usage.project-high')}.`,
      `So we show the wider interval wherever we state how common a problem is.`,
    ],
    figures: [],
    bars: {
      title: 'The projects with the most issues about a model',
      rows: projects.slice(0, 8).map(({ value, count: issues }) => ({
        text: value ?? '',
        href: `/projects/${value ?? ''}/`,
        share: issues / largest,
        says: formatCount(issues),
      })),
    },
    sure: [
      'The wider intervals come from drawing whole projects again and again by chance. They say how much the shares could change with other projects of the same kind.',
    ],
    numbers: categoryIds.flatMap((id) => [
      {
        label: `${inWords[id]}: lower end, issues taken as independent`,
        key: `prevalence.${id}.low`,
        as: 'share' as const,
      },
      { label: `${inWords[id]}: upper end`, key: `prevalence.${id}.high`, as: 'share' as const },
      {
        label: `${inWords[id]}: lower end, between projects`,
        key: `prevalence.${id}.project-low`,
        as: 'share' as const,
      },
      { label: `${inWords[id]}: upper end`, key: `prevalence.${id}.project-high`, as: 'share' as const },
    ]),
    limits: [
      'We chose the projects by hand. How many issues a project has here depends on what our search queries found, not on how many problems it has.',
    ],
    related: ['getting-a-model-to-work', 'model-families-differ', 'ptm-issues-take-longer'],
  };
};

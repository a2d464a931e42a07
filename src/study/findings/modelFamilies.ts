import { familyAddress } from '../../model/addresses.ts';
import type { Finding } from '../../model/finding.ts';
import { guarded, where, type Condition } from '../../publish/guards.ts';
import { count, share, shares } from '../../publish/numbers.ts';
import { allIssues, readPublished } from '../../publish/read.ts';
import { groupOf } from '../../publish/study.ts';

const key = (family: string, category: string, part: string) =>
  `prevalence.family.${family}.${category}.${part}`;

/** The whole interval of a family’s share lies above the share among all model issues. */
const moreThanUsual = (family: string, category: string): Condition =>
  where(
    `the interval of ${family} to lie above the share of all`,
    [key(family, category, 'low'), `prevalence.${category}.share`],
    (value) => value(key(family, category, 'low')) > value(`prevalence.${category}.share`),
  );

const line = (family: string, category: string) =>
  `${share(key(family, category, 'share'))} (${shares(key(family, category, 'low'), key(family, category, 'high'))})`;

/** How model families differ. */
export const modelFamiliesDiffer = (): Finding => {
  const focal = groupOf(readPublished('study'), 'focal').id;
  const ours = allIssues().filter(({ group }) => group === focal);
  const named = ours.filter(({ modelFamilies }) => modelFamilies.length > 0).length;
  return {
    slug: 'model-families-differ',
    kicker: 'Do Whisper users and Stable Diffusion users report the same problems?',
    answer: guarded(
      'Each model family has its own problems: bad output with Whisper, requests for new models with Stable Diffusion',
      moreThanUsual('Whisper', 'quality'),
      moreThanUsual('Stable Diffusion', 'evolution'),
    ),
    status: 'Clear for the two largest families',
    sentences: [
      `Of ${count('prevalence.family.Whisper.n')} issues that name a [Whisper](${familyAddress('Whisper')}) model, ${line('Whisper', 'quality')} are about the quality of the output. Among all issues about a pre-trained model (PTM) it is ${share('prevalence.quality.share')}.`,
      `Of ${count('prevalence.family.Stable Diffusion.n')} issues that name [Stable Diffusion](${familyAddress('Stable Diffusion')}), ${line('Stable Diffusion', 'evolution')} are about models that change or are missing, against ${share('prevalence.evolution.share')} of all.`,
      guarded(
        'The other families are named in fewer than a hundred issues each, too few to say much about one of them.',
        () => {
          const profile = readPublished('profiles').profiles.find(
            ({ kind, id }) => kind === 'group' && id === focal,
          );
          const third = profile?.families.filter(({ value }) => value !== null)[2]?.count ?? 0;
          return {
            met: third < 100,
            found: `found ${third} issues of the third family, expected fewer than 100`,
          };
        },
      ),
    ],
    figures: ['category-families'],
    bars: {
      title: 'Share of issues about output quality',
      rows: [
        'Whisper',
        'Speech synthesis',
        'Large language models',
        'Source separation',
        'Stable Diffusion',
      ].map((family) => ({
        text: family,
        href: familyAddress(family),
        share: Number(readPublished('results')[key(family, 'quality', 'share')]),
        says: line(family, 'quality'),
      })),
      note: 'In parentheses: 95% interval, issues taken as independent.',
    },
    sure: [
      guarded(
        'A model is recorded for about half of the issues. The other half may name other families.',
        () => ({
          met: named / ours.length > 0.45 && named / ours.length < 0.6,
          found: `found ${named} of ${ours.length} with a family, expected about half`,
        }),
      ),
    ],
    numbers: [
      { label: 'Issues that name Whisper', key: 'prevalence.family.Whisper.n', as: 'count' },
      { label: 'Whisper: output quality', key: key('Whisper', 'quality', 'share'), as: 'share' },
      { label: 'Lower end', key: key('Whisper', 'quality', 'low'), as: 'share' },
      { label: 'Upper end', key: key('Whisper', 'quality', 'high'), as: 'share' },
      {
        label: 'Issues that name Stable Diffusion',
        key: 'prevalence.family.Stable Diffusion.n',
        as: 'count',
      },
      {
        label: 'Stable Diffusion: evolution',
        key: key('Stable Diffusion', 'evolution', 'share'),
        as: 'share',
      },
      { label: 'Lower end', key: key('Stable Diffusion', 'evolution', 'low'), as: 'share' },
      { label: 'Upper end', key: key('Stable Diffusion', 'evolution', 'high'), as: 'share' },
      { label: 'All model issues: output quality', key: 'prevalence.quality.share', as: 'share' },
      { label: 'All model issues: evolution', key: 'prevalence.evolution.share', as: 'share' },
    ],
    limits: [
      'A family goes with certain projects, so what looks like a property of the model may be one of the projects that use it.',
      'We looked at many families and categories. Some of them would stand out by chance alone; these two are large families and large differences.',
    ],
    related: ['getting-a-model-to-work', 'problems-and-projects', 'mix-over-the-years'],
  };
};

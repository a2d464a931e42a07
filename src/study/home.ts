import { above, below, between, guarded, includesZero, largest, where } from '../publish/guards.ts';
import { count, decimal, pairingsOf100, reported, roughly, share } from '../publish/numbers.ts';
import { readPublished } from '../publish/read.ts';
import { workAddress } from '../publish/references.ts';
import { ofEachCategory } from './findings/keys.ts';
import { slowerAndQuicker } from './findings/timeByCategory.ts';

/** The first page: the answer, how far to trust it, and what follows from it. Links are written `[words](/address/)`. */
export const home = () => {
  const { companionOf, title } = readPublished('study');
  return {
    kicker: `An explorable companion to [“${companionOf.title}”](${workAddress(companionOf) ?? '/about/'}) (Banyongrakkul et al., ICSME 2025) · [what this is](/about/)`,
    description: `${title}: what we found, how sure we are, and every single issue.`,
    sections: {
      findings: { heading: 'What we found' },
      examples: {
        heading: 'Examples of the issues',
        text: 'Chosen by a rule, not by us: one from each of the three most common categories, with its most common code, on which both coders agreed, with known opening and closing days; the newest of these.',
      },
      implications: {
        heading: 'What this means',
        text: 'These conclusions are ours, not the paper’s. Each links to its numbers.',
      },
      ways: { heading: 'Where to go' },
    },
    question: 'What stands between a released AI model and the software that reuses it?',
    answer: [
      guarded(
        `Most often, the work of making the model run inside the software: [nearly one in four](/findings/getting-a-model-to-work/) of ${count('corpus.ptm')} GitHub issues about pre-trained models is about using a model that is already there. The quality of its output comes second (${share('prevalence.quality.share')}).`,
        largest('prevalence.usage.share', ofEachCategory('prevalence', 'share')),
        between('prevalence.usage.share', 0.21, 0.25),
      ),
      guarded(
        `These issues [take about as long as other issues, perhaps a little longer](/findings/ptm-issues-take-longer/): within the same project the model issue takes longer in ${pairingsOf100('resolution.ptm-other.interval.stratified.effect')} of 100 pairings (50 would mean no difference). Over all projects together, the difference may be due to chance.`,
        above('resolution.ptm-other.interval.stratified.low', 0),
        includesZero('robustness.groups.main.low', 'robustness.groups.main.high'),
      ),
      guarded(
        `[What we do not know about closing dates](/findings/missing-dates-matter-more/) moves these times more than the model does: only ${share('missing.resolved.share')} of the closed issues have a known closing date.`,
        where(
          'the missing dates to move the median more than the group does',
          [
            'resolution.ptm.late.median',
            'resolution.ptm.early.median',
            'resolution.ptm.turnbull.median',
            'resolution.other.turnbull.median',
          ],
          (value) =>
            value('resolution.ptm.late.median') - value('resolution.ptm.early.median') >
            3 * Math.abs(value('resolution.ptm.turnbull.median') - value('resolution.other.turnbull.median')),
        ),
      ),
    ],
    about: `Researchers read ${reported('issues.ptm')} issues and found ${reported('categories')} kinds of challenges. Their coded data are not public, so we built a larger set, following their approach: ${count('corpus.issues')} issues from ${count('corpus.projects')} projects, ${count('corpus.ptm')} of them about a pre-trained model (PTM).`,
    /** How far to trust all this. */
    trust: [
      {
        strong: 'Coded twice, by language models',
        text: `They agree on the category (kappa ${decimal('agreement.category.kappa')}, where 1 is perfect). No person has checked the codes yet.`,
        href: '/findings/how-well-coders-agree/',
      },
      {
        strong: `Closing date known for ${count('missing.resolved.known')} of ${count('missing.resolved.n')} closed issues`,
        text: 'For the others we know only a range.',
        href: '/findings/missing-dates-matter-more/',
      },
      {
        strong: `${count('corpus.projects')} projects, chosen by hand`,
        text: 'They are not a random sample of GitHub.',
        href: '/projects/',
      },
      {
        strong: 'Everything can be downloaded',
        text: 'Every issue, every code and every number has an address.',
        href: '/data/',
      },
    ],
    /** Slugs of the findings shown here. */
    findings: [
      'getting-a-model-to-work',
      'ptm-issues-take-longer',
      'slower-and-quicker-problems',
      'missing-dates-matter-more',
    ],
    implications: [
      {
        heading: 'If you maintain software that uses a model',
        points: [
          guarded(
            `Plan for usage problems first: they are [nearly one model issue in four](/findings/getting-a-model-to-work/). A short example that loads each supported model and runs it once is a good start.`,
            between('prevalence.usage.share', 0.21, 0.25),
          ),
          guarded(
            `Set time aside for [hardware and output-quality problems](/findings/slower-and-quicker-problems/). They tend to take longer than other model issues.`,
            ...slowerAndQuicker,
          ),
          guarded(
            `Close an issue with the commit or pull request that solved it. Only [${share('missing.resolved.share')} of the closed issues](/findings/missing-dates-matter-more/) show when they were resolved.`,
            below('missing.resolved.share', 0.5),
          ),
        ],
      },
      {
        heading: 'If you publish models',
        points: [
          guarded(
            `Say how much memory the model needs and on which accelerators it runs. [Accelerator memory](/taxonomy/compute/accelerator-memory/) is the most common hardware problem (${count('prevalence.compute.accelerator-memory.count')} issues).`,
            largest('prevalence.compute.accelerator-memory.count', [
              'prevalence.compute.accelerator-support.count',
              'prevalence.compute.host-memory.count',
              'prevalence.compute.placement.count',
            ]),
          ),
          `Let people download once and work offline. [Offline use and caching](/taxonomy/access/offline/) has ${count('prevalence.access.offline.count')} issues.`,
          guarded(
            `Describe where the output fails. [Output quality](/taxonomy/quality/) is the second most common kind of problem (${share('prevalence.quality.share')}).`,
            largest(
              'prevalence.quality.share',
              ofEachCategory('prevalence', 'share').filter((key) => key !== 'prevalence.usage.share'),
            ),
          ),
        ],
      },
      {
        heading: 'If you study software',
        points: [
          `Say how you treat open issues and unknown closing dates. Here that choice moves the time in which half of the model issues are resolved [from ${roughly('resolution.ptm.early.median')} to ${roughly('resolution.ptm.late.median')}](/resolution/missing/).`,
          guarded(
            `Compare within projects. Over all projects, the model issue takes longer in ${pairingsOf100('robustness.groups.main.effect')} of 100 pairings, [within projects](/resolution/projects/) in ${pairingsOf100('resolution.ptm-other.interval.stratified.effect')}.`,
            where(
              'the effect within projects to be larger than the one over all projects',
              ['robustness.groups.main.effect', 'resolution.ptm-other.interval.stratified.effect'],
              (value) =>
                value('resolution.ptm-other.interval.stratified.effect') >
                2 * value('robustness.groups.main.effect'),
            ),
          ),
          `Check our codes. [All ${count('corpus.codings')} codings](/data/) are open, and [the codebook](/methods/#codebook) says how they were made.`,
        ],
      },
    ],
    ways: [
      { href: '/report/', name: 'The report', count: '', what: 'the whole story in five chapters' },
      { href: '/findings/', name: 'Findings', count: '', what: 'each with its figure and how sure we are' },
      {
        href: '/taxonomy/',
        name: 'Taxonomy',
        count: count('corpus.codes'),
        what: 'codes, each with its definition, its numbers and its issues',
      },
      {
        href: '/issues/',
        name: 'Issues',
        count: count('corpus.issues'),
        what: 'issues to filter, search, download and cite',
      },
      {
        href: '/projects/',
        name: 'Projects',
        count: count('corpus.projects'),
        what: 'projects that reuse models, each with a profile',
      },
      {
        href: '/lab/',
        name: 'Lab',
        count: count('robustness.groups.estimable'),
        what: 'ways to analyze the time; try your own',
      },
      {
        href: '/comparison/',
        name: 'Earlier research',
        count: count('corpus.earlier-taxonomies'),
        what: 'earlier taxonomies, set beside ours',
      },
    ],
  };
};

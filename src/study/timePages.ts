import { formatCount } from '../formatting/formatCount.ts';
import type { PageText } from '../model/pageText.ts';
import { readPublished } from '../publish/read.ts';

const forest = readPublished('resolutionForest');

/** The same as `pages`, of the pages on how long issues take. */
export const timePages = {
  resolution: {
    title: 'Time to resolve',
    description:
      'How long issues take to be resolved, per group and per category, with what the missing dates leave open.',
    heading: 'How long issues take to be resolved',
    sections: {
      verdicts: { heading: 'The paper’s claims' },
      groups: { heading: 'The two groups' },
      categories: { heading: 'The categories' },
      known: {
        heading: 'Issues with a known closing date',
        text: 'This figure shows only issues with a known closing date. [Which dates are missing, and why it matters](/resolution/missing/), has a page of its own.',
      },
      further: { heading: 'Where to go from here' },
    },
  },
  'resolution-missing': {
    title: 'Which dates are missing, and why it matters',
    description: 'For which issues we know the dates, and how the gaps affect the results.',
    heading: 'Which dates are missing, and why it matters',
    sections: {
      conclusion: { heading: 'Where dates are known' },
      tests: { heading: 'Are the dates missing at random?' },
      medians: { heading: 'How the gaps affect the medians' },
      effects: { heading: 'How the gaps affect the difference between the groups' },
      further: {
        heading: 'Where to go from here',
        text: '[The missing dates matter more than the model does](/findings/missing-dates-matter-more/) is one of our findings. [All the ways to treat them](/resolution/robustness/) are computed, and [the lab](/lab/) lets you choose one.',
      },
    },
  },
  'resolution-projects': {
    title: 'Project by project',
    description:
      'The effect within each project, overall with projects taken into account, and without each project in turn.',
    heading: 'Project by project',
    lead: 'Issues of one project are not independent: they share maintainers, habits and rules for closing. So we also compare them within each project.',
    sections: {
      overall: { heading: 'Do projects differ?' },
      'leave-one-out': { heading: 'Without each project in turn' },
      subsets: {
        heading: 'By domain and year',
        text: `The pooled effect takes all issues of a domain or year together. So it also holds what differs between its projects: where a slow project has more issues of one group than a quick one, that group looks slow. The effect within projects leaves this out. Where the two differ, read the second. These are ${formatCount(forest.subsetTests)} tests, none of them adjusted for their number; at 5%, chance alone would give about ${formatCount(forest.subsetTestsByChance)}.`,
      },
      further: {
        heading: 'Where to go from here',
        text: 'What this comes to is [one of our findings](/findings/ptm-issues-take-longer/). Each project has [a page of its own](/projects/).',
      },
    },
  },
  'resolution-subsets': {
    title: 'Domains, model families, years, projects',
    description:
      'Median time to resolution in every subset of issues that is large enough, with what missing dates and chance leave open.',
    heading: 'Domains, model families, years, projects',
    lead: 'The same estimates for every set of issues that is large enough. We adjust for nothing, the smallest sets are the least certain, and recent years cannot show long times.',
    sections: {
      domain: { heading: 'Domains' },
      family: { heading: 'Model families' },
      year: { heading: 'Years' },
      project: { heading: 'Projects' },
      further: {
        heading: 'Where to go from here',
        text: '[Project by project](/resolution/projects/) compares the two groups within each project. [How model families differ](/findings/model-families-differ/) in their problems is one of our findings.',
      },
    },
  },
  robustness: {
    title: 'All the analyses',
    description:
      'What is tested, under every combination of choices, the rule that turns them into a verdict, and what changed later.',
    heading: 'All the ways to analyze the time',
    sections: {
      rule: { heading: 'The rule, and what changed later' },
      further: {
        heading: 'Where to go from here',
        text: '[The lab](/lab/) computes any one of these analyses. [What would settle the claims](/report/what-to-study-next/) is the subject of the last chapter of the report.',
      },
    },
  },
} as const satisfies Readonly<Record<string, PageText>>;

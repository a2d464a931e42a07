import { formatCount } from '../formatting/formatCount.ts';
import type { PageText } from '../model/pageText.ts';
import { readPublished } from '../publish/read.ts';
import { findings } from './findings/index.ts';

const study = readPublished('study');
const projects = formatCount(study.projects.length);
const domains = new Set(study.projects.map(({ domain }) => domain)).size;
const issues = formatCount(readPublished('issues').columns.number.length);
const taxonomies = readPublished('comparison').taxonomies.filter(
  ({ completeness }) => completeness !== 'none',
);

/** What each page says of itself, by the name of its kind. */
export const pages = {
  about: {
    title: 'About the atlas',
    description: 'What the atlas is, what we worked from, and where its limits are.',
    heading: 'About the atlas',
  },
  accessibility: {
    title: 'Accessibility',
    description: 'What the site does for readers of every kind, and what it does not do yet.',
    heading: 'Accessibility',
  },
  cite: {
    title: 'How to cite',
    description: 'Citations of the paper, of this site and of its data.',
    heading: 'How to cite',
  },
  comparison: {
    title: 'Earlier research',
    description: `Every code against ${taxonomies.length} earlier taxonomies, cell by cell, each with the relation and the reason.`,
    heading: 'What earlier research already knew',
  },
  data: {
    title: 'Data',
    description:
      'Downloads of the dataset and of every precomputed file, with sizes, checksums and the meaning of each column and field.',
    heading: 'Data',
  },
  explorer: {
    title: 'The issues',
    description: `All ${issues} issues of the corpus: filter them, search them, take a selection with you and cite it.`,
    heading: 'The issues',
    lead: `${issues} coded issues from ${projects} projects.`,
  },
  figures: {
    title: 'Figures',
    description: 'Every figure of the atlas, each with a permalink, its data and its numbers as a table.',
    heading: 'Figures',
    lead: 'Each figure has its own page with its data. You can link to it, cite it and embed it.',
  },
  findings: {
    title: 'Findings',
    description: `${findings().length} findings, each with its answer, its figure, how sure we are and the numbers behind it.`,
    heading: 'What we found',
    lead: `${findings().length} answers, each with its figure, how sure we are, and the numbers behind it. Two of them test claims of the paper; [the rule behind those verdicts, and what changed later](/resolution/robustness/#rule), has a page of its own. [The report](/report/) tells them as one story, in chapters.`,
  },
  lab: {
    title: 'Lab',
    description:
      'Analyze yourself how long issues take: choose what is compared and how dates count, and watch the result.',
    heading: 'Analyze the time yourself',
  },
  lists: {
    title: 'All lists of issues',
    description: 'Static lists of issues by group, state, year, evidence, category, code and project.',
    heading: 'All lists of issues',
    lead: 'Each list is a page of its own, with a permalink, and needs no script.',
  },
  methods: {
    title: 'Methods',
    description:
      'How we collected and coded the issues, how well the coders agree, how we date closings, and what limits the conclusions.',
    heading: 'How we did it, and how far it reaches',
  },
  'not-found': {
    title: 'Not found',
    description: 'There is no page at this address.',
    heading: 'There is no page at this address',
    lead: 'Every address that this site ever had still works, so this one may have a typing error. You can [search the issues](/issues/), look through [all lists](/lists/), or begin at the [home page](/).',
  },
  projects: {
    title: 'Projects',
    description: `The ${projects} projects of the corpus in ${domains} domains, with their issues.`,
    heading: 'Projects that reuse models',
    lead: `${projects} projects in ${domains} domains, developed in the open and chosen by hand.`,
  },
  resolution: {
    title: 'Time to resolve',
    description:
      'How long issues take to be resolved, per group and per category, with what the missing dates leave open.',
    heading: 'How long issues take to be resolved',
  },
  'resolution-missing': {
    title: 'Which dates are missing, and why it matters',
    description: 'For which issues we know the dates, and how the gaps affect the results.',
    heading: 'Which dates are missing, and why it matters',
  },
  'resolution-projects': {
    title: 'Project by project',
    description:
      'The effect within each project, overall with projects taken into account, and without each project in turn.',
    heading: 'Project by project',
    lead: 'Issues of one project are not independent: they share maintainers, habits and rules for closing. So we also compare them within each project.',
  },
  'resolution-subsets': {
    title: 'Domains, model families, years, projects',
    description:
      'Median time to resolution in every subset of issues that is large enough, with what missing dates and chance leave open.',
    heading: 'Domains, model families, years, projects',
    lead: 'The same estimates for every set of issues that is large enough. We adjust for nothing, the smallest sets are the least certain, and recent years cannot show long times.',
  },
  robustness: {
    title: 'All the analyses',
    description:
      'What is tested, under every combination of choices, the rule that turns them into a verdict, and what changed later.',
    heading: 'All the ways to analyze the time',
  },
  taxonomy: {
    title: 'The taxonomy of challenges',
    description: `${study.categories.length} categories with their codes: what each means, how often it occurs, and all its issues.`,
    heading: 'The taxonomy of challenges',
  },
} as const satisfies Readonly<Record<string, PageText>>;

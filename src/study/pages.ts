import { formatCount } from '../formatting/formatCount.ts';
import type { PageText } from '../model/pageText.ts';
import { readPublished } from '../publish/read.ts';
import { findings } from './findings/index.ts';
import { timePages } from './timePages.ts';

const study = readPublished('study');
const projects = formatCount(study.projects.length);
const domains = new Set(study.projects.map(({ domain }) => domain)).size;
const issues = formatCount(readPublished('issues').columns.number.length);
const comparison = readPublished('comparison');
const taxonomies = comparison.taxonomies.filter(({ completeness }) => completeness !== 'none');
const novel = comparison.novel.length;
const otherNames = study.projects.filter(({ alsoKnownAs }) => alsoKnownAs !== null).length;

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
    sections: {
      'fig-comparison': { heading: 'All codes and taxonomies in one figure' },
      novel: {
        heading: 'Codes without a counterpart',
        text:
          novel === 0
            ? 'There is none: every code has at least a related category in some taxonomy that we read whole.'
            : `${novel} of our codes have no counterpart in any taxonomy that we read whole.`,
      },
      reasons: { heading: 'Every cell with its reason' },
      taxonomies: { heading: 'The earlier taxonomies' },
      further: {
        heading: 'Where to go from here',
        text: '[What earlier taxonomies lack, and what ours lacks](/findings/what-earlier-taxonomies-lack/), is one of our findings. The report tells [what earlier research knew](/report/earlier-research/).',
      },
    },
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
    sections: {
      group: { heading: 'By group' },
      state: { heading: 'By state' },
      year: { heading: 'By year of opening' },
      evidence: { heading: 'By evidence of the closing date' },
      taxonomy: { heading: 'By category and code' },
      projects: { heading: 'By project' },
    },
  },
  methods: {
    title: 'Methods',
    description:
      'How we collected and coded the issues, how well the coders agree, how we date closings, and what limits the conclusions.',
    heading: 'How we did it, and how far it reaches',
    sections: {
      'agreement-of-the-coders': { heading: 'Agreement of the coders' },
      censoring: { heading: 'What we know of times: exact, right-censored, interval-censored' },
      limits: { heading: 'Limits' },
      method: {
        heading: 'How the dataset was made',
        text: `METHOD.md of the release, in its own words. A release is frozen, and so are its documents. Counted again: ${otherNames} of the ${projects} projects in projects.csv have a second name (also_known_as).`,
      },
      codebook: {
        heading: 'The codebook',
        text: 'CODEBOOK.md of the release: what the coders followed, in its own words.',
      },
      further: {
        heading: 'Where to go from here',
        text: 'The data and every computed number are [here to download](/data/). [The lab](/lab/) lets you make the choices of the analysis yourself.',
      },
    },
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
  ...timePages,
  taxonomy: {
    title: 'The taxonomy of challenges',
    description: `${study.categories.length} categories with their codes: what each means, how often it occurs, and all its issues.`,
    heading: 'The taxonomy of challenges',
  },
} as const satisfies Readonly<Record<string, PageText>>;

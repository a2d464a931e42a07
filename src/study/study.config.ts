import { defineStudy } from '../model/studyConfig.ts';

/** This study, in one object. Another study writes its own; its texts, findings and data stand beside it. */
export const {
  site,
  navigation,
  subnavigation,
  shortForms,
  claims,
  pairings,
  borderProjects,
  censoringExamples,
  originWords,
  oldAddresses,
} = defineStudy({
  site: {
    name: 'Adoption Atlas',
    // `.example` is reserved and never resolves.
    url: 'https://adoption-atlas.example',
    tagline: 'Challenges in reusing pre-trained AI models, issue by issue',
    author: 'The Adoption Atlas authors',
    year: 2026,
  },
  navigation: [
    { href: '/findings/', text: 'Findings', holds: ['/resolution/', '/report/'] },
    { href: '/taxonomy/', text: 'Taxonomy', holds: ['/comparison/'] },
    { href: '/issues/', text: 'Issues', holds: ['/lists/'] },
    { href: '/models/', text: 'Models' },
    { href: '/projects/', text: 'Projects' },
    { href: '/lab/', text: 'Lab' },
    { href: '/methods/', text: 'Methods' },
    { href: '/data/', text: 'Data' },
  ],
  subnavigation: {
    '/resolution/': [
      { href: '/resolution/', text: 'Overview' },
      { href: '/resolution/projects/', text: 'Project by project' },
      { href: '/resolution/subsets/', text: 'Domains, models, years' },
      { href: '/resolution/missing/', text: 'Missing dates' },
      { href: '/resolution/robustness/', text: 'All the analyses' },
    ],
  },
  shortForms: [{ short: 'PTM', long: 'pre-trained model' }],
  claims: [
    {
      id: 'groups',
      slug: 'ptm-issues-take-longer',
      sentence: 'PTM-related issues take longer to resolve than others',
      lead: 'Maintainers who reuse a pre-trained model depend on weights that someone else made. Do issues about the model stay unresolved longer than the other issues of the same projects?',
      fact: 'time.longer',
    },
    {
      id: 'categories',
      slug: 'categories-differ',
      sentence: 'The time to resolution differs between categories',
      lead: 'A broken installation may be fixed in a day. A request for a new model may wait for years. Does the kind of problem decide how long an issue stays unresolved?',
      fact: 'time.varies',
    },
  ],
  pairings: [
    {
      fact: 'issues.ptm',
      result: 'corpus.ptm',
      as: 'count',
      note: 'We found our issues with search queries. We did not read whole issue trackers.',
    },
    {
      fact: 'projects',
      result: 'corpus.projects',
      as: 'count',
      note: 'The names of the paper’s projects are not public, so we do not know how many overlap.',
    },
    {
      fact: 'categories',
      result: 'corpus.categories',
      as: 'count',
      note: 'Where the public summaries give the paper’s name of a category, we use it. The other names are ours.',
    },
    {
      fact: 'usage.share',
      result: 'prevalence.usage.share',
      from: ['usage.instances', 'instances'],
      as: 'share',
      note: 'Theirs is a share of challenge instances. Ours is a share of issues by primary code.',
    },
    {
      fact: 'kappa.issues.second',
      result: 'agreement.group.kappa',
      as: 'decimal',
      note: 'We take both as agreement on whether an issue concerns a model. Their coders are people, ours are language models.',
    },
  ],
  // The release’s METHOD.md names them: near training or serving frameworks for model developers, and kept.
  borderProjects: ['RasaHQ/rasa', 'jina-ai/clip-as-service', 'rom1504/clip-retrieval'],
  censoringExamples: [
    'oobabooga/text-generation-webui#2179',
    'kha-white/mokuro#62',
    'lllyasviel/Fooocus#3483',
    'danielgatis/rembg#661',
    'm-bain/whisperX#1051',
  ],
  originWords: {
    'named in the public abstract': 'the paper’s, from its abstract',
    'named in a public summary': 'the paper’s, from a public summary',
    'derived here': 'ours; the paper’s is not publicly known',
  },
  oldAddresses: { renamed: {}, withdrawn: {} },
});

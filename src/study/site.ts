/** What the site says of itself in head tags, citations and the footer. */
export const site = {
  name: 'Adoption Atlas',
  /** Stands until a deployment sets SITE_URL; `.example` is reserved and never resolves. */
  url: 'https://adoption-atlas.example',
  tagline: 'Challenges in reusing pre-trained AI models, issue by issue',
  author: 'The Adoption Atlas authors',
  year: 2026,
} as const;

/** The main navigation, in reading order. */
export const navigation = [
  { href: '/taxonomy/', text: 'Taxonomy' },
  { href: '/comparison/', text: 'Comparison' },
  { href: '/resolution/', text: 'Resolution' },
  { href: '/issues/', text: 'Issues' },
  { href: '/lab/', text: 'Lab' },
  { href: '/projects/', text: 'Projects' },
  { href: '/methods/', text: 'Methods' },
  { href: '/data/', text: 'Data' },
] as const;

/** Pages that a section consists of beside the one that names it, shown as a row of links on each of them. */
export const subnavigation: Readonly<
  Record<string, readonly { readonly href: string; readonly text: string }[]>
> = {
  '/resolution/': [
    { href: '/resolution/', text: 'Overview' },
    { href: '/resolution/projects/', text: 'Project by project' },
    { href: '/resolution/subsets/', text: 'Domains, models, years' },
    { href: '/resolution/missing/', text: 'What is missing' },
    { href: '/resolution/robustness/', text: 'Every reasonable analysis' },
  ],
};

/** Short forms that readers meet on every kind of page; the footer spells them out. */
export const shortForms = [{ short: 'PTM', long: 'pre-trained model' }] as const;

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

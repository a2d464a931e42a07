/** The words of the pages about model families and about domains; the numbers come from the build. */
export const models = {
  title: 'Models',
  heading: 'Which models the issues are about',
  description: 'Every model family with the issues that name it and the projects built on it.',
  /** @param named issues that name a model @param all issues that could */
  lead: (named: string, all: string): string =>
    `${named} of ${all} issues about a pre-trained model (PTM) name the model. Here they are by family, with the projects built on each.`,
  /** What the address of a family shows to search engines. */
  ofFamily: (family: string, count: string, projects: string): string =>
    `${family}: ${count} that name such a model, and ${projects} built on it. Which problems they report and how long they take.`,
  familyLead: (count: string, all: string): string =>
    `${count} of all ${all} issues about a pre-trained model (PTM) name a model of this family.`,
  unnamed: 'No issue of the corpus names a model of this family. The projects below are built on it.',
  /** Beside the choice of families in the explorer, which cannot find what is not named. */
  facet: (named: string, all: string): string =>
    `Only ${named} of ${all} issues about a pre-trained model name the model.`,
  builtOn: 'All issues of the projects built on …',
  caution:
    'A model is recorded only where the issue names it. A family goes with certain projects, so what looks like a property of the model may be one of the projects that use it.',
} as const;

export const domains = {
  ofDomain: (domain: string, count: string, projects: string): string =>
    `${domain}: ${count} from ${projects}. Which problems they report and how long they take.`,
  lead: (count: string, projects: string): string => `${count} from ${projects}.`,
} as const;

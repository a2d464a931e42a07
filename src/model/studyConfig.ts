/** A link of the navigation. */
export interface NavigationLink {
  readonly href: string;
  readonly text: string;
  /** Addresses of other sections that belong to this one: on their pages this entry is marked as the current one. */
  readonly holds?: readonly string[];
}

/** A claim of the paper that the corpus can test. */
export interface Claim {
  /** Names the specification curve that answers the claim: focal against comparison issues, or category against category. */
  readonly id: 'groups' | 'categories';
  /** Part of the claim’s permanent address. */
  readonly slug: string;
  readonly sentence: string;
  /** What the claim means, and why it can be doubted. */
  readonly lead: string;
  /** Id of the fact in paper.json that reports it. */
  readonly fact: string;
}

/** A fact reported of the paper, beside the result of ours that answers it. */
export interface Pairing {
  readonly fact: string;
  /** Key in results.json, or `null` where we have no counterpart. */
  readonly result: string | null;
  readonly as: 'count' | 'share' | 'decimal';
  /** Facts from which this one is derived, where it is. */
  readonly from?: readonly string[];
  /** Why the two may differ, or why there is no counterpart. */
  readonly note: string;
}

/** Addresses from the root of the site, each beginning and ending with a slash. */
export interface OldAddresses {
  /** Old address → the one that took its place. */
  readonly renamed: Readonly<Record<string, string>>;
  /** Address → a sentence that says what was there and why it is not any more. */
  readonly withdrawn: Readonly<Record<string, string>>;
}

/**
 * Everything that a study says of itself outside its data and its texts. It holds no number of the data: those are read
 * from `results.json` by key. Astro reads it before any data are computed, so it must not read any.
 */
export interface StudyConfig {
  /** What the site says of itself in head tags, citations and the footer. */
  readonly site: {
    readonly name: string;
    /** Used until a deployment sets SITE_URL. */
    readonly url: string;
    readonly tagline: string;
    /** Who is to be cited: people or a named group. */
    readonly author: string;
    readonly year: number;
    /** Where corrections go, if there is such an address. */
    readonly contact?: string;
    /** Where the code lives, if it is public. */
    readonly repository?: string;
    /** DOI of the archived site or dataset, if there is one. */
    readonly doi?: string;
  };
  /** The main navigation, in reading order. */
  readonly navigation: readonly NavigationLink[];
  /** Pages of one section, shown as a row of links on each of them; by the address of the section. */
  readonly subnavigation: Readonly<Record<string, readonly NavigationLink[]>>;
  /** Short forms that the footer spells out. */
  readonly shortForms: readonly { readonly short: string; readonly long: string }[];
  readonly claims: readonly Claim[];
  readonly pairings: readonly Pairing[];
  /** Projects that the study’s definition barely includes: half of the specifications leave them out. */
  readonly borderProjects: readonly string[];
  /** Issues that show what exact, right-censored and interval-censored mean, in the order of the figure. */
  readonly censoringExamples: readonly string[];
  /** How the release says where a category’s name comes from → the same in words that need no codebook. */
  readonly originWords: Readonly<Record<string, string>>;
  /** Addresses that were published and have no page of their own any more: they stay, and say where to go or why. */
  readonly oldAddresses: OldAddresses;
}

/** Checks a study’s configuration at compile time and gives it back. */
export const defineStudy = (config: StudyConfig): StudyConfig => config;

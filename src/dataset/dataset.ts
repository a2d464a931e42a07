/** A calendar day in UTC, `YYYY-MM-DD`; compares correctly as a string. */
export type Day = string;

/** How well a closing date is established, best first; the dataset's METHOD.md defines each grade. */
export const evidenceGrades = ['commit', 'merge', 'release', 'remark', 'activity', 'unknown'] as const;
/** One of {@link evidenceGrades}. */
export type Evidence = (typeof evidenceGrades)[number];

/** How an issue came by its final codes: both coders gave them, a third settled their difference, or one coded alone. */
export const codingKinds = ['agreed', 'adjudicated', 'single'] as const;
/** One of {@link codingKinds}. */
export type CodingKind = (typeof codingKinds)[number];

/** Who coded: A and B independently of each other, C where those two differed. */
export const coders = ['A', 'B', 'C'] as const;
/** One of {@link coders}. */
export type Coder = (typeof coders)[number];

/** The relations of {@link Relation}; `absent` where the earlier taxonomy has no such category. */
export const relations = ['equivalent', 'broader', 'narrower', 'related', 'absent'] as const;
/** How an earlier category relates to our code: "the earlier category is <relation> than/to our code". */
export type Relation = (typeof relations)[number];

/** The grades of {@link Completeness}, the whole list first. */
export const completenessGrades = ['whole', 'partial', 'none'] as const;
/** How completely an earlier taxonomy's list of categories was read. */
export type Completeness = (typeof completenessGrades)[number];

/** One issue report as the dataset records it; an empty field is `null`, an empty list is `[]`. */
export interface Issue {
  readonly id: string;
  readonly repo: string;
  readonly number: number;
  readonly url: string;
  readonly state: 'open' | 'closed';
  readonly labels: readonly string[];
  readonly group: string;
  readonly category: string | null;
  readonly code: string | null;
  readonly secondary: string | null;
  readonly coding: CodingKind;
  readonly models: readonly string[];
  readonly modelFamilies: readonly string[];
  readonly title: string | null;
  readonly summary: string;
  readonly opened: Day | null;
  readonly openedBasis: 'shown' | 'bounded' | null;
  readonly openedEarliest: Day | null;
  readonly openedLatest: Day | null;
  readonly lastEvent: Day | null;
  readonly eventsSeen: number;
  readonly threadComplete: boolean;
  readonly resolved: Day | null;
  readonly evidence: Evidence | null;
  readonly evidenceRef: string | null;
  readonly observedUntil: Day;
}

/** One coder's reading of one issue. */
export interface Coding {
  readonly id: string;
  readonly coder: Coder;
  readonly group: string;
  readonly code: string | null;
  readonly secondary: string | null;
}

/** A project whose issues were read; what needs its git history is `null` where that could not be read. */
export interface Project {
  readonly repo: string;
  readonly alsoKnownAs: string | null;
  readonly domain: string;
  readonly domainName: string;
  readonly description: string;
  readonly url: string;
  readonly gitHistory: boolean;
  readonly head: string | null;
  readonly commits: number | null;
  readonly firstCommit: Day | null;
  readonly lastCommit: Day | null;
  readonly observedUntil: Day;
}

/** A code of the taxonomy: what a primary or secondary code of an issue names. */
export interface Code {
  /** `category.part`, as issues carry it. */
  readonly id: string;
  readonly name: string;
  readonly definition: string;
}

/** A category of the taxonomy with its codes, both in the order of the file. */
export interface Category {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  /** Where the category's name comes from. */
  readonly origin: string;
  readonly codes: readonly Code[];
}

/** One cell of the comparison with earlier taxonomies: how one of them stands to one of our codes. */
export interface Mapping {
  readonly code: string;
  /** Id of an earlier taxonomy. */
  readonly taxonomy: string;
  readonly relation: Relation;
  /** `top > sub`, or `null` where the relation is `absent`. */
  readonly earlierCategory: string | null;
  readonly note: string | null;
}

/** A category of an earlier taxonomy, with how many items its authors put there and their share of all, 0 to 1, where known. */
export interface EarlierCategory {
  readonly name: string;
  readonly count: number | null;
  readonly share: number | null;
  readonly subcategories: readonly EarlierCategory[];
}

/** An earlier taxonomy that ours is compared with, as far as its publication could be read. */
export interface EarlierTaxonomy {
  readonly id: string;
  readonly short: string;
  readonly citation: {
    readonly authors: readonly string[];
    readonly title: string;
    readonly venue: string | null;
    readonly year: number;
    readonly doi: string | null;
    readonly arxiv: string | null;
    readonly url: string | null;
  };
  readonly studied: string;
  readonly sample: string | null;
  readonly completeness: Completeness;
  readonly categories: readonly EarlierCategory[];
  readonly withoutCounterpart: readonly string[];
  readonly sources: readonly string[];
}

/** One fact that is publicly said of the paper which the study accompanies. */
export interface PaperFact {
  readonly id: string;
  readonly label: string;
  readonly value: string | number | boolean | readonly string[] | null;
  readonly unit: string | null;
  readonly source: { readonly name: string; readonly url: string | null };
  readonly status: string;
}

/** What a release says of itself. */
export interface Study {
  readonly title: string;
  readonly version: string;
  readonly released: Day;
  readonly freeze: Day;
  readonly licence: string;
  /** Group id → name, in the file's order: the focal group first, its comparison second, undecided ones after. */
  readonly groups: Readonly<Record<string, string>>;
  readonly companionOf: { readonly title: string; readonly doi: string; readonly arxiv: string };
}

/** A release of the dataset, read whole and found to hold all rules. */
export interface Dataset {
  readonly study: Study;
  readonly issues: readonly Issue[];
  readonly codings: readonly Coding[];
  readonly projects: readonly Project[];
  readonly categories: readonly Category[];
  readonly mappings: readonly Mapping[];
  readonly earlierTaxonomies: readonly EarlierTaxonomy[];
  readonly paper: readonly PaperFact[];
  /** CODEBOOK.md and METHOD.md as Markdown text. */
  readonly codebook: string;
  readonly method: string;
  /** File name → SHA-256 in hex, as SHA256SUMS gives it. */
  readonly checksums: Readonly<Record<string, string>>;
}

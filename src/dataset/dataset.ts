import type { z } from 'zod';
import type { codingColumns } from './codingSchema.ts';
import type { RecordOf } from './columns.ts';
import type { earlierTaxonomySchema } from './earlierTaxonomySchema.ts';
import type { issueColumns } from './issueSchema.ts';
import type { mappingColumns } from './mappingSchema.ts';
import type { paperFactSchema } from './paperSchema.ts';
import type { projectColumns } from './projectSchema.ts';
import type { relatedResultSchema } from './relatedResultSchema.ts';
import type { studySchema } from './studySchema.ts';

/** A calendar day in UTC, `YYYY-MM-DD`; compares correctly as a string. */
export type Day = string;

/**
 * How well a closing date is established, best first; the dataset's METHOD.md defines each grade. `tracker` is the time
 * that the tracker itself gives, such as GitHub's `closed_at`.
 */
export const evidenceGrades = [
  'tracker',
  'commit',
  'merge',
  'release',
  'remark',
  'activity',
  'unknown',
] as const;
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

/** One issue report as the dataset records it; an empty cell is `null`, an empty list is `[]`. */
export type Issue = RecordOf<typeof issueColumns>;

/** One coder's reading of one issue. */
export type Coding = RecordOf<typeof codingColumns>;

/** A project whose issues were read; what needs its git history is `null` where that could not be read. */
export type Project = RecordOf<typeof projectColumns>;

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
export type Mapping = RecordOf<typeof mappingColumns>;

/** An earlier taxonomy that ours is compared with, as far as its publication could be read. */
export type EarlierTaxonomy = z.infer<typeof earlierTaxonomySchema>;

/** One fact that is publicly said of the paper which the study accompanies. */
export type PaperFact = z.infer<typeof paperFactSchema>;

/** What the published data of another work say about time. */
export type RelatedResult = z.infer<typeof relatedResultSchema>;

/** What a release says of itself. */
export type Study = z.infer<typeof studySchema>;

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
  /** Empty in a release without the file. */
  readonly relatedResults: readonly RelatedResult[];
  /** CODEBOOK.md and METHOD.md as Markdown text. */
  readonly codebook: string;
  readonly method: string;
  /** File name → SHA-256 in hex, as SHA256SUMS gives it. */
  readonly checksums: Readonly<Record<string, string>>;
}

import type { Claim } from './studyConfig.ts';

/** A number that a finding rests on, by its key in `results.json`. */
export interface KeyedNumber {
  readonly label: string;
  readonly key: string;
  readonly as: 'count' | 'share' | 'decimal' | 'days' | 'p';
}

/** One row of a finding’s bar list: a share of something, in words and as a length. */
export interface FindingBar {
  readonly text: string;
  readonly href?: string;
  /** Length of the bar, 0 to 1. */
  readonly share: number;
  /** What the bar says: “132 issues”, “87% of the analyses”. */
  readonly says: string;
}

/**
 * One thing that the study found, in the order in which it is read. Every text is plain and may hold links written
 * `[words](/address/)`. Numbers come from `results.json` by key, and a sentence that claims something is guarded.
 */
export interface Finding {
  /** Part of the permanent address `/findings/<slug>/`. */
  readonly slug: string;
  /** The answer: heading of the page. */
  readonly answer: string;
  /** The question, or the paper’s claim. */
  readonly kicker: string;
  /** One or two words: how far the finding can be trusted. */
  readonly status: string;
  /** Three plain sentences. */
  readonly sentences: readonly [string, string, string];
  /** Ids of published figures, the most important one first. */
  readonly figures: readonly string[];
  /** A short bar list, where no published figure shows the finding. */
  readonly bars?: { readonly title: string; readonly rows: readonly FindingBar[]; readonly note?: string };
  /** A short list, where the finding is one. */
  readonly list?: { readonly title: string; readonly items: readonly string[] };
  /** Sets of issues of which the page shows what is known of their closing, each by the beginning of its keys. */
  readonly closing?: readonly { readonly name: string; readonly key: string }[];
  /** The claim of the paper that it answers; its specification curve then says how sure we are. */
  readonly claim?: Claim['id'];
  /** How sure we are, beside what the specification curve says. */
  readonly sure: readonly string[];
  /** What was changed after the numbers were known, where anything was. */
  readonly changed?: string;
  readonly numbers: readonly KeyedNumber[];
  readonly limits: readonly string[];
  /** Slugs of related findings. */
  readonly related: readonly string[];
}

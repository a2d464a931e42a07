import { siteRecord, type CitationFrame, type CitationRecord } from '../citation/record.ts';

/** A cited selection: its permalink and in words what it is. */
export interface CitedSelection {
  readonly title: string;
  /** Absolute. */
  readonly url: string;
}

/** How a selection is cited. */
export function selectionRecord(frame: CitationFrame, { title, url }: CitedSelection): CitationRecord {
  return siteRecord(frame, { title, address: `/issues/${new URL(url).search}`, url });
}

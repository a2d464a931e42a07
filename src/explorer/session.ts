import type { Explorer } from './core.ts';
import type { Facet, Parameter } from './facets.ts';
import type { Selection } from './selection.ts';

/** What the page shows at this moment; every part of it is drawn from this alone. */
export interface Session {
  readonly explorer: Explorer;
  selection: Selection;
  /** Rows of the selection's issues, in its order. */
  rows: Uint32Array;
  /** How many of them the list shows at most. */
  shown: number;
  /** Whether the summaries have arrived, so that a search finds all that it can. */
  isComplete: boolean;
  /** Says what is to be known of the present search, once the words that it takes are loaded. */
  tellOfSearch?: (session: Session) => void;
}

/** The facet of an id. @throws Error if the release has none */
export function facetOf({ explorer }: Session, id: Parameter): Facet {
  const found = explorer.facets.find((facet) => facet.id === id);
  if (!found) throw new Error(`found no facet ${id}, expected one`);
  return found;
}

/** What is read at a place of a figure. */
export interface Reading {
  readonly head: string;
  readonly lines: readonly string[];
}

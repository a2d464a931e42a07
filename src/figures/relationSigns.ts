import type { Relation } from '../dataset/dataset.ts';

/** How the matrix writes each relation: a sign that needs no color, and words for it. */
export const relationSigns: Readonly<
  Record<Relation | 'unknown', { readonly sign: string; readonly words: string }>
> = {
  equivalent: { sign: '=', words: 'equivalent' },
  broader: { sign: '>', words: 'the earlier category is broader' },
  narrower: { sign: '<', words: 'the earlier category is narrower' },
  related: { sign: '~', words: 'related' },
  absent: { sign: '–', words: 'absent from the earlier taxonomy' },
  unknown: { sign: '', words: 'not known: the earlier list was not read whole' },
};

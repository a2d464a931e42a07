import { chosen, withChoices, type Selection } from './selection.ts';
import type { Facet } from './facets.ts';

/** Whether a value of a tree counts as chosen: itself, by the value above it, or in part, by some below it. */
export type TreeState = 'chosen' | 'part' | 'not';

const childrenOf = (facet: Facet, parent: number): string[] =>
  facet.values.filter((value) => value.parent === parent).map(({ id }) => id);

/** The state of an upper value. */
export function upperState(selection: Selection, facet: Facet, place: number): TreeState {
  const upper = facet.above?.values[place];
  if (!facet.above || !upper) return 'not';
  if (chosen(selection, facet.above.id).includes(upper.id)) return 'chosen';
  const below = childrenOf(facet, place);
  return chosen(selection, facet.id).some((id) => below.includes(id)) ? 'part' : 'not';
}

/** The state of a value that lies below another or in a plain list. */
export function lowerState(selection: Selection, facet: Facet, place: number): TreeState {
  const value = facet.values[place];
  if (!value) return 'not';
  if (chosen(selection, facet.id).includes(value.id)) return 'chosen';
  if (value.parent === undefined) return 'not';
  return upperState(selection, facet, value.parent) === 'chosen' ? 'chosen' : 'not';
}

/** Chooses an upper value with all below it, or gives it up with all of them. */
export function toggleUpper(selection: Selection, facet: Facet, place: number): Selection {
  const upper = facet.above?.values[place];
  if (!facet.above || !upper) return selection;
  const below = childrenOf(facet, place);
  const others = chosen(selection, facet.id).filter((id) => !below.includes(id));
  const uppers = chosen(selection, facet.above.id);
  const kept = uppers.filter((id) => id !== upper.id);
  return withChoices(
    withChoices(selection, facet.id, others),
    facet.above.id,
    uppers.includes(upper.id) ? kept : [...kept, upper.id],
  );
}

/** Chooses a value, or gives it up; one below a chosen value is given up by choosing all others beside it. */
export function toggleLower(selection: Selection, facet: Facet, place: number): Selection {
  const value = facet.values[place];
  if (!value) return selection;
  const own = chosen(selection, facet.id);
  const upper = value.parent === undefined ? undefined : facet.above?.values[value.parent];
  if (facet.above && upper && value.parent !== undefined) {
    const uppers = chosen(selection, facet.above.id);
    if (uppers.includes(upper.id)) {
      const beside = childrenOf(facet, value.parent).filter((id) => id !== value.id);
      return withChoices(
        withChoices(
          selection,
          facet.above.id,
          uppers.filter((id) => id !== upper.id),
        ),
        facet.id,
        [...own, ...beside],
      );
    }
  }
  return withChoices(
    selection,
    facet.id,
    own.includes(value.id) ? own.filter((id) => id !== value.id) : [...own, value.id],
  );
}

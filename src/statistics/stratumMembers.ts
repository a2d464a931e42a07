import { uint32At } from './elements.ts';

/**
 * The observations of each stratum, in the order given; strata in order of first appearance. Without strata, all in one.
 *
 * @param order the observations' positions
 * @param strata the stratum of each observation, by position
 */
export function stratumMembers(order: Uint32Array, strata: Uint32Array | null): Uint32Array[] {
  if (strata === null) return [order];
  const members = new Map<number, number[]>();
  for (const position of order) {
    const stratum = uint32At(strata, position);
    const list = members.get(stratum);
    if (list) list.push(position);
    else members.set(stratum, [position]);
  }
  return Array.from(members.values(), (list) => Uint32Array.from(list));
}

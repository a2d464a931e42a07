/**
 * The positions of the observations of each stratum, strata in order of first appearance; all observations in one without
 * strata.
 * @param strata the stratum of each observation
 * @param total how many observations there are
 */
export function stratumMembers(strata: Uint32Array | null, total: number): Uint32Array[] {
  if (strata === null) return [Uint32Array.from({ length: total }, (_, i) => i)];
  const members = new Map<number, number[]>();
  strata.forEach((stratum, i) => {
    const list = members.get(stratum);
    if (list) list.push(i);
    else members.set(stratum, [i]);
  });
  return Array.from(members.values(), (list) => Uint32Array.from(list));
}

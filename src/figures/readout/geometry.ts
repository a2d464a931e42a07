/** A place in a drawing, in the pixels of the frame that a mark stands in. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The corners of a path of straight lines, in its order. */
export function corners(path: string): Place[] {
  const numbers = path.match(/-?[\d.]+/g) ?? [];
  return Array.from({ length: numbers.length / 2 }, (_, index) => ({
    x: Number(numbers[2 * index]),
    y: Number(numbers[2 * index + 1]),
  }));
}

/**
 * The height of a line at a place, straight between its corners; where it drops, the height after the drop. `undefined`
 * left of its start and right of its end.
 */
export function heightAt(line: readonly Place[], x: number): number | undefined {
  const after = line.findLastIndex((corner) => corner.x <= x + 0.05);
  const [from, to] = [line[after], line[after + 1]];
  if (!from) return undefined;
  if (x - from.x <= 0.05) return from.y;
  return to && from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
}

/** The upper and the lower edge of an area at a place: its path goes along one edge and back along the other. */
export function edgesAt(area: readonly Place[], x: number): readonly [number, number] | undefined {
  const turn = area.length / 2;
  const edges = [area.slice(0, turn), area.slice(turn).reverse()].map((edge) => heightAt(edge, x));
  const [one, other] = edges;
  return one === undefined || other === undefined ? undefined : [Math.min(one, other), Math.max(one, other)];
}

import type { Reading } from './reading.ts';
import type { ReadRow } from './table.ts';

/** Marks that say the same: a row of the table, or one cell of it. */
export interface Target {
  readonly row: number;
  /** The cell; of a whole row, 0. */
  readonly column: number;
  readonly elements: readonly SVGElement[];
  readonly reading: Reading;
}

/** The targets of a drawing in the order of its table. Tooltips of its marks become part of what is read. */
export function targetsOf(svg: SVGSVGElement, rows: readonly ReadRow[]): Target[] {
  const marks = [...svg.querySelectorAll<SVGElement>('[data-read]')].filter(({ dataset }) =>
    /^\d/.test(dataset.read ?? ''),
  );
  return [...Map.groupBy(marks, ({ dataset }) => dataset.read ?? '')]
    .flatMap(([key, elements]): Target[] => {
      const [row = 0, cell] = key.split(' ').map(Number);
      const told = rows[row];
      if (!told) return [];
      const titles = elements.flatMap((element) => [...element.querySelectorAll('title')]);
      const title = titles[0]?.textContent;
      for (const each of titles) each.remove();
      const whole = { head: told.name, lines: told.cells.filter((text) => text !== '') };
      const one = { head: told.name, lines: [told.cells[cell ?? 0] ?? ''] };
      // A cell’s own words say more than its place in the table.
      const [head = '', ...lines] = title?.split('\n') ?? [];
      const own = cell !== undefined && title !== undefined ? { head, lines } : one;
      return [{ row, column: cell ?? 0, elements, reading: cell === undefined ? whole : own }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The place of a target in the window. */
export function boxOf({ elements }: Target): DOMRect {
  const boxes = elements.map((element) => element.getBoundingClientRect());
  const least = (side: 'left' | 'top') => Math.min(...boxes.map((box) => box[side]));
  const most = (side: 'right' | 'bottom') => Math.max(...boxes.map((box) => box[side]));
  const [x, y] = [least('left'), least('top')];
  return new DOMRect(x, y, most('right') - x, most('bottom') - y);
}

const farthest = 24;

/** The target at a point of the window, or the one nearest to it; cells before the rows that they are in. */
export function nearest(targets: readonly Target[], x: number, y: number): Target | undefined {
  let found: Target | undefined;
  let least = farthest;
  for (const target of targets) {
    const { left, right, top, bottom } = boxOf(target);
    // Between two rows the nearer middle decides.
    const off = Math.abs(y - (top + bottom) / 2) / 1000 + (target.column === 0 ? 0.5 : 0);
    // A row is as wide as its figure, whatever of it is drawn.
    const sideways = Math.max(left - x, 0, x - right) * 0.02;
    const distance = Math.hypot(sideways, Math.max(top - y, 0, y - bottom)) + off;
    if (distance < least) [found, least] = [target, distance];
  }
  return found;
}

/** The target that an arrow key leads to. */
export function next(targets: readonly Target[], at: Target, key: string): Target {
  const index = targets.indexOf(at);
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
  const step = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  if (sideways) return targets[index + step] ?? at;
  const others = targets.filter(({ row }) => (row - at.row) * step > 0);
  const row = (step > 0 ? others[0] : others.at(-1))?.row;
  const inRow = others.filter((target) => target.row === row);
  return inRow.find(({ column }) => column === at.column) ?? inRow[0] ?? at;
}

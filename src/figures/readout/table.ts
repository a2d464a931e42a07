const text = (element: Element | null | undefined): string => element?.textContent.trim() ?? '';

/** What a row of the table behind a figure says, as the page holds it. */
export interface ReadRow {
  /** With its group, where rows stand in groups. */
  readonly name: string;
  /** Each cell with its head; none for cells that are part of the name. */
  readonly cells: readonly string[];
}

/** Reads the rows of a figure's table. */
export function readTable(figure: Element): ReadRow[] {
  const heads = [...figure.querySelectorAll('thead th')].map(text);
  const rows = [...figure.querySelectorAll('tbody tr')].filter((row) => row.querySelector('td'));
  return rows.map((row) => {
    const cells = [...row.children];
    // What stands before the first number is the name: “Category: code”, or “A against B”.
    const numbers = cells.findIndex((cell) => cell.matches('.number'));
    const named = Math.max(1, numbers);
    const group = text(row.parentElement?.querySelector('[scope=rowgroup]'));
    const name = cells.slice(1, named).reduce((before, cell, index) => {
      const head = heads[index + 1] ?? '';
      return head === head.toLowerCase() ? `${before} ${head} ${text(cell)}` : `${before}: ${text(cell)}`;
    }, text(cells[0]));
    return {
      name: group === '' ? name : `${group}: ${name}`,
      cells: cells.map((cell, column) =>
        column < named || text(cell) === '' ? '' : `${heads[column] ?? ''}: ${text(cell)}`,
      ),
    };
  });
}

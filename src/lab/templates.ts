import { html, nothing, render } from 'lit-html';
import type { LabTable } from './tables.ts';

const numeric = ({ head }: LabTable, column: number) => (head[column]?.number === true ? 'number' : nothing);

/** Tables, as components/LabTables.astro writes them in the build. */
export const tablesTemplate = (tables: readonly LabTable[]) =>
  tables.map(
    (table) =>
      html`<table>
        <caption>
          ${table.caption}
        </caption>
        <thead>
          <tr>
            ${table.head.map(({ text }, column) => html`<th scope="col" class=${numeric(table, column)}>${text}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${table.rows.map(
            (row) =>
              html`<tr>
                ${row.map(({ text }, column) => html`<td class=${numeric(table, column)}>${text}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`,
  );

/** Short paragraphs below a table or a drawing. */
export const notesTemplate = (notes: readonly string[]) =>
  notes.map((note) => html`<p class="small">${note}</p>`);

const rendered = new WeakSet<HTMLElement>();

/** Renders into a part of the page; the first time, what the build wrote there makes room. */
export function renderInto(part: HTMLElement, content: unknown): void {
  if (!rendered.has(part)) part.replaceChildren();
  rendered.add(part);
  render(content, part);
}

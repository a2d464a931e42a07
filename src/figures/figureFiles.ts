/** The files of a figure that a reader can take away, with what they are good for. */
export const figureFiles = (id: string): { readonly text: string; readonly href: string }[] =>
  Object.entries({
    svg: 'SVG, with text that can be edited',
    'outlined.svg': 'SVG, letters as shapes: looks alike in every program',
    png: 'PNG, for screens',
    'large.png': 'PNG, twice as large, for print and slides',
    csv: 'CSV of what is drawn, plain numbers',
    json: 'JSON of what is drawn, with units',
  }).map(([format, text]) => ({ text, href: `/figures/${id}.${format}` }));

/**
 * The last part of a code's id, as the keys of the results carry it: `category.part` → `part`.
 * @throws Error if the id has no such part.
 */
export function codePart(code: string): string {
  const part = code.slice(code.indexOf('.') + 1);
  if (part === '' || part === code) {
    throw new Error(`code: found ${JSON.stringify(code)}, expected “category.part”`);
  }
  return part;
}

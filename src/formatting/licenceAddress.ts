/** The page that says what a licence means, by its SPDX identifier: Creative Commons’ own where it is theirs. */
export function licenceAddress(identifier: string): string {
  const [, terms, version] = /^CC-(BY(?:-[A-Z]{2})*)-(\d\.\d)$/.exec(identifier) ?? [];
  if (terms !== undefined && version !== undefined)
    return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  return `https://spdx.org/licenses/${identifier}.html`;
}

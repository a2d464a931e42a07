/**
 * What is wrong with the list of renamed addresses: each is to lead to a page of the site, and no other page is to stand
 * where it led.
 * @param files paths of the built site's files
 * @param renamed old address → new one
 */
export function oldAddressFaults(
  files: readonly string[],
  renamed: Readonly<Record<string, string>>,
): string[] {
  const isThere = new Set(files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`));
  return Object.entries(renamed)
    .filter(([, to]) => !isThere.has(to) || to in renamed)
    .map(([from, to]) => `oldAddresses: ${from} leads to ${to}, which is no page of the site`);
}

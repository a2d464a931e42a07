/**
 * A text that names addresses of the site, as a reader can use it. A site that was built without being told where it is
 * published names a placeholder; what is copied from it starts with the address that the reader is at.
 */
export function withHereAddress(text: string): string {
  const { placeholder, root = '' } = document.documentElement.dataset;
  if (placeholder === undefined || !location.protocol.startsWith('http')) return text;
  return text.replaceAll(placeholder, `${location.origin}${root}/`);
}

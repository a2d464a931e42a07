/** The address at which a static host serves a file of the built site: `/a/` for `a/index.html`. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

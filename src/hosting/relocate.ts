/** Everything in a page that is a tag or a script, which is no place for tags. Values may hold `>`. */
const tags = /<script\b[^>]*>[\s\S]*?<\/script>|<[a-z](?:[^"<>]|"[^"]*")*>/gi;
const addressAttribute =
  /(\s(?:(?:href|xlink:href|src|action|formaction|data-[a-z]+)="|content="\d+;url=))\/(?!\/)([^"]*")/g;
/** What a page is drawn with: it is found from a disk as well, where there is no host to begin an address at. */
const drawnWith = /^<(?:img|source)\b|^<link\b[^>]*\srel="(?:stylesheet|preload|icon)"/i;

/**
 * A page as it is published below a path. Pages are built for the root of a host and name every address from there; here,
 * and nowhere else, the path is put in front of them. Scripts read it from `data-root`.
 *
 * @param path begins and ends with a slash
 * @param file where the page lies in the site, with `/` between the parts
 */
export function relocatedPage(html: string, path: string, file: string): string {
  // The page for missing addresses is shown at any of them.
  const toTop = file === '404.html' ? path : '../'.repeat(file.split('/').length - 1);
  return html.replace(tags, (tag) => {
    if (/^<script/i.test(tag)) {
      const end = tag.indexOf('>');
      return tag.slice(0, end).replace(addressAttribute, `$1${path}$2`) + tag.slice(end);
    }
    if (/^<html\b/i.test(tag) && path !== '/') return tag.replace(/>$/, ` data-root="${path.slice(0, -1)}">`);
    const fromRoot = tag.replace(addressAttribute, `$1${path}$2`);
    if (!drawnWith.test(tag)) return fromRoot;
    const fromHere = tag.replace(addressAttribute, `$1${toTop}$2`);
    // Where a host takes the address of a folder without its slash, the way to the top would lead above the path.
    const isBelowPath = path !== '/' && fromHere !== fromRoot && tag.includes('"stylesheet"');
    return isBelowPath ? fromHere + fromRoot : fromHere;
  });
}

/** A style sheet, which lies in a folder at the top of the site, with what it names as seen from there. */
export const relocatedSheet = (css: string): string => css.replace(/url\((["']?)\/(?!\/)/g, 'url($1../');

/** A sitemap as it is published below a path. @param site absolute address of the site, ending in a slash */
export function relocatedSitemap(xml: string, site: URL): string {
  return xml.replaceAll(`<loc>${site.origin}/`, `<loc>${site.href}`);
}

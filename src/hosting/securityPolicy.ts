import { createHash } from 'node:crypto';

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The scripts and the style sheets that a page holds in itself, as sources of a Content-Security-Policy. */
export function inlineSources(html: string): { readonly scripts: string[]; readonly styles: string[] } {
  const scripts: string[] = [];
  const styles: string[] = [];
  for (const [, name, attributes = '', text = ''] of html.matchAll(
    /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/gi,
  )) {
    // Data in a page is never run.
    if (/\stype="[^"]*json"|\ssrc=/.test(attributes)) continue;
    (name?.toLowerCase() === 'style' ? styles : scripts).push(sourceOf(text));
  }
  return { scripts, styles };
}

/**
 * The Content-Security-Policy of the site: nothing but its own files, and of what stands in a page, nothing but what the
 * build wrote there. Lengths of bars are set in attributes, which no sum can name, so these are allowed; they run nothing.
 */
export function securityPolicy(pages: Iterable<string>): string {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const html of pages) {
    const found = inlineSources(html);
    for (const source of found.scripts) scripts.add(source);
    for (const source of found.styles) styles.add(source);
  }
  return [
    "default-src 'none'",
    ["script-src 'self'", ...[...scripts].sort()].join(' '),
    ["style-src-elem 'self'", ...[...styles].sort()].join(' '),
    "style-src-attr 'unsafe-inline'",
    // The lab draws its pictures to keep from an address of this kind.
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}

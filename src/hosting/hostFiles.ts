/** Rules for a host: headers by path, and addresses that lead to others. */
export interface HostRules {
  /** Content-Security-Policy of every page. */
  readonly policy: string;
  /** Path below which the site is published; begins and ends with a slash. */
  readonly path: string;
  /** Old address → new one, both from the site's root. */
  readonly renamed: Readonly<Record<string, string>>;
}

interface HeaderRule {
  /** Folder below the site's path, ending in a slash; empty for the whole site. */
  readonly folder: string;
  readonly headers: Readonly<Record<string, string>>;
}

function headerRules(policy: string): HeaderRule[] {
  // Data may be read by anyone's program.
  const open = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=3600' };
  return [
    {
      folder: '',
      headers: {
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
      },
    },
    // Their names change with what they hold.
    { folder: 'assets/', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    { folder: 'fonts/', headers: { 'Cache-Control': 'public, max-age=604800' } },
    { folder: 'data/', headers: open },
    { folder: 'api/', headers: open },
  ];
}

/** The files that hosts read, by name: `_headers` and `_redirects` for Netlify and Cloudflare Pages, `vercel.json` for Vercel. */
export function hostFiles({ policy, path, renamed }: HostRules): Readonly<Record<string, string>> {
  const rules = headerRules(policy);
  const moves = Object.entries(renamed).map(([from, to]) => ({
    from: path + from.slice(1),
    to: path + to.slice(1),
  }));
  const headers = rules.map(({ folder, headers: values }) =>
    [`${path}${folder}*`, ...Object.entries(values).map(([name, value]) => `  ${name}: ${value}`), ''].join(
      '\n',
    ),
  );
  const vercel = {
    trailingSlash: true,
    headers: rules.map(({ folder, headers: values }) => ({
      source: `${path}${folder}(.*)`,
      headers: Object.entries(values).map(([key, value]) => ({ key, value })),
    })),
    redirects: moves.map(({ from, to }) => ({ source: from, destination: to, permanent: true })),
  };
  return {
    _headers: headers.join('\n'),
    _redirects: moves.map(({ from, to }) => `${from} ${to} 301\n`).join(''),
    'vercel.json': `${JSON.stringify(vercel, null, 2)}\n`,
    // Else GitHub Pages leaves out files whose names begin with a low line.
    '.nojekyll': '',
  };
}

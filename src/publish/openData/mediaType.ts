const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  jsonld: 'application/ld+json',
  md: 'text/markdown',
  parquet: 'application/vnd.apache.parquet',
  ttl: 'text/turtle',
  zip: 'application/zip',
};

/** The media type of a file by the ending of its name; what has none is text. */
export const mediaTypeOf = (path: string): string =>
  mediaTypes[/\.([a-z]+)$/.exec(path)?.[1] ?? ''] ?? 'text/plain';

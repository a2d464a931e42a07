import { svgElement } from './draw.ts';

/** Where a drawing comes from, and what may be done with it. */
export interface Provenance {
  readonly title: string;
  readonly creator: string;
  /** Permalink of the figure. */
  readonly source: string;
  /** The release of which it is drawn. */
  readonly release: string;
  /** SPDX name of the licence. */
  readonly licence: string;
}

const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
};

/** The metadata of a drawing in the words of Dublin Core, which drawing programs show and keep. */
export function metadataOf(document: Document, provenance: Provenance): SVGElement {
  const { title, creator, source, release, licence } = provenance;
  const said = {
    'dc:title': title,
    'dc:creator': creator,
    'dc:source': source,
    'dc:identifier': source,
    'dc:description': `Data release ${release}`,
    'dc:rights': licence,
    'dc:format': 'image/svg+xml',
  };
  const metadata = svgElement(document, 'metadata', {});
  const rdf = document.createElementNS(namespaces.rdf, 'rdf:RDF');
  rdf.setAttribute('xmlns:rdf', namespaces.rdf);
  rdf.setAttribute('xmlns:dc', namespaces.dc);
  const description = document.createElementNS(namespaces.rdf, 'rdf:Description');
  description.setAttribute('rdf:about', '');
  for (const [name, text] of Object.entries(said)) {
    const element = document.createElementNS(namespaces.dc, name);
    element.textContent = text;
    description.append(element);
  }
  rdf.append(description);
  metadata.append(rdf);
  return metadata;
}

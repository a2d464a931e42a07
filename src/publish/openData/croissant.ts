import { licenceAddress } from '../../formatting/licenceAddress.ts';
import { sha256, type DescribedFile } from './describedFile.ts';
import { mediaTypeOf } from './mediaType.ts';
import { releaseAddress, type ReleaseFacts } from './releaseFacts.ts';
import { tableName, type TypedField, type TypedTable } from './typedTable.ts';

const terms = [
  ...['citeAs', 'column', 'examples', 'extract', 'field', 'fileObject', 'fileProperty', 'fileSet', 'format'],
  ...[
    'includes',
    'isLiveDataset',
    'jsonPath',
    'key',
    'md5',
    'parentField',
    'path',
    'recordSet',
    'references',
  ],
  ...['regex', 'repeated', 'replace', 'separator', 'source', 'subField', 'transform'],
];

/** The context that the specification of Croissant 1.0 prescribes. */
const context = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  rai: 'http://mlcommons.org/croissant/RAI/',
  sc: 'https://schema.org/',
  ...Object.fromEntries(terms.map((term) => [term, `cr:${term}`])),
  examples: { '@id': 'cr:examples', '@type': '@json' },
};

const dataTypes = {
  string: 'sc:Text',
  integer: 'sc:Integer',
  boolean: 'sc:Boolean',
  date: 'sc:Date',
  list: 'sc:Text',
} as const satisfies Record<TypedField['type']['type'], string>;

function recordSet({ name, description, fields, key, references }: TypedTable) {
  const idOf = (column: string): string => `${name}/${column}`;
  return {
    '@type': 'cr:RecordSet',
    '@id': name,
    name,
    description,
    ...(key.length > 0 ? { key: key.map((column) => ({ '@id': idOf(column) })) } : {}),
    field: fields.map(({ name: column, type, description: meaning }) => {
      const named = references.find((reference) => reference.column === column);
      return {
        '@type': 'cr:Field',
        '@id': idOf(column),
        name: column,
        description: meaning,
        dataType: dataTypes[type.type],
        ...('delimiter' in type ? { repeated: true } : {}),
        source: {
          fileObject: { '@id': `source/${name}.csv` },
          extract: { column },
          ...('delimiter' in type ? { transform: { separator: type.delimiter } } : {}),
        },
        ...(named ? { references: { field: { '@id': `${tableName(named.file)}/${named.to}` } } } : {}),
      };
    }),
  };
}

/** `croissant.json` (Croissant 1.0): every file with address and checksum, and the columns of the CSV files as record sets. */
export function croissant(
  facts: ReleaseFacts,
  tables: readonly TypedTable[],
  files: readonly DescribedFile[],
) {
  const { study, description, author, paper } = facts;
  const address = releaseAddress(facts);
  return {
    '@context': context,
    '@type': 'sc:Dataset',
    '@id': address,
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: study.title,
    description,
    url: address,
    version: study.version,
    datePublished: study.released,
    inLanguage: 'en',
    license: licenceAddress(study.licence),
    creator: { '@type': 'sc:Organization', name: author },
    citeAs: `${author}: ${study.title}. Version ${study.version}, ${study.released}. ${address}`,
    isBasedOn: {
      '@type': 'sc:ScholarlyArticle',
      name: paper.title,
      author: paper.authors.map((name) => ({ '@type': 'sc:Person', name })),
      ...(paper.url === null ? {} : { url: paper.url }),
    },
    distribution: files.map(({ path, bytes, description: what }) => ({
      '@type': 'cr:FileObject',
      '@id': path,
      name: path,
      description: what,
      contentUrl: address + path,
      contentSize: `${bytes.length} B`,
      encodingFormat: mediaTypeOf(path),
      sha256: sha256(bytes),
    })),
    recordSet: tables.filter(({ rows }) => rows.length > 0).map(recordSet),
  };
}

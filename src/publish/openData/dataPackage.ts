import { licenceAddress } from '../../formatting/licenceAddress.ts';
import { sha256, type DescribedFile } from './describedFile.ts';
import { mediaTypeOf } from './mediaType.ts';
import { releaseAddress, type ReleaseFacts } from './releaseFacts.ts';
import { tableName, type TypedField, type TypedTable } from './typedTable.ts';

function field({ name, type: { type, ...rest }, mayBeEmpty, description }: TypedField) {
  const required = mayBeEmpty ? {} : { required: true };
  if ('delimiter' in rest) return { name, type, description, delimiter: rest.delimiter };
  if ('trueValues' in rest) return { name, type, description, ...rest, constraints: required };
  return { name, type, description, constraints: { ...required, ...rest } };
}

/** The schema of a table after Frictionless’ Table Schema. */
function tableSchema({ fields, key, references }: TypedTable) {
  return {
    fields: fields.map(field),
    missingValues: [''],
    ...(key.length > 0 ? { primaryKey: key } : {}),
    foreignKeys: references.map(({ column, file, to }) => ({
      fields: [column],
      reference: { resource: tableName(file), fields: [to] },
    })),
  };
}

/** A name as Frictionless allows it in addresses: small letters, digits, points and hyphens. */
const resourceName = (path: string): string => path.toLowerCase().replace(/[^a-z0-9.]+/g, '-');

/**
 * `datapackage.json` (Data Package 2.0): the CSV files with the types, constraints and keys that the release was checked
 * against, and every other file beside them.
 */
export function dataPackage(
  facts: ReleaseFacts,
  tables: readonly TypedTable[],
  files: readonly DescribedFile[],
) {
  const { study, description, author, paper } = facts;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `release-${study.version}`,
    id: releaseAddress(facts),
    title: study.title,
    description,
    version: study.version,
    created: `${study.released}T00:00:00Z`,
    homepage: `${facts.site}data/`,
    licenses: [{ name: study.licence, path: licenceAddress(study.licence) }],
    contributors: [{ title: author, roles: ['creator'] }],
    sources: [{ title: paper.title, ...(paper.url === null ? {} : { path: paper.url }) }],
    resources: files.map(({ path, bytes, description: what }) => {
      const table = tables.find(({ name }) => path === `source/${name}.csv`);
      const about = {
        path,
        description: what,
        mediatype: mediaTypeOf(path),
        bytes: bytes.length,
        hash: `sha256:${sha256(bytes)}`,
      };
      if (!table) return { name: resourceName(path), ...about };
      return {
        name: table.name,
        type: 'table',
        ...about,
        format: 'csv',
        encoding: 'utf-8',
        dialect: { header: true, delimiter: ',', quoteChar: '"', doubleQuote: true },
        schema: tableSchema(table),
      };
    }),
  };
}

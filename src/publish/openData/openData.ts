import { zipSync, type Zippable } from 'fflate';
import { compareText } from '../../analysis/compareText.ts';
import { croissant } from './croissant.ts';
import { dataPackage } from './dataPackage.ts';
import { bytesOf, jsonBytes, sha256, type DescribedFile } from './describedFile.ts';
import { tableParquet } from './parquet.ts';
import type { ReleaseFacts } from './releaseFacts.ts';
import { roCrate, roCrateFile } from './roCrate.ts';
import { skosJsonLd, skosResources, skosTurtle } from './skos.ts';
import { tableJson, typedTables } from './typedTable.ts';

/** The list of checksums, as `sha256sum --check` reads it. */
export const checksumsFile = 'checksums.txt';

/** The file that holds all others. */
export const zipFile = (version: string): string => `release-${version}.zip`;

/** All files in a folder of one archive. Their time is the day of release, so that the same files give the same bytes. */
function zip(files: readonly DescribedFile[], { version, released }: ReleaseFacts['study']): Uint8Array {
  const [year = 1980, month = 1, day = 1] = released.split('-').map(Number);
  const entries: Zippable = Object.fromEntries(
    files.map(({ path, bytes }) => [`release-${version}/${path}`, bytes]),
  );
  return zipSync(entries, { mtime: new Date(year, month - 1, day), level: 6 });
}

/**
 * The release in the forms that other programs read: typed tables in JSON and Parquet, the taxonomy in SKOS, descriptions
 * after Frictionless, Croissant and RO-Crate, checksums, and everything in one file.
 * @param files the files of the release below `source/`, and what was computed of it
 * @returns what is served beside them
 */
export function openData(files: readonly DescribedFile[], facts: ReleaseFacts): DescribedFile[] {
  const decoder = new TextDecoder();
  const tables = typedTables((name) =>
    decoder.decode(files.find(({ path }) => path === `source/${name}`)?.bytes),
  );
  const resources = skosResources(facts);
  const converted: DescribedFile[] = [
    ...tables.flatMap((table) => [
      {
        path: `tables/${table.name}.json`,
        bytes: bytesOf(tableJson(table)),
        description: `The table ${table.name} with typed values: a list of objects, one a row.`,
      },
      {
        path: `tables/${table.name}.parquet`,
        bytes: tableParquet(table),
        description: `The table ${table.name} with typed columns.`,
      },
    ]),
    {
      path: 'taxonomy.ttl',
      bytes: bytesOf(skosTurtle(resources)),
      description: 'The taxonomy in SKOS, with its relations to earlier taxonomies, as Turtle.',
    },
    {
      path: 'taxonomy.jsonld',
      bytes: jsonBytes(skosJsonLd(resources)),
      description: 'The taxonomy in SKOS, with its relations to earlier taxonomies, as JSON-LD.',
    },
  ];
  const listed = [...files, ...converted].sort((a, b) => compareText(a.path, b.path));
  const described: DescribedFile[] = [
    {
      path: 'datapackage.json',
      bytes: jsonBytes(dataPackage(facts, tables, listed)),
      description:
        'The release as a Frictionless Data Package 2.0: types, constraints and keys of the CSV files.',
    },
    {
      path: 'croissant.json',
      bytes: jsonBytes(croissant(facts, tables, listed)),
      description: 'The release in Croissant 1.0, which tools for machine learning read.',
    },
    {
      path: roCrateFile,
      bytes: jsonBytes(roCrate(facts, listed)),
      description: 'The release as an RO-Crate 1.2, which research archives read.',
    },
  ];
  const all = [...listed, ...described].sort((a, b) => compareText(a.path, b.path));
  const checksums: DescribedFile = {
    path: checksumsFile,
    bytes: bytesOf(all.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('')),
    description: 'A checksum for each file, for sha256sum --check.',
  };
  return [
    ...converted,
    ...described,
    checksums,
    {
      path: zipFile(facts.study.version),
      bytes: zip([...all, checksums], facts.study),
      description: 'Everything in one file.',
    },
  ];
}

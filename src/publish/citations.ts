import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { citationAddress, citationFiles, type CitationEnding } from '../citation/files.ts';
import type { CitationRecord } from '../citation/record.ts';

/** Pages are bundled apart from the build that renders them, so what both know has to stand outside their modules. */
const shared = globalThis as { atlasCitations?: Map<string, CitationRecord> };
const citations = (): Map<string, CitationRecord> => (shared.atlasCitations ??= new Map());

/**
 * Notes that something can be cited, so that its files are written once all pages are rendered.
 * @param address of its page, ending in a slash
 */
export function noteCitation(address: string, record: CitationRecord): void {
  citations().set(address, record);
}

const endings = Object.keys(citationFiles) as CitationEnding[];

/** Writes a file in each format for everything that can be cited. @param folder the built site */
export function writeCitations(folder: string): void {
  for (const [address, record] of citations()) {
    mkdirSync(join(folder, address), { recursive: true });
    for (const ending of endings)
      writeFileSync(join(folder, citationAddress(address, ending)), citationFiles[ending].write(record));
  }
}

/** The file of a citation in `astro dev`; undefined until the page that offers it has been asked for. */
export function citationFileAt(path: string): { readonly type: string; readonly text: string } | undefined {
  for (const ending of endings) {
    const name = citationAddress('', ending);
    const record = path.endsWith(`/${name}`) ? citations().get(path.slice(0, -name.length)) : undefined;
    if (record) return { type: citationFiles[ending].type, text: citationFiles[ending].write(record) };
  }
  return undefined;
}

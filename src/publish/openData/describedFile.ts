import { createHash } from 'node:crypto';

/** A file to be served: its path below the release's folder and its bytes. */
export interface ServedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file that a manifest lists, and what it is. */
export interface DescribedFile extends ServedFile {
  readonly description: string;
}

/** A checksum as `sha256sum` prints it. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A text as the bytes of a file. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** JSON for readers as well as programs. */
export const jsonBytes = (value: unknown): Uint8Array => bytesOf(`${JSON.stringify(value, null, 2)}\n`);

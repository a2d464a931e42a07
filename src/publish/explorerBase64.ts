const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes from Base64 (RFC 4648) with its padding. @throws DOMException if a sign is not Base64 */
export function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** Base64 of bytes (RFC 4648), padded. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    parts.push(
      signs.charAt(three >>> 18) +
        signs.charAt((three >>> 12) & 63) +
        (left > 1 ? signs.charAt((three >>> 6) & 63) : '=') +
        (left > 2 ? signs.charAt(three & 63) : '='),
    );
  }
  return parts.join('');
}

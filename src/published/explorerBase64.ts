const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes from Base64 (RFC 4648) with its padding. @throws Error naming the first sign that is not Base64 */
export function fromBase64(text: string): Uint8Array {
  const values = new Int8Array(128).fill(-1);
  for (let i = 0; i < signs.length; i += 1) values[signs.charCodeAt(i)] = i;
  const length = text.replace(/={1,2}$/, '').length;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < length; i += 1) {
    const value = values[text.charCodeAt(i)] ?? -1;
    if (value < 0) throw new Error(`packed[${i}]: found “${text.charAt(i)}”, expected Base64`);
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at] = (held >>> bits) & 0xff;
      at += 1;
    }
  }
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

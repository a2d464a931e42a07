/**
 * Files and folders whose paths differ by nothing but the case of letters: on many disks, and with some hosts, one would
 * take the place of the other. Each is said in one line.
 */
export function addressClashes(files: Iterable<string>): string[] {
  const known = new Map<string, string>();
  const clashes = new Set<string>();
  for (const file of files) {
    const parts = file.split('/');
    for (let length = 1; length <= parts.length; length += 1) {
      const path = parts.slice(0, length).join('/');
      const folded = path.normalize('NFC').toLowerCase();
      const first = known.get(folded) ?? path;
      known.set(folded, first);
      if (first !== path) {
        clashes.add(`/${first} and /${path} differ only by the case of letters`);
        break;
      }
    }
  }
  return [...clashes];
}

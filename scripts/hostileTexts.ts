import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvFormatRows, csvParseRows } from 'd3-dsv';

/** What a text may hold that must never be more than text, one after the other. */
export const hostileTexts: readonly string[] = [
  `<script>document.body.dataset.broken='script'</script>`,
  `"><img src=x onerror="document.body.dataset.broken='image'">`,
  `<svg onload="document.body.dataset.broken='svg'"><title>`,
  `</script></style></textarea></title><b>bold</b>`,
  '`code` **strong** [link](javascript:alert(1)) ![x](https://tracker.example/x.png) {1+1} <Component />',
  `=HYPERLINK("https://tracker.example")`,
  '${1+1} {{1+1}} %s %00 ../../../etc/passwd ..\\..\\x &lt; &amp; &#60;',
  '\u202eright to left\u202c שלום عليكم \u200b\u2066x\u2069',
  '👩‍🍳 🏳️‍🌈 端口检测程序是否有问题 ﬁne Ａ',
  'W'.repeat(1000),
];

/** Columns and fields whose texts are free. */
const freeColumns: Readonly<Record<string, readonly string[]>> = {
  'issues.csv': ['labels', 'models', 'model_families', 'title', 'summary', 'evidence_ref'],
  'projects.csv': ['domain_name', 'description'],
  'taxonomy.csv': ['category_name', 'category_definition', 'category_origin', 'code_name', 'definition'],
};
/** Names that figures draw have a longest length. */
const short: Readonly<Record<string, number>> = {
  title: 70,
  domain_name: 60,
  category_name: 60,
  code_name: 60,
};

/** Puts the texts into every free text of the release in a folder of the made-up study, and sums it up again. */
export function makeHostile(folder: string): void {
  const release = join(folder, 'data', '1.0.0');
  for (const [file, columns] of Object.entries(freeColumns)) {
    const place = join(release, file);
    const [head = [], ...rows] = csvParseRows(readFileSync(place, 'utf8'));
    // A text that stood in several rows stays the same in them.
    const known = new Map<string, string>();
    const hostile = (name: string, text: string): string => {
      if (text === '' || (name === 'evidence_ref' && !/^[a-z-]+$/.test(text))) return text;
      const key = `${name} ${text}`;
      const found = known.get(key) ?? nextText(name, known.size);
      known.set(key, found);
      return found;
    };
    const written = rows.map((row) =>
      row.map((cell, index) =>
        columns.includes(head[index] ?? '') ? hostile(head[index] ?? '', cell) : cell,
      ),
    );
    writeFileSync(place, `${csvFormatRows([head, ...written])}\n`);
  }
  const study = join(release, 'study.json');
  const said = JSON.parse(readFileSync(study, 'utf8')) as {
    title: string;
    groups: Record<string, string>;
    companionOf: { title: string };
  };
  said.title = hostileTexts.slice(0, 5).join(' ');
  said.companionOf.title = hostileTexts.slice(5).join(' ');
  for (const [place, id] of Object.keys(said.groups).entries())
    said.groups[id] = `${place} ${hostileTexts[place] ?? ''}`.slice(0, 60);
  writeFileSync(study, `${JSON.stringify(said, null, 1)}\n`);
  const sums = readdirSync(release)
    .filter((name) => name !== 'SHA256SUMS')
    .map((name) => {
      const sum = createHash('sha256')
        .update(readFileSync(join(release, name)))
        .digest('hex');
      return `${sum}  ${name}\n`;
    });
  writeFileSync(join(release, 'SHA256SUMS'), sums.join(''));
}

/** Each text once as it is, then with a number, as names must differ; a list has one item, so a bar is no separator. */
function nextText(name: string, place: number): string {
  const text = (hostileTexts[place % hostileTexts.length] ?? '').replaceAll('|', '/');
  const longest = short[name] ?? 10_000;
  const suffix = ` ${place}`;
  return (
    Array.from(text)
      .slice(0, longest - suffix.length)
      .join('')
      .trim() + suffix
  );
}

import type { Dataset } from '../dataset/dataset.ts';
import { dayNumber } from '../dataset/dayNumber.ts';
import { toBase64 } from '../publish/explorerBase64.ts';
import type { ExplorerFile } from '../publish/explorer.ts';
import { unknownDay, type ExplorerText } from '../publish/explorerTable.ts';
import { transferTable, type TransferTable } from '../publish/explorerTransfer.ts';
import { runsTransfer } from '../publish/explorerTransferText.ts';
import { blockLength, emptyTable } from '../publish/explorerUnpack.ts';
import { RangeEncoder } from './explorerRangeEncoder.ts';
import { sortRotations } from './explorerSortRotations.ts';
import { mainReading } from '../model/observation.ts';

/**
 * Packs rows and text into the form that `unpack` reads.
 * @throws Error naming the text that holds a line feed, which ends a text in the packed form
 */
export function packExplorer(
  table: TransferTable,
  text: ExplorerText,
): Pick<ExplorerFile, 'issues' | 'lists' | 'text' | 'packed'> {
  const lines = [...text.labels, ...text.models, ...text.families, ...text.summaries];
  for (const [index, line] of lines.entries()) {
    if (line.includes('\n')) throw new Error(`line ${index} of the text: found a line feed in “${line}”`);
  }
  const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
  const origins: number[] = [];
  const last = new Uint8Array(bytes.length);
  for (let start = 0; start < bytes.length; start += blockLength) {
    const sorted = sortRotations(bytes.subarray(start, start + blockLength));
    last.set(sorted.last, start);
    origins.push(sorted.origin);
  }
  const coder = new RangeEncoder();
  transferTable(coder, table);
  runsTransfer(coder, last)(last.length);
  return {
    issues: table.size,
    lists: { labels: text.labels.length, models: text.models.length, families: text.families.length },
    text: { bytes: bytes.length, origins },
    packed: toBase64(coder.finish()),
  };
}

/** Gives each name its place, in order of first use. */
function placesOf(): { readonly names: string[]; readonly place: (name: string) => number } {
  const places = new Map<string, number>();
  const names: string[] = [];
  const place = (name: string): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    names.push(name);
    places.set(name, names.length - 1);
    return names.length - 1;
  };
  return { names, place };
}

function placeIn(names: readonly string[], name: string, column: string): number {
  const place = names.indexOf(name);
  if (place < 0) throw new Error(`${column}: found ${name}, expected one of ${names.join(', ')}`);
  return place;
}

/**
 * `explorer.json` of a dataset.
 * @throws Error if the dataset has more of anything than its column can tell apart, such as 256 codes
 */
export function explorerFile({ study, categories, projects, issues }: Dataset): ExplorerFile {
  const groups = Object.entries(study.groups).map(([id, name]) => ({ id, name }));
  const groupIds = groups.map(({ id }) => id);
  const codes = categories.flatMap((category) => category.codes.map(({ id }) => id));
  const repos = projects.map(({ repo }) => repo);
  const domains = placesOf();
  const domainNames = new Map(projects.map(({ domain, domainName }) => [domain, domainName]));
  for (const { domain } of projects) domains.place(domain);
  const evidence = placesOf();
  for (const grade of mainReading.exactEvidence) evidence.place(grade);
  const codings = placesOf();
  const labels = placesOf();
  const models = placesOf();
  const families = placesOf();
  const table = emptyTable(issues.length);
  const day = (value: string | null): number => (value === null ? unknownDay : dayNumber(value));
  const codePlace = (code: string | null, column: string): number =>
    code === null ? 0 : placeIn(codes, code, column) + 1;
  for (const [row, issue] of issues.entries()) {
    table.project[row] = placeIn(repos, issue.repo, 'repo');
    table.number[row] = issue.number;
    table.closed[row] = issue.state === 'closed' ? 1 : 0;
    table.group[row] = placeIn(groupIds, issue.group, 'group');
    table.code[row] = codePlace(issue.code, 'code');
    table.secondary[row] = codePlace(issue.secondary, 'secondary');
    table.coding[row] = codings.place(issue.coding);
    table.evidence[row] = issue.evidence === null ? 0 : evidence.place(issue.evidence) + 1;
    table.opened[row] = day(issue.opened);
    table.lastEvent[row] = day(issue.lastEvent);
    table.resolved[row] = day(issue.resolved);
    table.labels.push(issue.labels.map(labels.place));
    table.models.push(issue.models.map(models.place));
    table.families.push(issue.modelFamilies.map(families.place));
  }
  // What a column of one or two bytes can tell apart; where 0 or the largest number stands for none, one less.
  for (const [what, found, most] of [
    ['codes', codes.length, 0xff],
    ['groups', groups.length, 0x100],
    ['grades of evidence', evidence.names.length, 0xff],
    ['ways of coding', codings.names.length, 0x100],
    ['projects', projects.length, 0xffff],
    ['labels', labels.names.length, 0xffff],
    ['models', models.names.length, 0xffff],
    ['model families', families.names.length, 0xffff],
  ] as const) {
    if (found > most) throw new Error(`explorer.json: found ${found} ${what}, expected at most ${most}`);
  }
  return {
    version: study.version,
    groups,
    categories: categories.map(({ id, name, codes: own }) => ({
      id,
      name,
      codes: own.map((code) => ({ id: code.id, name: code.name })),
    })),
    domains: domains.names.map((id) => ({ id, name: domainNames.get(id) ?? id })),
    projects: projects.map(({ repo, alsoKnownAs, domain, observedUntil }) => ({
      repo,
      alsoKnownAs,
      domain: domains.place(domain),
      observedUntil: dayNumber(observedUntil),
    })),
    evidence: evidence.names,
    exactEvidence: [...mainReading.exactEvidence],
    codings: codings.names,
    ...packExplorer(table, {
      labels: labels.names,
      models: models.names,
      families: families.names,
      summaries: issues.map(({ summary }) => summary),
    }),
  };
}

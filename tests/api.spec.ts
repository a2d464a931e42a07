import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from '@playwright/test';
import { builtFiles, builtText, publishedAt } from './builtSite.ts';

interface Description {
  readonly openapi: string;
  readonly servers: readonly { url: string }[];
  readonly paths: Readonly<
    Record<
      string,
      { get: { responses: { 200: { content: { 'application/json': { schema: { $ref: string } } } } } } }
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const root = 'api/v1/';
const files = builtFiles().filter((file) => file.startsWith(root));
const description = JSON.parse(builtText(`${root}openapi.json`)) as Description;
const { href: site } = publishedAt();

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats(ajv);
const paths = Object.entries(description.paths).map(([path, { get }]) => {
  const name = get.responses[200].content['application/json'].schema.$ref.replace(
    '#/components/schemas/',
    '',
  );
  return {
    path,
    answers: new RegExp(
      `^${path
        .slice(1)
        .replaceAll('.', '\\.')
        .replace(/\{\w+\}/g, '[^/]+')}$`,
    ),
    validate: ajv.compile(description.components.schemas[name] ?? false),
  };
});

test('the description is one of OpenAPI 3.1 and names where the answers are', () => {
  expect(description.openapi).toMatch(/^3\.1\.\d+$/);
  expect(description.servers).toEqual([{ url: `${site}api/v1` }]);
});

test('every answer is described, and has the shape that is described', () => {
  const answered = new Set<string>();
  const faults = files.flatMap((file) => {
    if (file === `${root}openapi.json`) return [];
    const found = paths.filter(({ answers }) => answers.test(file.slice(root.length)));
    const [only] = found;
    if (!only || found.length > 1) return [`${file}: ${found.length} descriptions`];
    answered.add(only.path);
    return only.validate(JSON.parse(builtText(file)))
      ? []
      : (only.validate.errors ?? []).map(
          ({ instancePath, message }) => `${file}: ${instancePath} ${message ?? ''}`,
        );
  });
  expect(faults.slice(0, 20)).toEqual([]);
  expect([...answered].sort()).toEqual(paths.map(({ path }) => path).sort());
});

test('every issue has an answer, and every address in an answer leads somewhere', () => {
  const has = new Set(builtFiles());
  const leads = (address: string): boolean => {
    const path = decodeURIComponent(address.slice(site.length));
    return has.has(path) || has.has(`${path}index.html`);
  };
  const { issues, count } = JSON.parse(builtText(`${root}issues.json`)) as {
    count: number;
    issues: { id: string; record: string; page: string }[];
  };
  expect(issues).toHaveLength(count);
  expect(new Set(issues.map(({ record }) => record)).size).toBe(count);
  expect(files.filter((file) => file.startsWith(`${root}issues/`))).toHaveLength(count);
  const lost = files
    .filter((file) => !file.startsWith(`${root}issues/`))
    .flatMap((file) =>
      [...builtText(file).matchAll(/"(?:record|page|svg|png|csv|data)":"([^"]*)"/g)]
        .map(([, address = '']) => address)
        .filter((address) => !leads(address)),
    );
  expect(lost.slice(0, 10)).toEqual([]);
});

import { z } from 'zod';
import { quoteValue, shorten, type Violation } from './violation.ts';
import { formatPath, readJson, valueAt, type JsonPath } from './json.ts';

/** A JSON file whose parts can be named in violations. */
export interface JsonFile {
  readonly file: string;
  /** The value as it stands in the file; `undefined` if it is not JSON. */
  readonly value: unknown;
  /** A violation about the value at a path. */
  readonly violationAt: (path: JsonPath, expected: string) => Violation;
}

const nameOfType: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What a schema expects, where it does not say so itself. */
function expectedBy(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') return nameOfType[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`;
  // What was expected of the name of a field, not of its value.
  if (issue.code === 'invalid_key') return issue.issues[0]?.message;
  return undefined;
}

function describeFound(value: unknown): string {
  if (value === undefined) return 'no such field';
  // Numbers such as 1e999 are JSON, but more than a number of JavaScript can be.
  if (typeof value === 'number' && !Number.isFinite(value)) return 'a number too large to be held';
  return typeof value === 'string' ? quoteValue(value) : shorten(JSON.stringify(value));
}

const columnAt = (path: JsonPath) => (path.length === 0 ? null : shorten(formatPath(path)));

/** Reads a file as JSON. A field named twice is a violation, but does not hinder the rest. */
export function readJsonFile(
  file: string,
  text: string,
): { json: JsonFile; violations: readonly Violation[] } {
  const { value, problems, lineOf } = readJson(text);
  const violationAt = (path: JsonPath, expected: string) => ({
    file,
    line: lineOf(path),
    column: columnAt(path),
    found: describeFound(valueAt(value, path)),
    expected,
  });
  return {
    json: { file, value, violationAt },
    violations: problems.map(({ line, path, found, expected }) => ({
      file,
      line,
      column: columnAt(path),
      found: found === '' ? 'nothing more' : quoteValue(found),
      expected,
    })),
  };
}

/** Of the alternatives of a union, the violations of the one whose type the value has; the violation of the union itself if it has none. */
function issuesOfUnion(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const ofType = issue.errors.find((errors) =>
    errors.every(({ code, path }) => code !== 'invalid_type' || path.length > 0),
  );
  return ofType?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

/** Checks a part of a JSON file against its schema: the value, or `undefined` with all violations of that part. */
export function parseJson<T>(
  json: JsonFile,
  schema: z.ZodType<T>,
  path: JsonPath = [],
): { value: T | undefined; violations: readonly Violation[] } {
  const parsed = schema.safeParse(valueAt(json.value, path), { error: expectedBy });
  if (parsed.success) return { value: parsed.data, violations: [] };
  const violations = parsed.error.issues.flatMap(issuesOfUnion).flatMap((issue) => {
    const place = [...path, ...(issue.path as JsonPath)];
    if (issue.code !== 'unrecognized_keys') return [json.violationAt(place, issue.message)];
    return issue.keys.map((key) => json.violationAt([...place, key], 'no field of this name'));
  });
  return { value: undefined, violations };
}

/** Checks each item of a JSON list by itself; an item in violation is `undefined`. */
export function parseJsonList<T>(
  json: JsonFile,
  schema: z.ZodType<T>,
): { items: readonly (T | undefined)[]; whole: boolean; violations: readonly Violation[] } {
  if (json.value === undefined) return { items: [], whole: false, violations: [] };
  if (!Array.isArray(json.value))
    return { items: [], whole: false, violations: [json.violationAt([], 'a list')] };
  const parsed = json.value.map((_, index) => parseJson(json, schema, [index]));
  const violations = parsed.flatMap((item) => item.violations);
  return { items: parsed.map((item) => item.value), whole: violations.length === 0, violations };
}

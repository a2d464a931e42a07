import { expect, test } from 'vitest';
import { openApi } from './openApi.ts';
import { operations } from './operations.ts';

const description = openApi({
  title: 'Bread',
  release: '1.2.0',
  licence: 'CC-BY-4.0',
  server: 'https://bakery.example/api/v1',
});

test('every operation has a path, a name and a shape', () => {
  expect(Object.keys(description.paths)).toEqual(Object.values(operations).map(({ path }) => `/${path}`));
  for (const { get } of Object.values(description.paths)) {
    const { $ref } = get.responses[200].content['application/json'].schema;
    expect(description.components.schemas).toHaveProperty($ref.replace('#/components/schemas/', ''));
  }
});

test('the names in braces of a path are its parameters', () => {
  for (const [path, { get }] of Object.entries(description.paths)) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(get.parameters.map(({ name }) => name)).toEqual(names);
  }
});

test('every field of an answer says what it means', () => {
  const undescribed = (schema: object, place: string): string[] =>
    Object.entries(schema).flatMap(([name, part]) => {
      if (typeof part !== 'object' || part === null) return [];
      if (name !== 'properties') return undescribed(part as object, `${place}/${name}`);
      return Object.entries(part as Record<string, object>).flatMap(([field, inner]) => [
        ...('description' in inner ? [] : [`${place}.${field}`]),
        ...undescribed(inner, `${place}.${field}`),
      ]);
    });
  expect(undescribed(description.components.schemas, '')).toEqual([]);
});

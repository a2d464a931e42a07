import { z } from 'zod';
import { operations, type Operation } from './operations.ts';

const openApiDialect = 'https://json-schema.org/draft/2020-12/schema';

/** A shape as it stands in a description after OpenAPI 3.1, whose schemas are those of JSON Schema 2020-12. */
function schemaOf(schema: z.ZodType): Readonly<Record<string, unknown>> {
  const { $schema: dialect, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  if (dialect !== openApiDialect)
    throw new Error(`schema: found ${String(dialect)}, expected ${openApiDialect}`);
  return rest;
}

interface Description {
  readonly title: string;
  readonly release: string;
  /** SPDX name of the licence of the data. */
  readonly licence: string;
  /** Address below which everything stands, without a slash at its end. */
  readonly server: string;
}

/** The description of the interface after OpenAPI 3.1, made of the shapes that its answers are checked against. */
export function openApi({ title, release, licence, server }: Description) {
  const named: [string, Operation][] = Object.entries(operations);
  return {
    openapi: '3.1.1',
    info: {
      title,
      version: '1.0.0',
      summary: 'Static files in JSON; nothing is counted, and no key is needed.',
      description: `Answers are made of release ${release} of the dataset, which each of them names. Older releases stay at /data/.`,
      license: { name: licence, identifier: licence },
    },
    servers: [{ url: server }],
    paths: Object.fromEntries(
      named.map(([name, { path, summary, parameters = {} }]) => [
        `/${path}`,
        {
          get: {
            operationId: name,
            summary,
            parameters: Object.entries(parameters).map(([parameter, description]) => ({
              name: parameter,
              in: 'path',
              required: true,
              description,
              schema: parameter === 'number' ? { type: 'integer', minimum: 1 } : { type: 'string' },
            })),
            responses: {
              200: {
                description: summary,
                content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
              },
              ...(Object.keys(parameters).length > 0
                ? { 404: { description: 'The release has no such issue.' } }
                : {}),
            },
          },
        },
      ]),
    ),
    components: { schemas: Object.fromEntries(named.map(([name, { schema }]) => [name, schemaOf(schema)])) },
  };
}

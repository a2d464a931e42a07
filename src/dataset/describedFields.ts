import { z } from 'zod';

/** One field of a JSON file, for its documentation. */
export interface DescribedField {
  /** Path within the file: `citation.year`, `rows[].share`, `byGroup{}`. */
  readonly path: string;
  readonly type: string;
  readonly meaning: string;
}

type JsonSchema = z.core.JSONSchema.JSONSchema;
/** What may stand where a schema has another one in it. Ours only ever have one schema there. */
type Inner = JsonSchema['items'];

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true, false',
  null: 'null',
};

/** The alternatives of a schema: those of a union, or the schema itself. A schema of several types counts as a union. */
function alternatives(schema: JsonSchema): JsonSchema[] {
  if (schema.anyOf) return schema.anyOf.flatMap((option) => alternatives(asSchema(option)));
  if (Array.isArray(schema.type)) {
    return schema.type.map((type) => (type === 'null' ? { type } : { ...schema, type }));
  }
  return [schema];
}

/** @throws Error if a schema allows anything, or a list whose items differ by position: we have no words for these. */
function asSchema(schema: Inner): JsonSchema {
  if (typeof schema === 'object' && !Array.isArray(schema)) return schema;
  throw new Error(`JSON Schema: found ${JSON.stringify(schema)}, expected one schema`);
}

function typeName(schema: JsonSchema): string {
  const options = alternatives(schema);
  const named = options.filter(({ type }) => type !== 'null').map(nameOfOne);
  const isNullable = named.length > 0 && named.length < options.length;
  return `${named.length === 0 ? 'null' : named.join(', ')}${isNullable ? ' or null' : ''}`;
}

function nameOfOne(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.join(', ');
  if (schema.type === 'array') return `list of ${typeName(asSchema(schema.items))}`;
  if (schema.type === 'object') {
    return schema.properties ? 'object' : `object of ${typeName(asSchema(schema.additionalProperties))}`;
  }
  const name = typeof schema.type === 'string' ? typeNames[schema.type] : undefined;
  if (name === undefined) {
    throw new Error(`JSON Schema: found ${JSON.stringify(schema)}, expected a type that has a name in words`);
  }
  return name;
}

function fieldsBelow(schema: JsonSchema, path: string): DescribedField[] {
  return alternatives(schema).flatMap((option) => {
    if (option.type === 'array') return fieldsBelow(asSchema(option.items), `${path}[]`);
    if (option.properties) {
      return Object.entries(option.properties).flatMap(([name, property]) => {
        const field = asSchema(property);
        const inner = path === '' ? name : `${path}.${name}`;
        const meaning = field.description;
        const mayBeLeftOut = option.required?.includes(name) === true ? '' : '; may be left out';
        const own =
          meaning === undefined ? [] : [{ path: inner, type: `${typeName(field)}${mayBeLeftOut}`, meaning }];
        return [...own, ...fieldsBelow(field, inner)];
      });
    }
    return option.type === 'object' ? fieldsBelow(asSchema(option.additionalProperties), `${path}{}`) : [];
  });
}

/**
 * Lists the described fields of a schema, outermost first, so that what is checked is also what is documented. A field
 * without a description is not listed itself, but the fields in it are.
 */
export function describedFields(schema: z.ZodType): DescribedField[] {
  return fieldsBelow(z.toJSONSchema(schema, { io: 'input' }), '');
}

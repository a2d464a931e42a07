import { z } from 'astro/zod';

/** One field of a published file, for its documentation. */
export interface DescribedField {
  /** Path within the file: `rows[].share`, `columns.id[]`. */
  readonly path: string;
  readonly type: string;
  readonly meaning: string;
}

/** Lists the fields of a shape that carry a description, outermost first, so that what is typed once is also documented once. */
export function describeShape(schema: z.ZodTypeAny, path = ''): DescribedField[] {
  const meaning = schema.description;
  const own = meaning === undefined || path === '' ? [] : [{ path, type: typeName(schema), meaning }];
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) {
    const shape = inner.shape as Readonly<Record<string, z.ZodTypeAny>>;
    return [
      ...own,
      ...Object.entries(shape).flatMap(([name, field]) =>
        describeShape(field, path === '' ? name : `${path}.${name}`),
      ),
    ];
  }
  if (inner instanceof z.ZodArray)
    return [...own, ...describeShape(inner.element as z.ZodTypeAny, `${path}[]`)];
  if (inner instanceof z.ZodRecord)
    return [...own, ...describeShape(inner.valueSchema as z.ZodTypeAny, `${path}{}`)];
  return own;
}

function typeName(schema: z.ZodTypeAny): string {
  if (schema instanceof z.ZodNullable) return `${typeName(schema.unwrap() as z.ZodTypeAny)} or null`;
  if (schema instanceof z.ZodArray) return `list of ${typeName(schema.element as z.ZodTypeAny)}`;
  if (schema instanceof z.ZodRecord) return `object of ${typeName(schema.valueSchema as z.ZodTypeAny)}`;
  if (schema instanceof z.ZodEnum) return (schema.options as string[]).join(', ');
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodTypeAny[]).map(typeName).join(', ');
  if (schema instanceof z.ZodObject) return 'object';
  if (schema instanceof z.ZodString) return 'text';
  if (schema instanceof z.ZodNumber) return schema.isInt ? 'whole number' : 'number';
  if (schema instanceof z.ZodBoolean) return 'true, false';
  if (schema instanceof z.ZodNull) return 'null';
  throw new Error(
    `describeShape: found a schema of kind ${schema.constructor.name}, expected one that it knows`,
  );
}

/** The schema below `nullable`. */
function bare(schema: z.ZodTypeAny): z.ZodTypeAny {
  return schema instanceof z.ZodNullable ? bare(schema.unwrap() as z.ZodTypeAny) : schema;
}

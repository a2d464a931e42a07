/** What the vocabulary of schema.org says of the types that we use: which properties they may have, and of what kind. */
const thing = {
  '@id': ['URL'],
  name: ['Text'],
  description: ['Text'],
  url: ['URL'],
  sameAs: ['URL'],
  identifier: ['URL', 'PropertyValue'],
};
const creativeWork = {
  ...thing,
  headline: ['Text'],
  author: ['Organization', 'Person'],
  creator: ['Organization', 'Person'],
  datePublished: ['Date'],
  version: ['Text'],
  license: ['URL'],
  inLanguage: ['Text'],
  image: ['URL'],
  isAccessibleForFree: ['Boolean'],
  isBasedOn: ['ScholarlyArticle', 'Dataset'],
  isPartOf: ['Periodical'],
};
const rules = {
  Organization: { required: ['name'], properties: thing },
  Person: { required: ['name'], properties: { ...thing, givenName: ['Text'], familyName: ['Text'] } },
  Periodical: { required: ['name'], properties: thing },
  PropertyValue: { required: [], properties: { ...thing, propertyID: ['Text'], value: ['Text'] } },
  ScholarlyArticle: { required: ['headline', 'author'], properties: creativeWork },
  Dataset: {
    // The first four are what Google’s search for data sets wants.
    required: [
      'name',
      'description',
      'license',
      'creator',
      'version',
      'url',
      'isBasedOn',
      'distribution',
      'variableMeasured',
    ],
    properties: { ...creativeWork, distribution: ['DataDownload'], variableMeasured: ['PropertyValue'] },
  },
  DataDownload: {
    required: ['contentUrl', 'encodingFormat'],
    properties: {
      ...thing,
      contentUrl: ['URL'],
      encodingFormat: ['Text'],
      contentSize: ['Text'],
      sha256: ['Text'],
    },
  },
  DefinedTermSet: {
    required: ['name', 'hasDefinedTerm'],
    properties: { ...creativeWork, hasDefinedTerm: ['DefinedTerm'] },
  },
  DefinedTerm: {
    required: ['name', 'termCode'],
    properties: { ...thing, termCode: ['Text'], inDefinedTermSet: ['URL'] },
  },
  BreadcrumbList: { required: ['itemListElement'], properties: { itemListElement: ['ListItem'] } },
  ListItem: {
    required: ['position', 'name', 'item'],
    properties: { ...thing, position: ['Integer'], item: ['URL'] },
  },
} as const satisfies Readonly<
  Record<string, { required: readonly string[]; properties: Readonly<Record<string, readonly string[]>> }>
>;
const isType = (name: string): name is keyof typeof rules => Object.hasOwn(rules, name);

const isOf: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && /^https?:\/\/[^\s"<>]+$/.test(value) && URL.canParse(value),
  Date: (value) => typeof value === 'string' && /^\d{4}(-\d{2}-\d{2})?$/.test(value),
  Integer: Number.isInteger,
  Boolean: (value) => typeof value === 'boolean',
};

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with a thing, each fault in one line that begins with its place. */
export function schemaOrgFaults(node: unknown, place = 'thing'): string[] {
  if (!isNode(node)) return [`${place}: no object`];
  const type = String(node['@type']);
  if (!isType(type)) return [`${place}: unknown type ${type}`];
  const { required, properties } = rules[type];
  const missing = required.filter((name) => !(name in node)).map((name) => `${place}: no ${name}`);
  const allowed: Readonly<Record<string, readonly string[]>> = properties;
  return Object.entries(node).reduce<string[]>((faults, [name, value]) => {
    if (name === '@type' || name === '@context') return faults;
    const kinds = allowed[name];
    if (!kinds) return [...faults, `${place}: ${type} has no property ${name}`];
    for (const [index, each] of [value].flat().entries()) {
      const at = `${place}.${name}[${index}]`;
      // A thing that is described elsewhere is named by its id.
      if (isNode(each) && Object.keys(each).join() === '@id' && isOf.URL?.(each['@id'])) continue;
      if (isNode(each) && kinds.includes(String(each['@type']))) faults.push(...schemaOrgFaults(each, at));
      else if (!kinds.some((kind) => isOf[kind]?.(each))) faults.push(`${at}: no ${kinds.join(' or ')}`);
    }
    return faults;
  }, missing);
}

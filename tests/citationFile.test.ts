import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { site } from '../src/content/site.ts';

const citation = readFileSync(new URL('../CITATION.cff', import.meta.url), 'utf8');
const release = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../data/1.0.0/${file}`, import.meta.url), 'utf8'));
const field = (name: string) => new RegExp(`^\\s*-? ?${name}: ["']?(.*?)["']?$`, 'm').exec(citation)?.[1];

test('CITATION.cff says what the release says of itself', () => {
  const study = release('study.json') as {
    title: string;
    version: string;
    released: string;
    companionOf: { doi: string };
  };
  expect(field('title')).toBe(study.title);
  expect(field('version')).toBe(study.version);
  expect(field('date-released')).toBe(study.released);
  expect(field('doi')).toBe(study.companionOf.doi);
  expect(field('name')).toBe(site.author);
});

test('CITATION.cff names the paper’s authors in their order', () => {
  const facts = release('paper.json') as { id: string; value: unknown }[];
  const families = [...citation.matchAll(/family-names: (.*)/g)].map(([, family]) => family);
  const given = [...citation.matchAll(/given-names: (.*)/g)].map(([, name]) => name);
  expect(families.map((family, index) => `${given[index] ?? ''} ${family ?? ''}`)).toEqual(
    facts.find(({ id }) => id === 'authors')?.value,
  );
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { site } from '#study/study.config.ts';
import { newestRelease } from '../src/dataset/loadDataset.ts';

const citation = readFileSync(new URL('../CITATION.cff', import.meta.url), 'utf8');
const newest = newestRelease(join(import.meta.dirname, '..', 'data'));
const release = (file: string): unknown => JSON.parse(readFileSync(join(newest.folder, file), 'utf8'));
const field = (name: string) => new RegExp(`^\\s*-? ?${name}: ["']?(.*?)["']?$`, 'm').exec(citation)?.[1];

test('CITATION.cff says what the newest release says of itself', () => {
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

test('the site’s citations give the year in which the newest release came out', () => {
  const { released } = release('study.json') as { released: string };
  expect(site.year).toBe(Number(released.slice(0, 4)));
});

test('CITATION.cff names the paper’s authors in their order', () => {
  const facts = release('paper.json') as { id: string; value: unknown }[];
  const families = [...citation.matchAll(/family-names: (.*)/g)].map(([, family]) => family);
  const given = [...citation.matchAll(/given-names: (.*)/g)].map(([, name]) => name);
  expect(families.map((family, index) => `${given[index] ?? ''} ${family ?? ''}`)).toEqual(
    facts.find(({ id }) => id === 'authors')?.value,
  );
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceIn, rewrite, smallRelease } from '../../src/dataset/fixtures/smallRelease.ts';
import { checkStudyIsData, readStudyWords, type StudyWords } from './studyWords.ts';

const words: StudyWords = {
  ids: ['quality', 'other', 'frigate'],
  names: ['quality.speed', 'Model Usage', 'Ada Lovelace', 'Lovelace', 'ada/frigate', '10.1/x'],
  acronyms: ['ptm'],
};

function problemsOf(text: string, file = 'analysis/x.ts'): string[] {
  return checkStudyIsData(new Map([[file, text]]), words);
}

describe('checkStudyIsData', () => {
  test.each([
    [`if (category === 'quality')`, 'quality'],
    ['const group = "other"', 'other'],
    ['const repo = `frigate`', 'frigate'],
    ['.category-quality { }', 'quality'],
    [`const code = 'quality.speed'`, 'quality.speed'],
    ['// the code quality.speed', 'quality.speed'],
    ['<h2>Model Usage</h2>', 'Model Usage'],
    ['after Lovelace', 'Lovelace'],
    ['https://github.com/ada/frigate', 'ada/frigate'],
    ['const ptmCount = 1', 'ptm'],
    ['isPtm', 'Ptm'],
    ['of PTMs and others', 'PTM'],
    ['group.ptm', 'ptm'],
  ])('%s', (text, word) => {
    expect(problemsOf(`\n${text}\n`)).toEqual([`src/analysis/x.ts:2: names the study: ${word}`]);
  });

  test.each([
    'the quality of other things, a frigate',
    'const quality = options.quality ?? other',
    `const labels = ['image quality', 'others']`,
    'quality.speedometer, other.quality.speed2',
    'prompt, helptml, atptmx, Ptmx',
    'model usage',
  ])('ordinary words are no alarm: %s', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  test('content, tests and fixtures may name the study', () => {
    for (const file of ['study/x.ts', 'analysis/x.test.ts', 'analysis/fixtures/x.ts']) {
      expect(problemsOf(`'quality'`, file)).toEqual([]);
    }
  });
});

test('the words are read from the dataset', () => {
  const authors = '[\n { "id": "authors", "value": ["Ada Lovelace", "Mia Miller"] },';
  const folder = mkdtempSync(join(tmpdir(), 'study-words-'));
  try {
    for (const [file, content] of smallRelease(
      rewrite('paper.json', (text) => text.replace('[', authors)),
      replaceIn('study.json', 'Oven-related', 'OVN-related'),
      replaceIn('taxonomy.csv', 'heat.burnt,Burnt', 'heat.burnt,Burnt crust'),
    )) {
      writeFileSync(join(folder, file), content);
    }
    const read = readStudyWords(folder);
    expect(read.ids).toEqual(['oven', 'other', 'unsure', 'heat', 'dough', 'bread', 'cake']);
    expect(read.names).toEqual([
      ...['OVN-related', 'Other issues', 'Not decidable'],
      ...['Trouble with ovens', 'On ovens', '10.1000/oven', '2401.00001'],
      ...['Ada Lovelace', 'Mia Miller', 'Lovelace', 'Miller'],
      ...['bakers/bread', 'bakers/cake'],
      ...['heat.burnt', 'heat.raw', 'dough.sticky'],
      'Burnt crust',
    ]);
    expect(read.acronyms).toEqual(['ovn']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

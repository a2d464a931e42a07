import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/projectRoot.ts';
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
    for (const file of ['content/x.ts', 'analysis/x.test.ts', 'analysis/fixtures/x.ts']) {
      expect(problemsOf(`'quality'`, file)).toEqual([]);
    }
  });
});

test('the words are read from the dataset', () => {
  const read = readStudyWords(join(projectRoot, 'data', '1.0.0'));
  expect(read.ids).toEqual(expect.arrayContaining(['ptm', 'unclear', 'quality', 'frigate']));
  expect(read.names).toEqual(
    expect.arrayContaining([
      'usage.loading',
      'Model Usage',
      'Christoph Treude',
      'Treude',
      'khoj-ai/khoj',
      '2506.23234',
    ]),
  );
  expect(read.names).not.toContain('Configuration');
  expect(read.acronyms).toEqual(['ptm']);
});

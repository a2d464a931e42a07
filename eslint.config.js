import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/**
 * The folders of src/ in the direction of the data, each with those that it may import from. The shapes of the public
 * files, in src/publish, are what analysis returns; what writes and reads these files comes after it.
 */
const imports = {
  dataset: [],
  hosting: [],
  statistics: [],
  formatting: [],
  styles: [],
  citation: ['formatting'],
  model: ['dataset', 'formatting'],
  analysis: ['dataset', 'model', 'statistics', 'publish'],
  publish: ['dataset', 'model', 'analysis', 'figures', 'citation', 'formatting', 'hosting', 'study'],
  study: ['model', 'publish', 'formatting'],
  markdown: ['formatting'],
  figures: ['dataset', 'model', 'publish', 'study', 'formatting', 'styles'],
  explorer: ['dataset', 'model', 'statistics', 'publish', 'study', 'citation', 'formatting'],
  lab: [
    'dataset',
    'model',
    'statistics',
    'analysis',
    'publish',
    'figures',
    'explorer',
    'citation',
    'formatting',
    'styles',
  ],
  components: ['model', 'publish', 'study', 'figures', 'explorer', 'lab', 'citation', 'formatting', 'styles'],
  layouts: [
    ...['dataset', 'model', 'publish', 'study', 'figures', 'components'],
    ...['citation', 'formatting', 'styles'],
  ],
  pages: [
    ...['dataset', 'model', 'publish', 'study', 'figures', 'explorer', 'lab'],
    ...['components', 'layouts', 'citation', 'formatting', 'styles'],
  ],
};

const folders = Object.keys(imports);

export default tseslint.config(
  { ignores: ['dist/', 'public/', 'node_modules/', '.astro/', '.cache/', 'data/'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers in template strings are this project's daily bread; everything else must be made a string first.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-nocheck': true }],
      // Loops over all rows of a corpus go by index, which is several times as fast.
      '@typescript-eslint/prefer-for-of': 'off',
      // A property test or a handler may return what its arrow calls.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  ...astro.configs.recommended,
  {
    files: ['src/**/*.{ts,astro}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': folders.map((folder) => ({ type: folder, pattern: `src/${folder}` })),
      'boundaries/files': [
        { category: 'test', pattern: ['**/*.test.ts', '**/fixtures/**'] },
        // They open files, which no browser can.
        { category: 'node', pattern: 'src/publish/{archive,integration,listFiles,read,write}.ts' },
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message: 'Data flows one way (see the list in eslint.config.js): this import points back.',
          policies: [
            ...Object.entries(imports).map(([folder, allowed]) => ({
              from: { element: { type: folder } },
              allow: { to: { element: { types: { anyOf: [folder, ...allowed] } } } },
            })),
            // An issue has the shape that is published of it.
            {
              from: { element: { type: 'model' } },
              allow: { to: { element: { type: 'publish' } }, dependency: { kind: 'type' } },
            },
            {
              from: { file: { categories: 'test' } },
              allow: { to: { element: { types: { anyOf: folders } } } },
            },
            {
              from: { element: { types: { anyOf: ['explorer', 'lab', 'model'] } } },
              disallow: { to: { file: { categories: 'node' } } },
            },
          ],
        },
      ],
    },
  },
  {
    // They run in browsers as well.
    files: ['src/{statistics,model,formatting,citation,explorer,lab}/**/*.ts'],
    ignores: ['**/*.test.ts', '**/fixtures/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['node:*'] }] },
  },
);

import { describe, expect, test } from 'vitest';
import { checkImportDirections, checkScriptImports, importsOf } from './importDirections.ts';

function problemsOf(files: Record<string, string>): string[] {
  return checkImportDirections(new Map(Object.entries(files)));
}

describe('importsOf', () => {
  test('finds imports of every form, and none in comments and strings', () => {
    const text = `import a from './a.ts'; import type { B } from "./b.ts";
      export { c } from './c.ts'; import './d.css'; const e = await import('./e.ts');
      // import f from './f.ts'
      /* import g from './g.ts' */ const h = "import h from './h.ts'";
      import.meta.glob('./i/*.ts');`;
    const found = ['./a.ts', './b.ts', './c.ts', './d.css', './e.ts', './i/*.ts'];
    expect(importsOf('x.ts', text)).toEqual(found);
  });

  test('reads the frontmatter and the scripts of a template, not its text', () => {
    const text = `---\nimport A from './a.astro';\n---\n<p>import b from './b.ts'</p>
      <script>import './c.client.ts';</script>`;
    expect(importsOf('x.astro', text)).toEqual(['./a.astro', './c.client.ts']);
  });

  test('reads the statements of MDX, not its code samples', () => {
    const text = "import A from './a.astro';\n\nText.\n\n```js\nimport b from './b.ts';\n```\n";
    expect(importsOf('x.mdx', text)).toEqual(['./a.astro']);
  });
});

describe('checkImportDirections', () => {
  test('the direction of data is fine', () => {
    expect(
      problemsOf({
        'statistics/mean.ts': "import './sum.ts'",
        'statistics/sum.ts': '',
        'dataset/read.ts': "import 'node:fs'",
        'analysis/counts.ts': "import '../statistics/mean.ts'; import '../dataset/read.ts'",
        'analysis/counts.test.ts': "import './fixtures/small.ts'",
        'published/counts.ts': "import type {} from '../dataset/read.ts'",
        'figures/bars.ts': "import '../published/counts.ts'",
        'pages/index.astro': "---\nimport '../figures/bars.ts';\n---\n",
        'explorer/filter.ts': "import '../published/counts.ts'",
      }),
    ).toEqual([]);
  });

  test.each([
    ['statistics/mean.ts', '../dataset/read.ts', 'src/statistics/ may not use src/dataset/'],
    ['dataset/read.ts', '../analysis/counts.ts', 'src/dataset/ may not use src/analysis/'],
    ['published/counts.ts', '../analysis/counts.ts', 'src/published/ may not use src/analysis/'],
    ['figures/bars.ts', '../analysis/counts.ts', 'src/figures/ may not use src/analysis/'],
    ['figures/bars.ts', '../statistics/mean.ts', 'src/figures/ may not use src/statistics/'],
    ['figures/bars.ts', '../components/x.ts', 'src/figures/ may not use src/components/'],
    ['layouts/page.ts', '../pages/x.ts', 'src/layouts/ may not use src/pages/'],
    ['pages/x.ts', '../statistics/mean.ts', 'src/pages/ may not use src/statistics/'],
    ['pages/x.ts', '../../scripts/serve.ts', 'from outside src/'],
    ['pages/x.ts', '../analysis/fixtures/small.ts', 'which is for tests'],
    ['novelty/x.ts', '../statistics/mean.ts', 'no rule says what src/novelty/ may import'],
  ])('%s with %s', (file, specifier, problem) => {
    expect(problemsOf({ [file]: `import '${specifier}'` }).join('\n')).toContain(problem);
  });

  test.each(['analysis/utils.ts', 'figures/helpers/x.ts', 'pages/lib/x.astro', 'dataset/common.ts'])(
    '%s',
    (file) => {
      expect(problemsOf({ [file]: '' })).toEqual([
        `src/${file}: a name that says nothing about what it holds`,
      ]);
    },
  );

  test('a circle is named', () => {
    const files = {
      'dataset/a.ts': "import './b.ts'",
      'dataset/b.ts': "import './c.ts'",
      'dataset/c.ts': "import './a.ts'",
    };
    expect(problemsOf(files)).toEqual([
      'these files import each other in a circle: dataset/a.ts → dataset/b.ts → dataset/c.ts → dataset/a.ts',
    ]);
  });
});

test('a script may use scripts and sources, not tests', () => {
  const files = new Map([
    ['good.ts', "import './tests/x.ts'; import '../src/x.ts'; import 'tests/x'"],
    ['bad.mjs', "await import('../tests/checks/x.ts')"],
  ]);
  expect(checkScriptImports(files)).toEqual([
    'scripts/bad.mjs: imports ../tests/checks/x.ts; scripts/ may not use tests/',
  ]);
});

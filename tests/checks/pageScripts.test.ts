import { describe, expect, test } from 'vitest';
import { siteOf } from '../../scripts/builtSite.ts';
import { checkPageScripts } from './pageScripts.ts';

const theme = '<script>document.documentElement.dataset.theme = "dark"</script>';

describe('checkPageScripts', () => {
  test('the theme everywhere, scripts where the reader works, data anywhere', () => {
    const site = siteOf({
      'index.html': `${theme}<script type="application/ld+json">{}</script>`,
      'issues/index.html': `${theme}<script type="module" src="/assets/explorer.js"></script>`,
      'old/index.html': '<meta http-equiv="refresh" content="0;url=/">',
    });
    expect(checkPageScripts(site)).toEqual([]);
  });

  test.each([
    ['a loaded script', `${theme}<script src="/x.js"></script>`, 'loads the script /x.js'],
    ['a preloaded module', `${theme}<link rel="modulepreload" href="/x.js">`, 'loads the script /x.js'],
    ['a preloaded script', `${theme}<link rel="preload" as="script" href="/x.js">`, 'loads the script /x.js'],
    ['an attribute', `${theme}<p onclick="go()">`, '<p> has a script in its attribute onclick'],
    ['no script', '<p>', 'has 0 inline scripts'],
    ['a second inline script', `${theme}<script>1</script>`, 'has 2 inline scripts'],
    ['a module inline', `${theme}<script type="module">1</script>`, 'has 2 inline scripts'],
    ['another inline script', '<script>theme = 1</script>', "is not the theme's"],
  ])('%s', (_what, markup, problem) => {
    const problems = checkPageScripts(siteOf({ 'index.html': theme, 'report/index.html': markup }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`/report/: `);
    expect(problems[0]).toContain(problem);
  });

  test('a theme script that does something else, or too much', () => {
    expect(checkPageScripts(siteOf({ 'index.html': '<script>1</script>' }))[0]).toContain('does not mention');
    const long = `<script>theme${' '.repeat(1100)}</script>`;
    expect(checkPageScripts(siteOf({ 'index.html': long }))[0]).toContain('1105 characters');
  });
});

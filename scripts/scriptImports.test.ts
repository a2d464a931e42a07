import { expect, test } from 'vitest';
import { scriptImports } from './scriptImports.ts';

test('imports of every form are told apart by when they are loaded, whitespace or not', () => {
  const code = `import{a as b}from"./a.js";import"./b.js";import * as c from '../c.js';export{d}from"/d.mjs";
    const e=()=>import("./e.js");f=new Worker(new URL("/assets/f.js",import.meta.url),{type:"module"});import(\`./g.js\`)`;
  expect(scriptImports(code, '/assets/x.js')).toEqual({
    atOnce: ['/assets/a.js', '/assets/b.js', '/c.js', '/d.mjs'],
    later: ['/assets/e.js', '/assets/f.js', '/assets/g.js'],
  });
});

test('other strings, data and modules of the platform are none', () => {
  const code = `t.touched.has("from"),H("./x");fetch("/data/a.json");new URL("/b.json",c);d="./d.js";xfrom"./e.js"`;
  expect(scriptImports(code, '/assets/x.js')).toEqual({ atOnce: [], later: [] });
});

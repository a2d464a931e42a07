import { expect, test } from 'vitest';
import { inlineSources, securityPolicy } from './securityPolicy.ts';

// From the specification of Content Security Policy, level 3.
const helloWorld = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

test('what a page runs is named by its sum; files and data are not', () => {
  const page =
    '<script>alert(\'Hello, world.\');</script><script src="/a.js"></script><script type="application/ld+json">{}</script><style>a{}</style>';
  const { scripts, styles } = inlineSources(page);
  expect(scripts).toEqual([helloWorld]);
  expect(styles).toHaveLength(1);
});

test('the policy names each once, and nothing that runs freely', () => {
  const policy = securityPolicy([
    "<script>alert('Hello, world.');</script>",
    "<script>alert('Hello, world.');</script>",
  ]);
  expect(policy).toContain(`script-src 'self' ${helloWorld};`);
  expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
});

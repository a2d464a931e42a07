import { readPublished } from '../src/publish/read.ts';
import { expect, test } from './test.ts';

const { projects } = readPublished('study');

test('the page of every family that a project is built on names the project, and the project names the family', async ({
  page,
}) => {
  const project = projects.find(({ modelFamilies }) => modelFamilies.length > 1);
  if (project === undefined) throw new Error('No project is built on two families.');
  await page.goto(`/projects/${project.repo}/`);
  const addresses = await page
    .locator('dl.facts a[href*="/models/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses).toHaveLength(project.modelFamilies.length);
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.locator(`main a[href="/projects/${project.repo}/"]`).first()).toBeVisible();
  }
});

test('a family counts the issues that its list holds, and leads to as many in the explorer', async ({
  page,
}) => {
  await page.goto('/models/');
  const first = page.locator('main td a[href^="/models/"], main th a[href^="/models/"]').first();
  await first.click();
  const heading = await page.locator('h2#issues').innerText();
  const count = /\d[\d,]*/.exec(heading)?.[0];
  expect(count).toBeDefined();
  await page.locator('a[href*="/issues/?family="]').last().click();
  await expect(page.locator('#count')).toContainText(`${count ?? ''} `);
});

test('a domain lists its projects', async ({ page }) => {
  const [first] = projects;
  if (first === undefined) throw new Error('There is no project.');
  await page.goto(`/projects/domains/${first.domain}/`);
  const own = projects.filter(({ domain }) => domain === first.domain);
  for (const { repo } of own)
    await expect(page.locator(`main a[href="/projects/${repo}/"]`).first()).toBeVisible();
});

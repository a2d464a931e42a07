import type { Page } from '@playwright/test';
import { formatCount } from '../src/formatting/formatCount.ts';
import { builtText, releaseJson } from './builtSite.ts';
import { issuesData } from './explorerPage.ts';
import { labPage } from './labPage.ts';
import {
  test as base,
  expect,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
} from './test.ts';

const test = base.extend<{ lab: ReturnType<typeof labPage> }>({
  lab: async ({ page }, use) => {
    await use(labPage(page));
  },
});

const { shown: version } = JSON.parse(builtText('data/versions.json')) as { shown: string };
const results = releaseJson('results.json') as Readonly<Record<string, number | string | null>>;
const study = releaseJson('study.json') as {
  readonly groups: readonly { readonly id: string; readonly role: string }[];
  readonly categories: readonly { readonly id: string }[];
};

function groupOf(role: string): string {
  const group = study.groups.find((candidate) => candidate.role === role);
  if (!group) throw new Error(`study.json: found no group with the role ${role}`);
  return group.id;
}
const focal = groupOf('focal');
const comparison = groupOf('comparison');
const pair = `resolution.${focal}-${comparison}`;

/** Compares a number of the lab with the one that the build published. The two add up in different orders. */
function expectSame(what: string, found: number | null | undefined, published: unknown): void {
  if (typeof published === 'number' && typeof found === 'number') {
    const difference = Math.abs(found - published);
    expect(difference, `${what}: ${found} against ${published}`).toBeLessThanOrEqual(
      1e-9 * Math.abs(published),
    );
  } else expect(found, what).toBe(published);
}

test.describe('the numbers are those of the build', () => {
  test('group against group', async ({ lab }) => {
    await lab.open();
    const { numbers } = await lab.record();
    for (const id of [focal, comparison]) {
      for (const name of [
        'n',
        'exact',
        'right',
        'interval',
        'known.median',
        'turnbull.q1',
        'turnbull.median',
      ]) {
        const key = `resolution.${id}.${name}`;
        expect(results).toHaveProperty([key]);
        expectSame(key, numbers[key], results[key]);
      }
    }
    for (const name of [
      ...['mannwhitney.u', 'mannwhitney.z', 'mannwhitney.p', 'cliffs.delta'],
      ...['logrank.early.chisq', 'logrank.early.p', 'logrank.late.chisq', 'logrank.late.p'],
      ...['logrank.stratified-early.chisq', 'logrank.stratified-late.p'],
      ...[
        'interval.z',
        'interval.p',
        'interval.ignored.effect',
        'interval.clustered.low',
        'interval.stratified.p',
      ],
    ]) {
      expect(results).toHaveProperty([`${pair}.${name}`]);
      expectSame(name, numbers[`comparison.${name}`], results[`${pair}.${name}`]);
    }
  });

  test('category against category', async ({ lab }) => {
    await lab.open('?compare=categories');
    const { numbers } = await lab.record();
    for (const name of [
      ...[
        'kruskal.h',
        'kruskal.df',
        'kruskal.p',
        'kruskal.epsilon2',
        'logrank.early.chisq',
        'logrank.late.p',
      ],
      ...['interval.ignored.chisq', 'interval.ignored.p'],
    ]) {
      expectSame(name, numbers[`comparison.${name}`], results[`resolution.categories.${name}`]);
    }
    for (const { id } of study.categories) {
      const key = `resolution.${id}.turnbull.median`;
      expectSame(key, numbers[key], results[key]);
    }
  });

  for (const query of [
    '',
    '?compare=categories',
    '?compare=categories&dependence=clustered',
    '?compare=codes',
    '?compare=domains',
    '?compare=years',
    '?compare=families',
  ]) {
    test(`/lab/${query}: what has a name of results.json has its value`, async ({ lab }) => {
      await lab.open(query);
      const { numbers, sets } = await lab.record();
      const shared = Object.entries(numbers).filter(([key]) => key in results);
      for (const [key, value] of shared) expectSame(key, value, results[key]);
      if (query === '') expect(shared.length).toBeGreaterThan(30);
      if (query === '?compare=codes') {
        expect(shared.length).toBeGreaterThan(300);
        // As in the build, too few known closing dates have no median.
        const few = sets.filter(({ id }) => (numbers[`resolution.${id}.exact`] ?? 0) < 10);
        expect(few).not.toEqual([]);
        for (const { id } of few) expect(numbers[`resolution.${id}.known.median`], id).toBeNull();
      }
    });
  }
});

/** Keeps tasks from workers until `window.letWorkersGo()` is called. */
async function holdWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    let isHeld = true;
    window.Worker = class extends Worker {
      override postMessage(message: unknown): void {
        const send = (): void => {
          super.postMessage(message);
        };
        if (isHeld) held.push(send);
        else send();
      }
    };
    Object.assign(window, {
      letWorkersGo: () => {
        isHeld = false;
        for (const send of held) send();
      },
    });
  });
}

test.describe('the bootstrap', () => {
  test('can be cancelled, and drawn after that', async ({ lab, page }) => {
    await holdWorkers(page);
    await lab.open();
    await lab.draw.click();
    await expect(lab.cancel).toBeFocused();
    await expect(lab.progress).toBeVisible();
    await lab.cancel.click();
    await expect(lab.bootstrapWords).toHaveText('Cancelled.');
    await expect(lab.draw).toBeFocused();
    await expect(lab.progress).toBeHidden();
    await page.evaluate('letWorkersGo()');
    // The answer of a worker that was stopped never comes.
    await expect(lab.bootstrap.locator('table')).toHaveCount(0);
    await lab.draw.click();
    await expect(lab.bootstrap.locator('table')).toBeVisible();
  });

  test('shows its progress, and has the interval of the build', async ({ lab, page }) => {
    await lab.open();
    await lab.progress.evaluate((bar: HTMLProgressElement) => {
      const values: number[] = [];
      new MutationObserver(() => values.push(bar.value)).observe(bar, { attributeFilter: ['value'] });
      Object.assign(window, { progressValues: values });
    });
    await lab.draw.click();
    await expect(lab.bootstrap.locator('table')).toBeVisible();
    const values = await page.evaluate<number[]>('progressValues');
    expect(values.filter((value) => value > 0 && value < 1)).not.toEqual([]);
    expect(values.toSorted((a, b) => a - b)).toEqual(values);
    const { numbers } = await lab.record();
    expectSame('low', numbers[`bootstrap.${focal}.low`], results[`${pair}.cliffs.low`]);
    expectSame('high', numbers[`bootstrap.${focal}.high`], results[`${pair}.cliffs.high`]);
  });
});

test.describe('the address', () => {
  test('follows every choice; back, forward and reload give the same answer', async ({ lab, page }) => {
    await lab.open();
    const first = await lab.sentence.innerText();
    await page.getByRole('radio', { name: 'Categories', exact: true }).check();
    await lab.expectAddress('?compare=categories');
    await expect(lab.sentence).not.toHaveText(first);
    await lab.answered();
    const second = await lab.sentence.innerText();
    await lab.undated.selectOption('late');
    await lab.expectAddress('?compare=categories&undated=late');
    await expect(lab.sentence).not.toHaveText(second);
    await lab.answered();
    const third = await lab.sentence.innerText();
    await page.goBack();
    await expect(lab.sentence).toHaveText(second);
    await expect(lab.undated).toHaveValue('interval');
    await page.goBack();
    await expect(lab.sentence).toHaveText(first);
    await page.goForward();
    await expect(lab.sentence).toHaveText(second);
    await page.goForward();
    await expect(lab.sentence).toHaveText(third);
    await page.reload();
    await lab.answered();
    await expect(lab.sentence).toHaveText(third);
    await expect(lab.undated).toHaveValue('late');
    await page.locator('#lab-form').getByRole('button', { name: /main/i }).click();
    await expect(lab.sentence).toHaveText(first);
    await lab.expectAddress('');
  });

  test('names unknown values as text and ignores them', async ({ lab, page }) => {
    await lab.open('?undated=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&curve=kaplan-meier');
    await expect(lab.notice).toContainText('undated=<img src=x onerror=alert(1)>');
    await expect(page.locator('#lab img')).toHaveCount(0);
  });

  test('may be nonsense: the lab still answers, and nothing of the address becomes markup', async ({
    lab,
    page,
  }) => {
    await lab.open();
    const scripts = await page.locator('script').count();
    for (const query of [
      '?compare=%ED%A0%80&of=%&exact=<zz onclick=x>',
      '?compare=selections&a=q%3D<zz>&b="><script>zz</script>',
      '?__proto__=x&constructor=y&compare=families&of=__proto__',
      '?compare=years&of=0&of=99999&undated=late&undated=none',
      '?&&=&compare&=compare',
    ]) {
      await lab.show(query);
      await expect(lab.sentence).not.toBeEmpty();
      await expect(page.locator('zz, #lab [onclick], #lab script, #lab img')).toHaveCount(0);
      await expect(page.locator('script')).toHaveCount(scripts);
    }
  });

  test('with many unknown values gets a few short notices; unknown names are dropped without a word', async ({
    lab,
  }) => {
    await lab.open('?utm_source=mail&fbclid=1');
    await expect(lab.notice.locator('p')).toHaveCount(0);
    await lab.open(
      `?${Array.from({ length: 30 }, (_, index) => `compare=${index}${'long'.repeat(100)}`).join('&')}`,
    );
    await expect(lab.notice.locator('p')).toHaveCount(7);
    const lengths = (await lab.notice.locator('p').allInnerTexts()).map(({ length }) => length);
    expect(Math.max(...lengths)).toBeLessThan(200);
    await expect(lab.notice).toContainText('24 more');
  });
});

test.describe('selections of the explorer', () => {
  test('two are compared', async ({ lab, page, baseURL }) => {
    await lab.open();
    await page.locator('#lab-form [name="compare"][value="selections"]').check();
    const first = page.locator('#lab-form [name="a"]');
    await first.fill(`${baseURL ?? ''}/issues/?group=${focal}&state=nonsense`);
    await first.press('Tab');
    await expect(page.locator('#lab-form [name="b"]')).toBeFocused();
    await page.keyboard.type(`group=${comparison}`);
    await page.keyboard.press('Tab');
    await expect(lab.notice).toContainText('state=nonsense');
    await expect(lab.sets).toContainText('Selection A');
    await lab.answered();
    const { numbers } = await lab.record();
    expectSame('z', numbers['comparison.interval.z'], results[`${pair}.interval.z`]);
  });

  test('one alone is compared with all other issues; a long one is read whole', async ({ lab, page }) => {
    await lab.open('?compare=selections&a=state%3Dopen');
    await expect(lab.sentence).toContainText('all other issues');
    const { numbers } = await lab.record();
    expect((numbers['resolution.a.n'] ?? 0) + (numbers['resolution.others.n'] ?? 0)).toBe(
      numbers['comparison.n'],
    );
    const many = Array.from({ length: 300 }, (_, index) => `label=no-such-label-${index}`).join('&');
    const first = page.locator('#lab-form [name="a"]');
    await first.fill(`/issues/?${many}&group=${focal}`);
    await first.press('Enter');
    await expect(lab.notice).toContainText('294 more');
    await lab.answered();
    const there = await lab.record();
    expectSame('n', there.numbers['resolution.a.n'], results[`resolution.${focal}.n`]);
    await page.reload();
    await lab.answered();
    expect((await lab.record()).numbers).toEqual(there.numbers);
  });

  test('a link of the explorer leads to its selection', async ({ lab, page }) => {
    await page.goto('/issues/?state=open');
    // The panel that holds the link may be folded, and the script is loaded at the first use.
    await page.locator('#selection > summary').click();
    await page.locator('a[href^="/lab/?"]').first().click();
    await lab.answered();
    await expect(page.locator('#lab-form [name="compare"]:checked')).toHaveValue('selections');
    await expect(page.locator('#lab-form [name="a"]')).toHaveValue('state=open');
    await expect(lab.sentence).toContainText('Open');
  });

  test('what a cited one held and holds is said, and its citation does not enter the address', async ({
    lab,
    page,
  }) => {
    await lab.open(`?compare=selections&a=${encodeURIComponent('state=open&sort=oldest&v=0.9.0&n=7')}`);
    const { numbers } = await lab.record();
    expect(numbers['resolution.a.n']).toBeGreaterThan(0);
    await expect(lab.notice).toContainText('0.9.0');
    await expect(lab.notice).toContainText(/\b7 issues/);
    await expect(page.locator('#lab-address')).toHaveText('/lab/?compare=selections&a=state%3Dopen');
  });

  test('none: there is nothing to compare, and nothing of it is shown', async ({ lab, page }) => {
    await lab.open('?compare=selections');
    await expect(lab.sentence).toContainText(/choose/i);
    await expect(page.locator('#lab-sets table, #lab-tests table, #lab-figure svg')).toHaveCount(0);
  });

  test('two that share issues: the sentence says how many the test leaves out', async ({ lab }) => {
    const [one, other] = ['state=closed', 'q=model'].map(encodeURIComponent);
    await lab.open(`?compare=selections&a=${one ?? ''}&b=${other ?? ''}`);
    const { 'comparison.overlapping': overlapping } = (await lab.record()).numbers;
    expect(overlapping).toBeGreaterThan(0);
    await expect(lab.sentence).toContainText(`${formatCount(overlapping ?? 0)} issues`);
  });

  test.describe('that cannot be read', () => {
    test.use({ expectsTroubles: true });

    test('leave no old answer under the new choice, and the next choice tries again', async ({
      lab,
      page,
    }) => {
      await lab.open();
      await page.route(issuesData, (route) => route.abort());
      await lab.show('?compare=selections&a=state%3Dopen');
      await expect(lab.notice).not.toBeEmpty();
      await expect(lab.sets).toBeEmpty();
      await lab.keep('csv').click({ force: true });
      await expect(lab.kept).not.toBeEmpty();
      await page.unroute(issuesData);
      await lab.show('?compare=selections&a=state%3Dclosed');
      await expect(lab.sentence).toContainText('Closed');
    });
  });
});

test.describe('without its script', () => {
  test.use({ expectsTroubles: true });

  test('the page says so and shows no button that does nothing', async ({ page }) => {
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto('/lab/');
    await expect(page.locator('#lab-waiting')).toBeVisible();
    await expect(page.locator('#lab').getByRole('button')).toHaveCount(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows the main analysis, its figure, and where to read on', async ({ lab, page }) => {
    await page.goto('/lab/');
    await expect(lab.sentence).toContainText(String(results[`resolution.${focal}.turnbull.median`]));
    await expect(lab.figure.locator('svg').filter({ visible: true })).toHaveCount(1);
    await expect(page.locator('#lab-form')).toBeHidden();
    await expect(page.locator('main a[href="/resolution/"]')).not.toHaveCount(0);
    await expect(page.locator('main a[href="/resolution/robustness/"]')).not.toHaveCount(0);
  });
});

test.describe('what can be kept', () => {
  test('the figure, the numbers and the citation say what they show, of which release and where', async ({
    lab,
    page,
  }) => {
    const query = '?compare=categories&curve=kaplan-meier';
    await lab.open(query);
    const svg = (await lab.download('svg')).toString('utf8');
    expect(svg).toMatch(/^<\?xml [^>]*>\n<svg /);
    expect(svg).not.toContain('var(--');
    const words = [...svg.matchAll(/>([^<]+)</g)].map(([, text]) => text).join(' ');
    for (const word of ['Categories', version, '/lab/?compare=categories']) expect(words).toContain(word);
    const [, height] = /viewBox="-?\d+ -?\d+ \d+ (\d+)"/.exec(svg) ?? [];
    const lowest = Math.max(...[...svg.matchAll(/<text[^>]* y="([\d.]+)"/g)].map(([, y]) => Number(y)));
    expect(Number(height)).toBeGreaterThan(lowest);

    const png = await lab.download('png');
    const picture = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('found no canvas');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const pixels = new Uint32Array(data.buffer);
      const paper = pixels.at(-1);
      const edge = Array.from({ length: image.height }, (_, y) => [
        pixels[y * image.width],
        pixels[(y + 1) * image.width - 1],
      ]);
      return {
        width: image.width,
        colors: new Set(pixels).size,
        inkAtEdge: edge.flat().filter((color) => color !== paper).length,
      };
    }, png.toString('base64'));
    expect(picture.width).toBe(2 * Number(/ width="(\d+)"/.exec(svg)?.[1]));
    // Curves and their bands, and no word cut off at either side.
    expect(picture.colors).toBeGreaterThan(50);
    expect(picture.inkAtEdge).toBe(0);

    const csv = (await lab.download('csv')).toString('utf8');
    expect(csv).toMatch(/^number,value\ntitle,/);
    expect(csv).toContain(`\nversion,${version}\nquery,${query}\n`);
    await page.locator('details.cite summary').click();
    await expect(page.locator('#lab-plain')).toContainText(`/lab/${query}&v=${version}`);
    await expect(page.locator('#lab-bibtex')).toContainText(/^@misc\{[\w-]+\/lab\/[\w-]+,$/m);
  });

  test('where no curve is drawn the button says why; one curve is enough', async ({ lab }) => {
    // No issue is left to draw: neither known times, nor undated or open ones.
    await lab.open('?compare=groups&exact=none&undated=dropped&open=dropped');
    await expect(lab.figure.locator('svg')).toHaveCount(0);
    for (const kind of ['png', 'svg'] as const) {
      await lab.keep(kind).click({ force: true });
      await expect(lab.kept).not.toBeEmpty();
    }
    // Nothing holds these words, so only the curve of all other issues is there.
    await lab.show('?compare=selections&a=q%3Dzzqqxx');
    await expect(lab.kept).toBeEmpty();
    expect((await lab.download('svg')).toString('utf8')).toContain('<svg ');
  });
});

test.describe('with the keyboard alone', () => {
  test('going back never loses the focus, and the skip link disturbs nothing', async ({ lab, page }) => {
    await lab.open();
    await page.locator('#lab-form input[name="compare"][value="categories"]').check();
    await lab.expectAddress('?compare=categories');
    await lab.answered();
    await page.locator('#lab-form [data-for="categories"] input[name="of"]').first().focus();
    await page.goBack();
    await lab.expectAddress('');
    await lab.answered();
    await expect(page.locator(':focus')).toHaveAttribute('name', 'compare');
    const before = (await page.locator('#lab').getAttribute('data-answered')) ?? '';
    await page.locator('a[href^="#"]').first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL((url) => url.hash !== '');
    await expect(page.locator('#lab')).toHaveAttribute('data-answered', before);
  });

  test('choices are reached, made and answered, and keep the focus', async ({ lab, page }) => {
    await lab.open();
    const focused = page.locator(':focus');
    const tabTo = async (selector: string): Promise<void> => {
      const isThere = (): Promise<boolean> =>
        focused.evaluate((element, wanted) => element.matches(wanted), selector);
      for (let presses = 0; presses < 90; presses += 1) {
        await page.keyboard.press('Tab');
        if (await isThere()) return;
      }
      throw new Error(`${selector}: not reached with 90 presses of Tab`);
    };
    await tabTo('[name="compare"]');
    await page.keyboard.press('ArrowDown');
    await lab.expectAddress('?compare=categories');
    await expect(focused).toHaveValue('categories');
    await lab.answered();
    await tabTo('[name="of"]');
    await page.keyboard.press('Space');
    await expect(page).toHaveURL((url) => url.searchParams.has('of'));
    await tabTo('[name="undated"]');
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL((url) => url.searchParams.has('undated'));
    await expect(focused).toHaveAttribute('name', 'undated');
    await lab.answered();
    await tabTo('[data-download="csv"]');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
  });
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });

  test('the answer comes first, the choices are folded, and the sentence stays in sight while choosing', async ({
    lab,
  }) => {
    await lab.open();
    const top = async (locator: typeof lab.sentence): Promise<number> => {
      const box = await locator.boundingBox();
      if (!box) throw new Error('found no box');
      return box.y;
    };
    expect(await top(lab.sentence)).toBeLessThan(await top(lab.choices));
    await expect(lab.undated).toBeHidden();
    const before = await lab.sentence.innerText();
    await lab.choices.locator('> summary').click();
    await lab.undated.scrollIntoViewIfNeeded();
    await lab.undated.selectOption('late');
    await expect(lab.sentence).not.toHaveText(before);
    await lab.answered();
    await expect(lab.sentence).toBeInViewport();
    await expect(lab.choices.locator('> summary')).toContainText('1 choice');
  });
});

for (const [colorScheme, width, query] of [
  ['light', 1280, ''],
  ['dark', 1280, '?compare=categories'],
  ['dark', 320, '?compare=codes&curve=kaplan-meier'],
  ['light', 360, '?compare=selections'],
  ['light', 800, '?weights=projects&curve=kaplan-meier'],
] as const) {
  test.describe(`${colorScheme}, ${width} px wide, /lab/${query}`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test('is accessible, fits the window, and has large targets', async ({ lab, page }) => {
      await lab.open(query);
      await lab.choices.evaluate((details) => {
        details.setAttribute('open', '');
      });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await expectLargeTargets(page, '#lab');
    });
  });
}

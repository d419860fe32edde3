/**
 * The talk that the build writes into the page, which is read before any script has run and without
 * JavaScript.
 */
import { expect, type Page } from '@playwright/test';
import { deck } from '../../../../slides';
import { finding, open, plain, test } from '../../deck';

/** Opens an address whose scripts never arrive. */
async function openWithoutScripts(page: Page, address: string): Promise<void> {
  await page.route(/\.js$/, (route) => route.abort());
  await page.goto(address);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const viewport of [
    { width: 1600, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(`the whole talk can be read at ${viewport.width} pixels`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto('/');
      for (const { title, figures } of deck) {
        await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
        for (const { name } of figures) {
          const figure = page.locator(`figure[data-figure="${name}"]`);
          await expect(figure.locator('.finding')).toBeVisible();
          await expect(figure.locator('.finding')).toHaveText(/.{10}/);
          await expect(figure.locator('.source')).toBeVisible();
        }
      }
      await expect(page.getByRole('img', { name: /^I 124 av 428 kommuner/ })).toBeVisible();
    });
  }
});

test('before any script has run, wide screens see the slide that the address names', async ({
  page,
}) => {
  await openWithoutScripts(page, '/');
  await expect(page.getByRole('heading', { name: 'Innvandring er redningen!' })).toHaveCount(1);
  await expect(page.locator('.still-map')).toBeInViewport({ ratio: 1 });
  await page.goto('/#/lykke-til');
  await page.reload();
  const shown = page.locator('.opening .slide:visible');
  await expect(shown).toHaveCount(1);
  await expect(shown).toHaveAttribute('id', '/lykke-til');
});

test('what it says is what the live deck says', async ({ page }) => {
  await openWithoutScripts(page, '/');
  const written = await page
    .locator('.opening figure')
    .evaluateAll((all) =>
      all.map((one) => [
        one.dataset.figure ?? '',
        one.querySelector('.finding')?.textContent ?? '',
      ]),
    );
  await page.unroute(/\.js$/);
  await open(page, '/?visning=les');
  await expect(page.locator('.opening')).toHaveCount(0);
  expect(written.map(([name]) => name)).toEqual(
    deck.flatMap(({ figures }) => figures.map(({ name }) => name)),
  );
  for (const [name = '', text = ''] of written) expect(await finding(page, name)).toBe(plain(text));
});

for (const { address, width, height } of [
  { address: '/', width: 1600, height: 900 },
  { address: '/', width: 1024, height: 768 },
  { address: '/#/kunnskapsbasert', width: 1280, height: 720 },
  { address: '/', width: 390, height: 844 },
]) {
  test(`nothing jumps when ${address} comes to life at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const places = () =>
      page.evaluate(() => {
        const seen = [
          ...document.querySelectorAll<HTMLElement>(
            'h1, h2, .words p, .words li, .finding, nav li a',
          ),
        ];
        return seen.flatMap((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const inSight =
            element.checkVisibility({ visibilityProperty: true }) && y + height <= innerHeight;
          return inSight && width
            ? [
                [
                  (element.textContent ?? '').replace(/\s+/g, ' '),
                  Math.round(x),
                  Math.round(y),
                ] as const,
              ]
            : [];
        });
      });
    await openWithoutScripts(page, address);
    await page.evaluate(() => document.fonts.ready);
    const before = await places();
    expect(before.length).toBeGreaterThan(0);
    await page.unroute(/\.js$/);
    await page.reload();
    await page.waitForFunction(() => 'deck' in window && !document.querySelector('.opening'));
    await page.evaluate(() => window.deck.ready);
    const after = await places();
    const moved = before.filter(
      ([text, x, y]) =>
        !after.some(
          ([other, nowX, nowY]) =>
            other === text && Math.abs(nowX - x) <= 3 && Math.abs(nowY - y) <= 3,
        ),
    );
    expect(moved).toEqual([]);
  });
}

/** axe-core over every slide in every view: WCAG 2.0, 2.1 and 2.2 A and AA, and best practices. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { deck } from '../../../slides';
import { open, ready, turnTo } from '../deck';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The violated rules and their elements. Empty when there are none. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

test('presentation: every slide', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page, '/?kommune=1580');
  for (const { id } of deck) {
    await turnTo(page, id);
    expect.soft(await violations(page), id).toEqual([]);
  }
});

for (const width of [390, 1440]) {
  test(`reading view, ${width} pixels wide`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    await open(page, '/?visning=les&kommune=1580');
    for (const { id } of deck) {
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      await ready(page);
    }
    expect(await violations(page)).toEqual([]);
  });
}

test('print view', async ({ page }) => {
  test.slow();
  await open(page, '/?visning=utskrift&kommune=1580');
  // The rows of a table are alike, so checking three of each is enough, and takes a tenth of the
  // time.
  await page.evaluate(() => {
    for (const row of document.querySelectorAll('#vedlegg tbody tr:nth-child(n + 4)')) row.remove();
  });
  expect(await violations(page)).toEqual([]);
});

test("the speaker's page", async ({ page }) => {
  await open(page, '/?visning=taler&kommune=1580');
  expect(await violations(page)).toEqual([]);
});

test('the dialogs: numbers, rule, words, help; and a message', async ({ page }) => {
  await open(page, '/?kommune=9999');
  for (const name of [
    /^Tall: Klassene/,
    'Regelen og forbeholdet',
    'Ord i presentasjonen',
    /^Hjelp/,
  ]) {
    await page.getByRole('button', { name }).first().click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

for (const utseende of ['moerk', 'kontrast']) {
  test(`appearance ${utseende}`, async ({ page }) => {
    await page.addInitScript((value) => localStorage.setItem('utseende', value), utseende);
    await open(page, '/?kommune=1580');
    expect(await violations(page)).toEqual([]);
    await open(page, '/?visning=les&kommune=1580');
    expect(await violations(page)).toEqual([]);
  });
}

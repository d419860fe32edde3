/** Drawings depend only on what is chosen now, not on what was chosen before. */
import { expect, type Page, test } from '@playwright/test';
import { deck } from '../../../slides';
import { figure, open, openChoices, ready, turnTo } from '../deck';

/** The pixels of each chart, and each area, line and outline of the maps with its paint. */
const drawn = (page: Page, id: string): Promise<Record<string, string[]>> =>
  page.locator(`#${id}`).evaluate(async (slide) => {
    // After two frames, the maps know how much room the words above leave them.
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    const found: Record<string, string[]> = {};
    for (const figure of slide.querySelectorAll('figure')) {
      const charts = [...figure.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL());
      const paths = [...figure.querySelectorAll('.leaflet-pane g path[d]:not([d=""])')].map(
        (path) =>
          [...path.attributes]
            .map(({ name, value }) => `${name}=${value}`)
            .sort()
            .join(' '),
      );
      found[figure.dataset.figure ?? ''] = [...charts, ...paths.sort()];
    }
    return found;
  });

test('every slide: drawn alike with the municipality in the address and with another chosen first', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const fresh = new Map<string, Record<string, string[]>>();
  await open(page, '/?kommune=1580');
  for (const { id } of deck) {
    await turnTo(page, id);
    fresh.set(id, await drawn(page, id));
    expect(Object.values(fresh.get(id) ?? {}).flat().length, id).toBeGreaterThan(0);
  }
  await page.goto('about:blank');
  await open(page, '/?kommune=0301');
  for (const { id } of deck) {
    await turnTo(page, id);
    expect(await drawn(page, id), id).not.toEqual(fresh.get(id));
    for (const code of [null, '1580']) {
      await page.evaluate((one) => window.deck.choose(one), code);
      await ready(page);
    }
    await expect.poll(() => drawn(page, id)).toEqual(fresh.get(id));
    await page.evaluate(() => window.deck.choose('0301'));
  }
});

for (const kommune of ['', '&kommune=1580']) {
  test(`redningen${kommune}: drawn and read out alike after a step in the years as from the address`, async ({
    page,
  }) => {
    /**
     * The drawings, also with the pointer on a bar of each chart, which draws the tooltip as well.
     */
    const pictures = async () => {
      const all = [await drawn(page, 'redningen')];
      for (const [name, down] of [
        ['redningen-sentralitet', 0.1],
        ['redningen-dekomponering', 0.5],
      ] as const) {
        const canvas = figure(page, name).locator('canvas');
        const { width, height } = (await canvas.boundingBox()) ?? { width: 0, height: 0 };
        await canvas.hover({ position: { x: 0.42 * width, y: down * height } });
        const tip = await figure(page, name).locator('.chart-tip').allTextContents();
        all.push({ ...(await drawn(page, 'redningen')), tip });
      }
      return all;
    };
    const step = async (label: string) => {
      await page.locator('#redningen').getByRole('button', { name: label }).click();
      await ready(page);
    };
    await open(page, `/?fra=2007&til=2012${kommune}`);
    await openChoices(page);
    const fresh = await pictures();
    expect(fresh[1]).not.toEqual(fresh[0]);
    expect(fresh[2]).not.toEqual(fresh[1]);
    await open(page, `/?fra=2005&til=2010${kommune}`);
    await openChoices(page);
    await step('Ett år fram');
    await step('Ett år fram');
    expect(await pictures()).toEqual(fresh);
    // While a bar is pointed at, and back again.
    await step('Ett år tilbake');
    await step('Ett år fram');
    expect(await pictures()).toEqual(fresh);
  });
}

/** The whole talk by keyboard alone, as somebody who has no mouse would give it and read it. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { deck } from '../../../slides';
import { readBack, readCsv } from '../../src/figure/read-csv';
import { current, figure, finding, open, ready } from '../deck';
import { focused } from '../keyboard';

/** Name of what has the focus, as a screen reader would say it. */
const name = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement> };
    const label = element.labels?.[0]?.textContent;
    return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
  });

/** Goes with Tab, or back with Shift+Tab, to what is called so. */
async function go(page: Page, wanted: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press(key);
    passed.push(await name(page));
    if (wanted.test(passed.at(-1) ?? '')) return;
  }
  throw new Error(`${key} did not come to ${wanted}; it passed ${passed.join(', ')}`);
}

/** What the slider under the focus says of its value. */
const value = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-valuetext') ?? '');

/** Three values, at the beginning, next to it and at the end. */
async function threeValues(page: Page): Promise<string[]> {
  const heard: string[] = [];
  for (const key of ['Home', 'ArrowRight', 'End']) {
    await page.keyboard.press(key);
    heard.push(await value(page));
  }
  return heard;
}

test('the whole talk by keyboard alone', async ({ page }) => {
  test.setTimeout(180_000);
  // Nothing but keys: a pointer anywhere is a fault.
  await page.addInitScript(() => {
    addEventListener('pointerdown', () => document.documentElement.setAttribute('data-peker', ''), {
      capture: true,
    });
  });
  await open(page);

  await test.step('søk etter en kommune', async () => {
    await page.keyboard.press('k');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await page.keyboard.type('haram');
    await expect(page.getByRole('option').first()).toContainText('Haram');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/kommune=1580/);
    await expect(page.locator('#kunngjoering')).toHaveText('Haram er valgt.');
    await ready(page);
  });

  await test.step('les tre verdier av kartet og tre av et diagram', async () => {
    await go(page, /^Gå gjennom verdiene: Vekst i kommunene/);
    const areas = await threeValues(page);
    expect(new Set(areas).size).toBe(3);
    for (const heard of areas) expect(heard).toMatch(/^.+: .+, endring .+ personer/);
    await go(page, /^Gå gjennom verdiene: Klassene etter sentralitet/);
    const points = await threeValues(page);
    expect(new Set(points).size).toBe(3);
    for (const heard of points) expect(heard).toMatch(/^.+ \(\d+\): .+ [\d,]+ (prosent|kommuner)$/);
  });

  await test.step('flytt et år', async () => {
    await go(page, /^Valg: /, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await go(page, /^Periode/);
    await page.keyboard.press('ArrowLeft');
    await ready(page);
    expect(await value(page)).toBe('2007 til 2012');
    expect(await finding(page, 'redningen-dekomponering')).toContain('fra 2007 til 2012');
  });

  await test.step('åpne tabellen, sorter den, last ned CSV', async () => {
    await go(page, /^Tall: Vekst i kommunene/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await go(page, /^Folketall 2012/);
    await page.keyboard.press('Enter');
    await expect(dialog.locator('th[aria-sort=descending]')).toContainText('Folketall 2012');
    await expect(dialog.locator('tbody tr').first()).toContainText('Oslo');
    // The focus is still on the header that was pressed.
    expect(await name(page)).toMatch(/^Folketall 2012/);
    await go(page, /^Last ned CSV/, 'Shift+Tab');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^redningen-kart.*1580.*\.csv$/);
    const { rows } = readBack(readCsv(readFileSync(await download.path(), 'utf8')));
    expect(rows).toHaveLength(428);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    expect(await name(page)).toMatch(/^Tall: Vekst i kommunene/);
  });

  await test.step('til lesevisningen og tilbake', async () => {
    await go(page, /^Les som nettside/);
    await page.keyboard.press('Enter');
    await ready(page);
    await expect(page.locator('html')).toHaveAttribute('data-visning', 'les');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    expect(await finding(page, 'redningen-dekomponering')).toMatch(/^Haram .*fra 2007 til 2012/);
    await go(page, /^Presenter/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await ready(page);
    await expect(page.locator('html')).toHaveAttribute('data-visning', 'presentasjon');
    await expect(page.locator('#redningen').getByRole('heading', { level: 1 })).toBeFocused();
  });

  await test.step('gjennom alle lysbildene', async () => {
    for (const [i, { id, title, figures }] of deck.entries()) {
      if (i > 0) await page.keyboard.press('ArrowRight');
      // What is shown one by one comes first.
      for (let n = 0; n < 5 && (await current(page)) !== id; n++) {
        await page.keyboard.press('ArrowRight');
      }
      await ready(page);
      expect(await current(page)).toBe(id);
      await expect(page.locator(`#${id}`).getByRole('heading', { name: title })).toBeFocused();
      await expect(figure(page, figures[0]?.name ?? '')).toHaveAttribute('data-ready', 'true');
    }
  });

  await test.step('åpne hjelpen, les tastene, lukk', async () => {
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Hjelp' });
    await expect(help).toContainText('Neste og forrige trinn eller lysbilde');
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
  });

  await test.step('gå ut av siden', async () => {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab');
      if ((await focused(page)).id === 0) break;
    }
    expect((await focused(page)).id).toBe(0);
  });
  await expect(page.locator('html')).not.toHaveAttribute('data-peker');
});

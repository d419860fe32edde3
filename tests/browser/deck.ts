/** Helpers that the browser tests share: opening the deck, and reading what a user would read. */
import { test as base, type Download, expect, type Locator, type Page } from '@playwright/test';
import { deck } from '../../slides';

/**
 * For tests that intercept requests. They may end while the deck is still fetching files for which
 * no test waits.
 */
export const test = base.extend<{ routesEnd: undefined }>({
  routesEnd: [
    async ({ page }, use) => {
      await use(undefined);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    },
    { auto: true },
  ],
});

/**
 * Opens an address of the deck, and waits until everything on screen is drawn. Slides are presented
 * whole unless the address has a step (`trinn`).
 */
export async function open(page: Page, address = '/'): Promise<void> {
  const here = 'http://here.invalid';
  const url = new URL(address, here);
  if (!url.searchParams.has('trinn')) url.searchParams.set('trinn', 'alle');
  await page.goto(url.href.replace(here, ''));
  await ready(page);
}

/** Unfolds the controls of the slide that is shown, as somebody does who wants to change its years. */
export async function openChoices(page: Page): Promise<void> {
  const fold = page.locator('section.present details.choices');
  await fold.locator('summary').click();
  await expect(fold).toHaveAttribute('open');
}

/** Opens the search in the middle while presenting; gives its field. */
export async function openSearch(page: Page): Promise<Locator> {
  await page.locator('.deck-bar .choose-kommune').click();
  const field = page.getByRole('dialog', { name: 'Velg kommune' }).getByRole('combobox');
  await expect(field).toBeFocused();
  return field;
}

/**
 * Waits until everything on screen is drawn, and the shown slide's controls and the bar can be
 * used.
 */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => 'deck' in window);
  await page.evaluate(async () => {
    await window.deck.usable;
    await window.deck.ready;
  });
}

/** Delays a file until the returned function is called. */
export async function holdBack(page: Page, file: RegExp): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(file, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** The id of the slide that is shown. */
export const current = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector('section.slide.present:not(.stack)')?.id);

/** Goes through all slides in order, and waits until each one's figures are drawn. */
export async function turnThroughDeck(page: Page): Promise<void> {
  for (const slide of deck) {
    if ((await current(page)) !== slide.id) await page.keyboard.press('PageDown');
    expect(await current(page)).toBe(slide.id);
    await ready(page);
    for (const { name } of slide.figures) {
      await expect(figure(page, name)).toHaveAttribute('data-ready', 'true');
    }
  }
}

/** Goes to a slide of the presentation, and waits until it is drawn. */
export async function turnTo(page: Page, id: string): Promise<void> {
  await page.evaluate((slide) => {
    location.hash = `#/${slide}`;
  }, id);
  await expect.poll(() => current(page)).toBe(id);
  await ready(page);
}

export const figure = (page: Page, name: string): Locator =>
  page.locator(`figure[data-figure="${name}"]`);

/** A text with ordinary spaces instead of no-break spaces. */
export const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ');

/** The headline of a figure, when it is drawn. */
export async function finding(page: Page, name: string): Promise<string> {
  await expect(figure(page, name)).toHaveAttribute('data-ready', 'true');
  return plain(await figure(page, name).locator('.finding').textContent());
}

/** The figure's sentence about the chosen municipality. */
export async function place(page: Page, name: string): Promise<string> {
  await expect(figure(page, name)).toHaveAttribute('data-ready', 'true');
  return plain(await figure(page, name).locator('.place').textContent());
}

/** The legend's counts by class. */
export async function counts(page: Page, name: string): Promise<Record<string, number>> {
  await expect(figure(page, name)).toHaveAttribute('data-ready', 'true');
  const items = await figure(page, name)
    .locator('.legend li')
    .evaluateAll((all) =>
      all.map((item) => [item.getAttribute('data-klasse'), item.querySelector('b')?.textContent]),
    );
  return Object.fromEntries(items.map(([key, count]) => [key, Number(count)]));
}

/** Opens the panel «Tall» of a figure. */
export async function openTable(page: Page, name: string): Promise<Locator> {
  await figure(page, name).getByRole('button', { name: /^Tall/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('tbody tr').first()).toBeVisible();
  return dialog;
}

/** Presses a button of the panel «Tall» that saves a file. */
export async function download(page: Page, dialog: Locator, button: string): Promise<Download> {
  const started = page.waitForEvent('download');
  await dialog.getByRole('button', { name: button, exact: true }).click();
  return await started;
}

/** Opens «Tall», reads the table by row key, and closes the panel again. */
export async function table(page: Page, name: string): Promise<Map<string, string[]>> {
  const dialog = await openTable(page, name);
  const rows = await dialog
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [
        row.getAttribute('data-key') ?? '',
        ...[...row.children].map((cell) => cell.textContent ?? ''),
      ]),
    );
  await dialog.getByRole('button', { name: 'Lukk' }).click();
  return new Map(rows.map(([key, ...cells]) => [key as string, cells.map(plain)]));
}

/** A table as shown in the panel. */
export interface Shown {
  head: { text: string; numbers: boolean }[];
  rows: string[][];
  source: string;
}

/** Reads the table in the open panel. */
export async function readTable(dialog: Locator): Promise<Shown> {
  const head = await dialog.locator('thead th').evaluateAll((all) =>
    all.map((th) => ({
      text: th.textContent ?? '',
      numbers: th.classList.contains('number'),
    })),
  );
  const rows = await dialog
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((td) => td.textContent ?? '')));
  return {
    head: head.map((one) => ({ ...one, text: plain(one.text) })),
    rows: rows.map((row) => row.map(plain)),
    source: plain(await dialog.locator('.source').textContent()),
  };
}

/** Reads a Norwegian number: «5 051 275», «−12», «+3,4». */
export const number = (text: string | undefined): number =>
  Number((text ?? '').replace(/[\s+]/g, '').replace('−', '-').replace(',', '.'));

/** A point on the screen that is inside an area of a map and not covered by anything. */
export async function pointIn(area: Locator): Promise<{ x: number; y: number }> {
  return await area.evaluate((path) => {
    const box = path.getBoundingClientRect();
    for (let i = 1; i < 20; i++) {
      for (let j = 1; j < 20; j++) {
        const x = box.x + (box.width * i) / 20;
        const y = box.y + (box.height * j) / 20;
        if (document.elementFromPoint(x, y) === path) return { x, y };
      }
    }
    throw new Error('the area is nowhere to be clicked');
  });
}

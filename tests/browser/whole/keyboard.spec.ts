/**
 * Use by keyboard: controls keep their keys, everything can be reached, and nothing traps the
 * focus.
 */
import { expect, type Page, test } from '@playwright/test';
import { deck } from '../../../slides';
import { contrast } from '../../../src/figure/contrast';
import { current, figure, open, ready } from '../deck';
import { focused, type Stop, walk } from '../keyboard';

const slides = deck;
const KOMMUNE = '1580';

for (const { id, figures } of slides) {
  test(`${id}: Tab goes from the heading through controls and figures to the bar, in sight, and out`, async ({
    page,
  }) => {
    test.slow();
    await open(page, `/?kommune=${KOMMUNE}#/${id}`);
    await page.locator('section.present:not(.stack)').locator('h1, h2').first().focus();
    const address = page.url();
    const stops = await walk(page, 'Tab');
    expect(stops.every((stop) => stop.bar || stop.slide === id)).toBe(true);
    // Getting the focus changes nothing.
    expect(page.url()).toBe(address);
    expect(await current(page)).toBe(id);

    // In the order of words and controls, then figure by figure, then the sources and the bar.
    const names = figures.map(({ name }) => name);
    const rank = (stop: Stop) =>
      stop.bar
        ? names.length + 2
        : stop.source
          ? names.length + 1
          : stop.figure
            ? names.indexOf(stop.figure) + 1
            : 0;
    const ranks = stops.map(rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    // Every figure is reached, in the order in which it is seen.
    expect(names.filter((_, i) => !ranks.includes(i + 1))).toEqual([]);
    const places = await page
      .locator('section.present:not(.stack) figure')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    for (const [i, place] of places.entries()) {
      const before = places[i - 1];
      if (!before) continue;
      expect(place.left >= before.right || place.top >= before.top).toBe(true);
    }

    expect(stops.filter(unseen).map(({ what }) => what)).toEqual([]);

    // And back the same way.
    const back = await walk(page, 'Shift+Tab');
    const forth = stops.map((stop) => stop.id).reverse();
    expect(back.map((stop) => stop.id).filter((one) => forth.includes(one))).toEqual(forth);
  });
}

/** Whether an element with the focus lacks a visible ring of 2 px, or is out of sight. */
function unseen({ ring, colour, seen }: Stop): boolean {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const hex = `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
  return !seen || ring < 2 || contrast(hex, '#ffffff') < 3;
}

test('the ring around what has the focus is seen on the screen', async ({ page }) => {
  test.slow();
  await open(page, `/?kommune=${KOMMUNE}#/redningen`);
  await page.locator('section.present h1').focus();
  const alike: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop.id === 0) break;
    const clip = await page.evaluate(() => {
      const { x, y, width, height } = (document.activeElement as Element).getBoundingClientRect();
      const left = Math.max(0, x - 6);
      const top = Math.max(0, y - 6);
      return {
        x: left,
        y: top,
        width: Math.min(innerWidth - left, width + 12),
        height: Math.min(innerHeight - top, height + 12),
      };
    });
    const withFocus = await page.screenshot({ clip });
    await page.evaluate(() => {
      (document.activeElement as HTMLElement).classList.add('prov');
      const style = new CSSStyleSheet();
      style.replaceSync('.prov { outline: none !important }');
      document.adoptedStyleSheets = [style];
    });
    const without = await page.screenshot({ clip });
    if (withFocus.equals(without)) alike.push(stop.what);
    await page.evaluate(() => {
      document.querySelector('.prov')?.classList.remove('prov');
    });
  }
  expect(alike).toEqual([]);
});

test('reading view: Tab goes through the whole page in order, in sight, and out', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await open(page, `/?visning=les&kommune=${KOMMUNE}`);
  // All of the page is drawn: nothing grows while Tab goes through it.
  await expect(page.locator('figure:not([data-ready="true"])')).toHaveCount(0);
  const stops = await walk(page, 'Tab');
  const order = [
    ...new Set(stops.map((stop) => (stop.bar ? 'linjen' : (stop.slide ?? 'innhold')))),
  ];
  expect(order).toEqual(['linjen', 'minuttet', 'innhold', ...slides.map(({ id }) => id)]);
  const figures = [...new Set(stops.flatMap((stop) => stop.figure ?? []))];
  expect(figures.slice(1)).toEqual(
    slides.flatMap((slide) => slide.figures.map(({ name }) => name)),
  );
  expect(stops.filter(unseen).map(({ what }) => what)).toEqual([]);
});

for (const visning of ['presentasjon', 'les']) {
  test(`${visning}: a dialog keeps the focus in, Escape closes it, and the focus returns`, async ({
    page,
  }) => {
    await open(page, `/?visning=${visning}&kommune=${KOMMUNE}`);
    const named = page.getByRole('button', { name: /^(Ord|Hjelp|Regelen og)/ });
    const table = figure(page, 'redningen-sentralitet').getByRole('button', { name: /^Tall/ });
    for (const button of [...(await named.all()), table]) {
      await button.focus();
      const opener = await focused(page);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      // Twice around: nothing behind the dialog is reached, and its last element leads to its
      // first.
      const inside = new Set<number>();
      let rounds = 0;
      for (let i = 0; i < 200 && rounds < 2; i++) {
        await page.keyboard.press('Tab');
        const stop = await focused(page);
        expect([stop.what, stop.dialog || stop.id === 0]).toEqual([stop.what, true]);
        if (stop.id !== 0 && inside.has(stop.id)) {
          rounds += 1;
          inside.clear();
        }
        if (stop.id !== 0) inside.add(stop.id);
      }
      expect(rounds).toBe(2);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      expect((await focused(page)).id).toBe(opener.id);
    }
  });
}

/** The actions that a single key can have. */
const happened = (page: Page) =>
  page.evaluate(() => ({
    dialogs: document.querySelectorAll('dialog').length,
    focus: document.activeElement?.tagName,
    overview: document.querySelector('.reveal.is-overview') !== null,
    paused: document.querySelector('.reveal.paused') !== null,
    fullscreen: document.fullscreenElement !== null,
    slide: document.querySelector('section.slide.present:not(.stack)')?.id,
    snudd: location.search.includes('snudd'),
  }));

test('single-letter shortcuts can be switched off in «Hjelp», and stay off', async ({
  page,
  context,
}) => {
  await open(page, '/#/tilflyttingshierarkiet');
  const letGo = () => page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await letGo();
  // They work until they are switched off.
  await page.keyboard.press('k');
  const search = page.getByRole('dialog', { name: 'Velg kommune' });
  await expect(search.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(search).toHaveCount(0);
  await letGo();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Hjelp' });
  await expect(dialog).toContainText('Neste og forrige trinn eller lysbilde');
  const keys = dialog.getByRole('switch', { name: 'Hurtigtaster med én bokstav' });
  await keys.focus();
  await page.keyboard.press('Space');
  await expect(keys).not.toBeChecked();
  await page.keyboard.press('Escape');

  const quiet = async () => {
    await letGo();
    const before = await happened(page);
    for (const key of ['k', 's', 'w', 'o', 'f', 'b', 'h', 'j', 'l', 'n', 'p', 'v', 'g', '.', '?']) {
      await page.keyboard.press(key);
      expect([key, await happened(page)]).toEqual([key, before]);
    }
    expect(context.pages()).toHaveLength(1);
  };
  await quiet();
  await page.reload();
  await ready(page);
  await quiet();
  await page.keyboard.press('ArrowRight');
  expect(await current(page)).toBe('se-avis');
  await page.keyboard.press('ArrowLeft');
  expect(await current(page)).toBe('tilflyttingshierarkiet');
});
test('no role=application in any view', async ({ page }) => {
  for (const visning of ['presentasjon', 'les', 'utskrift', 'taler']) {
    await open(page, `/?visning=${visning}`);
    await expect(page.locator('[role=application]')).toHaveCount(0);
  }
});

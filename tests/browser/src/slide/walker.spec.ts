/** «Gå gjennom verdiene»: every value of a map or chart, one by one with the arrow keys. */
import { expect, test } from '@playwright/test';
import { deck } from '../../../../slides';
import { spoken } from '../../../../src/dom/spoken';
import { readings } from '../../../../src/figure/readings';
import { initialState } from '../../../../src/state/state';
import { tables } from '../../../src/data/tables';
import { figure, open, plain } from '../../deck';

const slides = deck;
const KOMMUNE = '1580';
const state = { ...initialState, kommune: KOMMUNE };

for (const { id, figures } of slides) {
  const walked = figures.filter((spec) => spec.build(tables, state).encoding.type !== 'table');
  if (walked.length === 0) continue;
  test(`${id}: all values of maps and charts are reached by arrows, Home and End`, async ({
    page,
  }) => {
    test.slow();
    await open(page, `/?kommune=${KOMMUNE}#/${id}`);
    for (const spec of walked) {
      const written = readings(spec.build(tables, state)).map(({ text }) => text);
      const expected = written.map(spoken);
      const slider = figure(page, spec.name).getByRole('slider', { name: spoken(spec.title) });
      await slider.focus();
      const value = () => slider.getAttribute('aria-valuetext');
      await page.keyboard.press('End');
      expect(await value()).toBe(expected.at(-1));
      await expect(slider).toHaveAttribute('max', String(expected.length - 1));
      await page.keyboard.press('Home');
      expect(await value()).toBe(expected[0]);
      // All values of a chart, but only the first fifty of a map, which has hundreds.
      for (const text of expected.slice(1, 50)) {
        await page.keyboard.press('ArrowRight');
        expect(await value()).toBe(text);
      }
      await page.keyboard.press('ArrowLeft');
      expect(await value()).toBe(expected.slice(0, 50).at(-2) ?? expected[0]);
      // What is said is also shown, with its signs.
      await expect(figure(page, spec.name).locator('.walker')).toContainText(
        written.slice(0, 50).at(-2) ?? written[0] ?? '?',
      );
    }
  });
}

test('the values are said with name, number and unit', () => {
  const sentences = slides.flatMap((slide) =>
    slide.figures.flatMap((spec) => {
      const built = spec.build(tables, state);
      const units = built.table.columns.flatMap(({ unit }) => (unit ? plain(unit) : []));
      return readings(built).map(({ text }) => ({ text: plain(text), units, name: spec.name }));
    }),
  );
  expect(sentences.length).toBeGreaterThan(3000);
  const NO_NUMBER = /(ikke sammenlignbar|mangler|skjult|uten tall)$/;
  const poor = sentences.filter(({ text, units }) => {
    const named = /^[^:,]{1,60}[:,] ./.test(text);
    const measured = units.length === 0 || units.some((unit) => text.includes(` ${unit}`));
    return !named || !(measured || NO_NUMBER.test(text)) || /(^| )[.:]{1,2}( |,|$)/.test(text);
  });
  expect(poor).toEqual([]);
});

test('what is walked to comes into sight on a zoomed map', async ({ page }) => {
  await open(page, '/?kommune=1580');
  const map = figure(page, 'redningen-kart');
  await map.getByRole('slider').focus();
  for (const key of ['End', 'Home']) {
    await page.keyboard.press(key);
    const frame = await map.locator('.canvas').boundingBox();
    const tip = await page.locator('.map-tip').boundingBox();
    if (!frame || !tip) throw new Error('not shown');
    expect(tip.x + tip.width).toBeGreaterThan(frame.x);
    expect(tip.x).toBeLessThan(frame.x + frame.width);
    expect(tip.y).toBeGreaterThanOrEqual(frame.y - 1);
    expect(tip.y + tip.height).toBeLessThanOrEqual(frame.y + frame.height + 1);
  }
});

test('the whole map can be walked through, and Enter chooses the municipality', async ({
  page,
}) => {
  test.slow();
  await open(page);
  const spec = slides[0]?.figures[0];
  const expected = spec ? readings(spec.build(tables, initialState)) : [];
  expect(expected).toHaveLength(428);
  const slider = figure(page, 'redningen-kart').getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  for (const { text, row } of expected) {
    expect(await slider.getAttribute('aria-valuetext')).toBe(spoken(text));
    if (row === '1534') {
      // The area is marked and read out on the map, too.
      await expect(page.locator('.area.is-pointed')).toHaveAttribute('data-kode', '1534');
      await expect(page.locator('.map-tip')).toContainText('Haram');
    }
    await page.keyboard.press('ArrowRight');
  }
  const haram = expected.findIndex(({ row }) => row === '1534');
  await slider.fill(String(haram));
  await slider.press('Enter');
  await expect(page).toHaveURL(/kommune=1580/);
  await expect(page.locator('#kunngjoering')).toHaveText('Haram er valgt.');
  await expect(slider).toBeFocused();
});

test('the walk begins at the municipality that was just chosen', async ({ page }) => {
  await open(page);
  const slider = figure(page, 'redningen-kart').getByRole('slider');
  // It has a name already before anything is chosen: the first of the map's.
  await expect(slider).toHaveAttribute('aria-valuetext', /^Agdenes/);
  await page.evaluate(() => window.deck.choose('1580'));
  await expect(slider).toHaveAttribute('aria-valuetext', /^Haram/);
});

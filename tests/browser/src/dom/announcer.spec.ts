/** What screen readers speak when something changes, and where the focus is then. */
import { expect, test } from '@playwright/test';
import { deck } from '../../../../slides';
import { spoken } from '../../../../src/dom/spoken';
import { initialState } from '../../../../src/state/state';
import { tables } from '../../../src/data/tables';
import { current, figure, open, ready } from '../../deck';

const slides = deck;
const KOMMUNE = '1580';
const state = { ...initialState, kommune: KOMMUNE };

test('a new slide: focus on the heading, number and finding said in at most 250 characters', async ({
  page,
}) => {
  test.slow();
  await open(page, `/?kommune=${KOMMUNE}`);
  const said = page.locator('#kunngjoering');
  for (const [i, { id, title, figures }] of slides.slice(1).entries()) {
    while ((await current(page)) !== id) await page.keyboard.press('PageDown');
    await ready(page);
    await expect(page.locator(`#${id}`).getByRole('heading', { name: title })).toBeFocused();
    const found = figures[0]?.build(tables, state).finding;
    const number = `${i + 2} av ${slides.length}`;
    await expect(said).toHaveText(spoken([number, found].filter(Boolean).join('. ')));
    expect((await said.textContent())?.length ?? 0).toBeLessThanOrEqual(250);
  }
  await expect(said).toHaveAttribute('aria-live', 'polite');
  // Reveal's own live region, which would read whole slides, is silent.
  await expect(page.locator('.aria-status')).toHaveAttribute('aria-hidden', 'true');
  expect(await page.locator('[aria-live]:not([aria-live=off])').count()).toBeLessThan(12);
});

test('the finding is not said while the room guesses', async ({ page }) => {
  await open(page, '/?trinn=0');
  const said = page.locator('#kunngjoering');
  await page.keyboard.press('PageDown');
  await expect(said).toHaveText('Salen gjetter');
  await page.keyboard.press('PageDown');
  await expect(said).toHaveText(/^I 124 av 428 kommuner/);
});

test('the overview: each slide is said by its title, and Enter goes to the heading', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('o');
  await expect(page.locator('#kunngjoering')).toHaveText(
    `Oversikt. 1 av ${deck.length}: ${deck[0]?.title}`,
  );
  for (const [i, { title }] of deck.slice(1, 4).entries()) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('button', { name: `${i + 2} ${title}` })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('.reveal.is-overview')).toHaveCount(0);
  const title = deck[3]?.title ?? '';
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeFocused();
  await expect(page.locator('#kunngjoering')).toHaveText(/^4 av 12/);
});

test("from the bar's buttons the focus stays, and the new slide is said", async ({ page }) => {
  await open(page);
  const next = page.getByRole('button', { name: 'Neste lysbilde' });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(next).toBeFocused();
  await expect(page.locator('#kunngjoering')).toContainText(/^2 av 12: Holdt det\? .+/);
});

test('a step says only what came: its words, its finding, or its name', async ({ page }) => {
  await open(page, '/?trinn=0#/derfor-blir-vi-her');
  const said = page.locator('#kunngjoering');
  const slide = page.locator('#derfor-blir-vi-her');
  for (const step of [1, 2, 3]) {
    await page.keyboard.press('PageDown');
    await expect(slide).toHaveAttribute('data-step', String(step));
    const words = (await slide.locator(`[data-comes="${step}"]`).textContent()) ?? '';
    await expect(said).toHaveText(spoken(words.replace(/\s+/g, ' ').trim()));
  }
  await page.keyboard.press('PageDown');
  await ready(page);
  const shown = figure(page, 'derfor-blir-vi-her-folketall');
  await expect(said).toHaveText(spoken((await shown.locator('.finding').textContent()) ?? ''));
  await page.keyboard.press('PageDown');
  await expect(said).toHaveText('Alt sammen');
});

test('a choice of municipality is said, and the focus is not lost when it is removed', async ({
  page,
}) => {
  await open(page, `/?kommune=${KOMMUNE}`);
  const remove = page.getByRole('button', { name: 'Fjern valget av Haram' });
  await page.getByRole('button', { name: 'Haram (velg en annen kommune)' }).focus();
  await page.keyboard.press('Tab');
  await expect(remove).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#kunngjoering')).toHaveText('Ingen kommune er valgt.');
  await expect(page.getByRole('button', { name: 'Velg kommune' })).toBeFocused();
});

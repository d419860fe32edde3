/** The speaker view beside the presentation: what it shows, what it can do, and reloads of either. */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { deck } from '../../../../slides';
import { initialState } from '../../../../src/state/state';
import { tables } from '../../../src/data/tables';
import { current, open, plain, ready } from '../../deck';

/** Opens the deck and from it the speaker view. */
async function openBoth(page: Page, context: BrowserContext, address = '/'): Promise<Page> {
  await open(page, address);
  const opened = context.waitForEvent('page');
  await page.keyboard.press('s');
  const speaker = await opened;
  await ready(speaker);
  return speaker;
}

const title = (speaker: Page) => speaker.getByRole('heading', { level: 1 });
const number = (speaker: Page) => speaker.locator('.little-title').first();

test('what the room sees, what comes next, and each sentence after the finding it is about', async ({
  page,
  context,
}) => {
  const speaker = await openBoth(page, context, '/?kommune=1580');
  await expect(number(speaker)).toHaveText(/^Nå: 1 av 12, trinn (\d) av \1$/);
  await expect(speaker.locator('.little .slide').first()).toHaveAttribute('id', 'redningen');
  await expect(speaker.locator('.next-title')).toHaveText('Neste: Holdt det?');
  await expect(speaker.locator('.little .slide').nth(1)).toHaveAttribute('id', 'holdt-det');
  const state = { ...initialState, kommune: '1580' };
  const expected = (deck[0]?.figures ?? []).flatMap((spec) => {
    const { finding, place } = spec.build(tables, state);
    return place ? [finding, place] : [finding];
  });
  const said = await speaker.locator('.numbers p').allTextContents();
  expect(said.map(plain)).toEqual(expected.map(plain));
  // The pictures are whole: as wide as their frames.
  for (const little of await speaker.locator('.little').all()) {
    const [frame, slide] = [
      await little.boundingBox(),
      await little.locator('.slide').boundingBox(),
    ];
    expect(Math.abs((frame?.width ?? 0) - 2 - (slide?.width ?? 0))).toBeLessThan(1);
  }
  await page.keyboard.press('PageDown');
  await expect(title(speaker)).toHaveText('Holdt det?');
  await expect(speaker.locator('#kunngjoering')).toHaveText(`2 av ${deck.length}: Holdt det?`);
});

test('every key works there: black, ends, overview with digits, full screen, the words', async ({
  page,
  context,
}) => {
  const speaker = await openBoth(page, context);
  const key = (name: string) => speaker.keyboard.press(name);
  await key('End');
  await expect.poll(() => current(page)).toBe(deck.at(-1)?.id);
  await key('Home');
  await expect.poll(() => current(page)).toBe('redningen');
  await key('b');
  await expect(page.locator('.reveal.paused')).toHaveCount(1);
  await expect(speaker.locator('.little.is-black')).toHaveCount(1);
  await key('b');
  await expect(page.locator('.reveal.paused')).toHaveCount(0);
  await expect(speaker.locator('.little.is-black')).toHaveCount(0);
  await key('o');
  await expect(page.locator('.reveal.is-overview')).toHaveCount(1);
  await key('5');
  await key('ArrowRight');
  await key('Enter');
  await expect.poll(() => current(page)).toBe(deck[5]?.id);
  await expect(page.locator('.reveal.is-overview')).toHaveCount(0);
  await key('h');
  await expect(page).toHaveURL(/snudd=ja/);
  await key('w');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await key('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.reveal.is-overview')).toHaveCount(0);
  await key('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');
  await key('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await key('?');
  await expect(speaker.getByRole('dialog', { name: 'Hjelp' })).toBeVisible();
  await key('PageDown');
  await expect(speaker.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => current(page)).toBe(deck[6]?.id);
});

test('slides by list, and the municipality by K, removed again', async ({ page, context }) => {
  const speaker = await openBoth(page, context);
  await speaker.getByLabel('Gå til lysbilde').selectOption('akershus');
  await expect.poll(() => current(page)).toBe('akershus');
  await expect(title(speaker)).toHaveText(deck.find(({ id }) => id === 'akershus')?.title ?? '');
  await speaker.keyboard.press('k');
  await speaker.keyboard.type('hattf');
  await expect(speaker.getByRole('dialog').getByRole('option')).toHaveCount(1);
  await speaker.keyboard.press('Enter');
  await expect(page).toHaveURL(/kommune=1826#\/akershus$/);
  await expect(speaker.getByRole('dialog')).toHaveCount(0);
  await speaker.keyboard.press('ArrowRight');
  await expect.poll(() => current(page)).toBe('for-passive');
  await speaker.keyboard.press('k');
  await speaker.getByRole('button', { name: /^Fjern valget/ }).click();
  await expect(page).not.toHaveURL(/kommune/);
});

test('a reload of either window: slide, numbers and time are right', async ({ page, context }) => {
  const speaker = await openBoth(page, context, '/?kommune=1580');
  await page.keyboard.press('End');
  await expect(title(speaker)).toHaveText(deck.at(-1)?.title ?? '');
  const began = await speaker.evaluate(() => sessionStorage.getItem('taler-begynte'));
  const last = deck.at(-1)?.figures[0]?.build(tables, { ...initialState, kommune: '1580' });
  await speaker.reload();
  await ready(speaker);
  await expect(title(speaker)).toHaveText(deck.at(-1)?.title ?? '');
  await expect(speaker.locator('.numbers p').first()).toHaveText(last?.finding ?? '');
  await expect(speaker.locator('.next-title')).toHaveText('Dette er det siste lysbildet.');
  expect(await speaker.evaluate(() => sessionStorage.getItem('taler-begynte'))).toBe(began);
  await page.reload();
  await ready(page);
  await page.keyboard.press('Home');
  await expect(title(speaker)).toHaveText('Innvandring er redningen!');
  await speaker.keyboard.press('ArrowRight');
  await expect.poll(() => current(page)).toBe('holdt-det');
});

test('the notes change size, and time is left of a length; both are remembered', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-03-02T18:05:00') });
  await open(page, '/?visning=taler');
  await page.getByRole('button', { name: 'Lukk meldingen' }).click();
  const notes = page.locator('.notes');
  await expect(notes).toHaveCSS('font-size', '24px');
  await page.getByRole('button', { name: 'Større notater' }).click();
  await page.getByRole('button', { name: 'Større notater' }).click();
  await page.getByRole('button', { name: 'Mindre notater' }).click();
  await expect(notes).toHaveCSS('font-size', '28px');
  const timer = (name: string) => page.getByRole('timer').filter({ hasText: name });
  await expect(timer('Tid igjen')).toBeHidden();
  await page.getByLabel('Lengde, minutter').fill('20');
  await page.clock.fastForward(65_000);
  await expect(timer('Klokken')).toHaveText(/^Klokken18\.06$/);
  const used = async () => /(\d\d):(\d\d)$/.exec((await timer('Tid brukt').textContent()) ?? '');
  const [, m, s] = (await used()) ?? [];
  expect(Number(m) * 60 + Number(s)).toBeGreaterThanOrEqual(65);
  await page.clock.fastForward(1_200_000);
  await expect(timer('Tid igjen')).toHaveText(/^Tid igjen−01:\d\d$/);
  await page.getByRole('button', { name: 'Nullstill tiden' }).click();
  await expect(timer('Tid igjen')).toHaveText('Tid igjen20:00');
  await open(page, '/?visning=taler');
  await expect(notes).toHaveCSS('font-size', '28px');
  await expect(page.getByLabel('Lengde, minutter')).toHaveValue('20');
});

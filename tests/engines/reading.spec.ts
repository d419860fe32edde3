/** The reading view at the widths of phones and of a laptop, and what keeps the reader's place. */
import { deck } from '../../slides';
import type { Tab } from '../../tools/engines/engine';
import { expect, expectSoon, open, ready, test, texts } from './deck';
import { Comparison } from './drawn';

const scrollTo = (tab: Tab, id: string) =>
  tab.run((own) => document.getElementById(own)?.scrollIntoView(), id);

for (const [width, height, kommune] of [
  [320, 640, ''],
  [390, 844, '1580'],
  [1440, 900, '1580'],
] as const) {
  test(`every slide to be read at ${width} px${kommune && `, with ${kommune}`}`, async ({
    tab,
    host,
    engineName,
  }) => {
    const comparison = new Comparison(engineName, `reading${width}`, true);
    await tab.size(width, height);
    await open(tab, host, `?visning=les&kommune=${kommune}`);
    for (const { id } of deck) {
      await scrollTo(tab, id);
      await ready(tab);
      await comparison.look(tab, id, `#${id}`);
    }
    comparison.finish();
    expect(await texts(tab, 'figure:not([data-ready="true"])')).toEqual([]);
  });
}

test('the text on the screen stays while what is above it changes', async ({ tab, host }) => {
  const last = deck.at(-1);
  await tab.size(460, 840);
  await open(tab, host, `?visning=les&kommune=1580#/${last?.id}`);
  const heading = () =>
    tab.run(
      (id) => Math.round(document.querySelector(`#${id} h2`)?.getBoundingClientRect().top ?? -1),
      last?.id ?? '',
    );
  const pageHeight = () => tab.run(() => document.documentElement.scrollHeight);
  const allDrawn = () =>
    expectSoon(() =>
      tab.run(() => document.querySelectorAll('figure[data-ready="false"]').length),
    ).toBe(0);
  const before = await heading();
  await allDrawn();
  expect(Math.abs((await heading()) - before)).toBeLessThanOrEqual(2);
  // The minute at the top goes, and each figure's sentence of the municipality.
  const high = await pageHeight();
  await tab.run(() => window.deck.choose(null));
  await ready(tab);
  await allDrawn();
  expect(high - (await pageHeight())).toBeGreaterThan(200);
  expect(Math.abs((await heading()) - before)).toBeLessThanOrEqual(2);
});

test('a map that is come to by Tab is wholly on the screen; the wheel scrolls past it', async ({
  tab,
  host,
}) => {
  await open(tab, host, '?visning=les');
  const map = '#redningen .leaflet-container';
  await tab.run((own) => {
    const figure = document.querySelector(own)?.closest('figure');
    figure?.querySelector<HTMLElement>('.legend button')?.focus();
  }, map);
  const isThere = () => tab.run((own) => document.activeElement?.matches(own) ?? false, map);
  for (let i = 0; i < 20 && !(await isThere()); i++) await tab.press('Tab');
  expect(await isThere()).toBe(true);
  const hidden = () =>
    tab.run((own) => {
      const { top, bottom } = (document.querySelector(own) as Element).getBoundingClientRect();
      const bar = document.querySelector('.read-bar')?.getBoundingClientRect().bottom ?? 0;
      return Math.round(Math.max(0, bar - top) + Math.max(0, bottom - innerHeight));
    }, map);
  await expectSoon(hidden).toBeLessThanOrEqual(6);
  const scrolled = () => tab.run(() => Math.round(scrollY));
  const from = await scrolled();
  await tab.move(800, 500);
  await tab.wheel(300);
  await expectSoon(scrolled).toBeGreaterThan(from + 200);
});

test('a heading is broken between words, and what is grey can be read', async ({ tab, host }) => {
  await tab.size(390, 844);
  await open(tab, host, '?visning=les');
  expect(
    await tab.run(() =>
      [...document.querySelectorAll('h1, h2, h3')].map((one) => getComputedStyle(one).hyphens),
    ),
  ).not.toContain('auto');
  // The placeholder has no box of its own: its colour is asked for, on the field's.
  const [text = '', field = ''] = await tab.run(() => {
    const input = document.querySelector('.read-bar input[role="combobox"]') as Element;
    const own = getComputedStyle(input, '::placeholder');
    return [own.color, getComputedStyle(input).backgroundColor];
  });
  expect(contrast(text, field)).toBeGreaterThanOrEqual(4.5);
  expect(await texts(tab, '.read-bar .where')).toHaveLength(1);
});

/** The contrast of two colours as WCAG counts it. */
function contrast(one: string, other: string): number {
  const [a = 0, b = 0] = [one, other].map((colour) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

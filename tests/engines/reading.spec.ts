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
  await open(tab, host, '?visning=les');
  expect(
    await tab.run(() =>
      [...document.querySelectorAll('h1, h2, h3')].map((one) => getComputedStyle(one).hyphens),
    ),
  ).not.toContain('auto');
  // WebKit does not tell the colour of a placeholder: the darkest of its pixels is looked for.
  const darkest = await tab.run(
    async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const context = Object.assign(document.createElement('canvas'), {
        width: image.width,
        height: image.height,
      }).getContext('2d') as CanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const field = document.querySelector('.read-bar input[role="combobox"]') as Element;
      const { x, y, width, height } = field.getBoundingClientRect();
      const { data } = context.getImageData(x + 4, y + 4, width - 8, height - 8);
      return Math.min(...data.filter((_, i) => i % 4 === 1));
    },
    (await tab.screenshot()).toString('base64'),
  );
  // 118 of 255 is 4.5 : 1 on white, and the middle of thin letters is a little lighter.
  expect(darkest).toBeLessThan(130);
});

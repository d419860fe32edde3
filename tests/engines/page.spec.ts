/**
 * What stands around the slides: dialogs, appearances, overview, full screen, black screen, the
 * speaker's page, and the browser's own back and forward.
 */

import { deck } from '../../slides';
import { inDark } from '../../src/figure/appearance';
import { VEKSTKLASSER } from '../../src/figure/palette';
import type { Tab } from '../../tools/engines/engine';
import { address, click, current, expect, expectSoon, open, ready, test, texts } from './deck';

const shown = async (tab: Tab) => (await current(tab)).split(' ')[0];
const focusIn = (tab: Tab, selector: string) =>
  tab.run((own) => document.activeElement?.closest(own) !== null, selector);

/** A colour `#rrggbb` as browsers write it. */
const rgb = (colour: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(', ')})`;

/** Runs in the page: the colour of «reddet» on the map, and whether a chart of the slide has it too. */
function reddetIn(slide: string): { map: string; chart: boolean } {
  const area = document.querySelector(`#${slide} path[data-klasse="reddet"]`);
  const map = area ? getComputedStyle(area).fill : '';
  const own = (map.match(/\d+/g) ?? []).map(Number);
  const chart = [...document.querySelectorAll<HTMLCanvasElement>(`#${slide} canvas`)].some(
    (one) => {
      const pixels = one.getContext('2d')?.getImageData(0, 0, one.width, one.height).data ?? [];
      for (let i = 0; i < pixels.length; i += 4) {
        if (own.every((part, at) => pixels[i + at] === part)) return true;
      }
      return false;
    },
  );
  return { map, chart };
}

test('dialogs, appearances, overview, black and full screen', async ({ tab, host }) => {
  await open(tab, host, '?trinn=alle');
  await tab.press('w');
  await expectSoon(() => texts(tab, 'dialog h2')).toEqual(['Ord i presentasjonen']);
  expect(await focusIn(tab, 'dialog')).toBe(true);
  await tab.press('Escape');
  await expectSoon(() => texts(tab, 'dialog')).toEqual([]);
  expect(await texts(tab, '.reveal.is-overview')).toEqual([]);

  await click(tab, '.deck-bar [title^="Hjelp"]');
  await expectSoon(() => texts(tab, 'dialog h2')).toHaveLength(1);
  const colours = () =>
    tab.run(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return `${color} on ${backgroundColor}`;
    });
  const seen = new Set<string>();
  const { fill } = VEKSTKLASSER.reddet;
  for (const [appearance, reddet] of [
    ['moerk', inDark(fill)],
    ['kontrast', fill],
    ['lys', fill],
  ] as const) {
    await click(tab, `dialog input[value="${appearance}"]`);
    await ready(tab);
    seen.add(await colours());
    expect(await tab.run(reddetIn, 'redningen')).toEqual({ map: rgb(reddet), chart: true });
  }
  expect(seen.size).toBe(3);
  // A click beside the dialog closes it.
  await tab.move(4, 4);
  await tab.down();
  await tab.up();
  await expectSoon(() => texts(tab, 'dialog')).toEqual([]);

  await tab.press('o');
  await expectSoon(() => texts(tab, '.overview-choices button')).toHaveLength(deck.length);
  await tab.press('ArrowRight');
  await tab.press('Enter');
  await expectSoon(() => shown(tab)).toBe(deck[1]?.id);
  await tab.press('o');
  await click(tab, '.overview-choices li:nth-child(4) button');
  await expectSoon(() => shown(tab)).toBe(deck[3]?.id);
  await tab.press('End');
  await expectSoon(() => shown(tab)).toBe(deck.at(-1)?.id);
  await tab.press('Home');
  await expectSoon(() => shown(tab)).toBe(deck[0]?.id);
  await tab.press('b');
  await expectSoon(() => tab.run(() => document.querySelectorAll('.reveal.paused').length)).toBe(1);
  await tab.press('b');
  await expectSoon(() => tab.run(() => document.querySelectorAll('.reveal.paused').length)).toBe(0);

  // The whole page is shown full: search and messages are there too.
  const full = () => tab.run(() => document.fullscreenElement?.tagName ?? '');
  await tab.press('f');
  await expectSoon(full).toBe('HTML');
  await tab.press('k');
  await tab.type('haram');
  await expectSoon(() => texts(tab, 'dialog [role="option"]')).toEqual(['Haram (Møre og Romsdal)']);
  await tab.press('Enter');
  await expectSoon(() => address(tab)).toContain('kommune=1580');
  await tab.press('f');
  await expectSoon(full).toBe('');
});

test('the speaker’s page follows, leads, and has its own numbers after a reload', async ({
  tab,
  host,
}) => {
  await open(tab, host, '?kommune=1580');
  const speaker = await tab.popup(() => tab.press('s'));
  await ready(speaker);
  const title = async () => (await texts(speaker, 'h1'))[0];
  expect(await title()).toBe(deck[0]?.title);
  // What comes next is whole: as wide as its frame.
  const widths = await speaker.run(() =>
    [...document.querySelectorAll('.little')].map((little) => [
      little.clientWidth,
      Math.round(little.querySelector('.slide')?.getBoundingClientRect().width ?? 0),
    ]),
  );
  expect(widths).toHaveLength(2);
  for (const [frame = 0, slide = 0] of widths) expect(Math.abs(frame - slide)).toBeLessThan(3);
  await tab.press('End');
  await expectSoon(title).toBe(deck.at(-1)?.title);
  await ready(speaker);
  const numbers = () => texts(speaker, '.numbers p');
  const before = await numbers();
  await speaker.reload();
  await ready(speaker);
  await expectSoon(title).toBe(deck.at(-1)?.title);
  await expectSoon(numbers).toEqual(before);
  await speaker.press('Home');
  await expectSoon(() => shown(tab)).toBe(deck[0]?.id);
  await speaker.close();
});

test('back and forward: address and slide agree', async ({ tab, host }) => {
  await open(tab, host, '?trinn=alle#/holdt-det');
  await tab.run(() => window.deck.ready);
  await tab.press('k');
  await tab.type('haram');
  await expectSoon(() => texts(tab, 'dialog [role="option"]')).toEqual(['Haram (Møre og Romsdal)']);
  await tab.press('Enter');
  await expectSoon(() => address(tab)).toContain('kommune=1580');
  await tab.press('Home');
  await expectSoon(() => shown(tab)).toBe('redningen');
  const addressOf = async () => {
    const here = new URL(await address(tab), 'http://deck');
    return [here.searchParams.get('kommune'), here.hash.slice(2), await shown(tab)];
  };
  expect(await addressOf()).toEqual(['1580', 'redningen', 'redningen']);
  await tab.back();
  await expectSoon(addressOf).toEqual(['1580', 'holdt-det', 'holdt-det']);
  await tab.back();
  await expectSoon(addressOf).toEqual([null, 'holdt-det', 'holdt-det']);
  await tab.forward();
  await expectSoon(addressOf).toEqual(['1580', 'holdt-det', 'holdt-det']);
  await tab.forward();
  await expectSoon(addressOf).toEqual(['1580', 'redningen', 'redningen']);
});

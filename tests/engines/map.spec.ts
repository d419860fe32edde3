/** The map of the first slide: pointing, pinning, choosing, zooming, moving, the legend and the walk. */
import type { Tab } from '../../tools/engines/engine';
import {
  address,
  click,
  drag,
  expect,
  expectSoon,
  limitsOf,
  open,
  pointOn,
  test,
  texts,
} from './deck';

const MAP = 'figure[data-figure="redningen-kart"]';
/** Haram as it was in 2013. */
const HARAM = `${MAP} path[data-kode="1534"]`;
const TIP = '.map-tip';

/** How wide the municipality is drawn, in pixels. */
const widthOf = (tab: Tab, selector: string) =>
  tab.run((own) => document.querySelector(own)?.getBoundingClientRect().width ?? 0, selector);
const leftOf = (tab: Tab, selector: string) =>
  tab.run((own) => document.querySelector(own)?.getBoundingClientRect().left ?? 0, selector);

test('the map: pointing, pinning, choosing, wheel, drag and buttons', async ({ tab, host }) => {
  await open(tab, host, '?trinn=alle');
  const haram = await pointOn(tab, HARAM);
  await tab.move(haram.x - 3, haram.y);
  await tab.move(haram.x, haram.y);
  await expectSoon(async () => (await texts(tab, TIP))[0]).toContain('Haram (Møre og Romsdal)');
  await tab.press('Escape');
  await expectSoon(() => texts(tab, TIP)).toEqual([]);
  await click(tab, HARAM);
  await expectSoon(() => texts(tab, `${TIP}.is-pinned`)).toHaveLength(1);
  await click(tab, `${TIP} button`);
  await expectSoon(() => address(tab)).toContain('kommune=1580');
  await tab.back();
  await expectSoon(() => address(tab)).not.toContain('kommune');

  const whole = `${MAP} [aria-label="Vis hele kartet"]`;
  await click(tab, whole);
  const narrow = await widthOf(tab, HARAM);
  await click(tab, `${MAP} [aria-label="Zoom inn"]`);
  await expectSoon(() => widthOf(tab, HARAM)).toBeGreaterThan(1.3 * narrow);
  await click(tab, `${MAP} [aria-label="Zoom ut"]`);
  await expectSoon(() => widthOf(tab, HARAM)).toBeLessThan(1.1 * narrow);
  const { x, y } = await pointOn(tab, HARAM);
  await tab.move(x, y);
  // As a wheel of one notch after the other.
  for (let notch = 0; notch < 3; notch++) await tab.wheel(-120);
  await expectSoon(() => widthOf(tab, HARAM)).toBeGreaterThan(1.3 * narrow);
  const left = await leftOf(tab, HARAM);
  await drag(tab, await pointOn(tab, HARAM), { x: 60, y: 0 });
  await expectSoon(async () => (await leftOf(tab, HARAM)) - left).toBeGreaterThan(40);
  await click(tab, whole);
  await expectSoon(() => widthOf(tab, HARAM)).toBeLessThan(1.1 * narrow);
});

test('the legend singles out a class, and the walk goes through the values', async ({
  tab,
  host,
}) => {
  await open(tab, host, '?trinn=alle');
  const pale = () =>
    tab.run((own) => document.querySelectorAll(`${own} path[fill-opacity]`).length, MAP);
  const all = await tab.run((own) => document.querySelectorAll(`${own} path.area`).length, MAP);
  const [count = ''] = await texts(tab, `${MAP} .legend li:first-child b`);
  await click(tab, `${MAP} .legend li:first-child button`);
  await expectSoon(pale).toBe(all - Number(count.replace(/\s/g, '')));
  await click(tab, `${MAP} .legend li:first-child button`);
  await expectSoon(pale).toBe(0);

  const slider = `${MAP} .walker input`;
  await tab.run((own) => document.querySelector<HTMLElement>(own)?.focus(), slider);
  const value = () =>
    tab.run((own) => document.querySelector(own)?.getAttribute('aria-valuetext') ?? '', slider);
  await tab.press('Home');
  await expectSoon(value).toMatch(/^Agdenes/);
  await tab.press('ArrowRight');
  await expectSoon(value).toMatch(/^Alstahaug/);
  await expectSoon(async () => (await texts(tab, TIP))[0]).toContain('Alstahaug');
  await tab.press('End');
  await expectSoon(value).toMatch(/^Åsnes|^Åsere|^Åser|^Ås/);
  const [, last] = await limitsOf(tab, slider);
  expect(await tab.run((own) => document.querySelector<HTMLInputElement>(own)?.value, slider)).toBe(
    String(last),
  );
  await tab.press('Home');
  await tab.press('Enter');
  // Agdenes belongs to Orkland today.
  await expectSoon(() => address(tab)).toContain('kommune=5059');
});

test('what is read out in the far north is not covered by the legend', async ({ tab, host }) => {
  await open(tab, host, '?trinn=alle');
  for (const code of ['2030', '2012']) {
    const { x, y } = await pointOn(tab, `${MAP} path[data-kode="${code}"]`);
    await tab.move(x - 2, y);
    await tab.move(x, y);
    await expectSoon(() => texts(tab, TIP)).toHaveLength(1);
    const covered = await tab.run((own) => {
      const tip = document.querySelector(own) as Element;
      const { left, top, width, height } = tip.getBoundingClientRect();
      const shares = [0.05, 0.35, 0.65, 0.95];
      return shares
        .flatMap((across) =>
          shares.map((down) =>
            document.elementFromPoint(left + width * across, top + height * down),
          ),
        )
        .filter((met) => met?.closest('.legend, .map-buttons'))
        .map((met) => met?.outerHTML.slice(0, 80));
    }, TIP);
    expect(covered).toEqual([]);
    await tab.move(5, 5);
    await expectSoon(() => texts(tab, TIP)).toEqual([]);
  }
});

/** The search and the years: by mouse, by keys and by typing. */
import {
  address,
  click,
  drag,
  expect,
  expectSoon,
  limitsOf,
  open,
  pointOn,
  ready,
  test,
  texts,
} from './deck';

const OPTIONS = 'dialog [role="option"]';
const FIELD = 'dialog input[role="combobox"]';

test('the search: names old and new, keys and mouse, Escape, and the choice removed', async ({
  tab,
  host,
}) => {
  await open(tab, host, '?trinn=alle');
  const options = () => texts(tab, OPTIONS);
  const openSearch = async () => {
    await tab.press('k');
    await expectSoon(() => tab.run((own) => document.activeElement?.matches(own), FIELD)).toBe(
      true,
    );
  };
  await openSearch();
  await tab.type('våler');
  await expectSoon(options).toEqual(['Våler (Innlandet)', 'Våler (Østfold)']);
  await tab.press('ArrowDown');
  await tab.press('Enter');
  await expectSoon(() => address(tab)).toContain('kommune=3114');
  await openSearch();
  await tab.type('fræna');
  await expectSoon(options).toEqual(['Hustadvika (Møre og Romsdal) tidligere Fræna']);
  await click(tab, OPTIONS);
  await expectSoon(() => address(tab)).toContain('kommune=1579');
  await openSearch();
  await tab.type('qqq');
  await expectSoon(() => texts(tab, '.autocomplete__option--no-results')).toEqual([
    'Ingen kommune med det navnet',
  ]);
  // The first closes the list where one is open, the last the dialog.
  for (let i = 0; i < 3 && (await texts(tab, 'dialog')).length > 0; i++) await tab.press('Escape');
  expect(await texts(tab, 'dialog')).toEqual([]);
  await click(tab, '.deck-bar .choose-kommune');
  await expectSoon(() => tab.run((own) => document.activeElement?.matches(own), FIELD)).toBe(true);
  await click(tab, 'dialog button[aria-label^="Fjern valget"]');
  await expectSoon(() => address(tab)).not.toContain('kommune');
  await expectSoon(() => texts(tab, '.choose-kommune')).toEqual(['Velg kommune']);
});

test('the years: buttons, keys, mouse, typing and play', async ({ tab, host }) => {
  await open(tab, host, '?trinn=alle');
  await click(tab, '.slide.present details.choices summary');
  const slider = '.slide.present .years input[type="range"]';
  const now = async () => (await texts(tab, '.slide.present .years-now'))[0];
  const [first, last] = await limitsOf(tab, slider);
  const window = (from: number) => `${from}–${from + 5}`;

  await click(tab, '.slide.present [aria-label="Ett år fram"]');
  await expectSoon(now).toBe('2009–2014');
  await click(tab, '.slide.present [aria-label="Ett år tilbake"]');
  await expectSoon(now).toBe('2008–2013');
  await tab.run((own) => document.querySelector<HTMLElement>(own)?.focus(), slider);
  await tab.press('ArrowRight');
  await expectSoon(now).toBe('2009–2014');
  await tab.press('Home');
  await expectSoon(now).toBe(window(first));
  await tab.press('End');
  await expectSoon(now).toBe(window(last));

  // By mouse: a click on the track goes there, and the thumb follows the hand.
  const track = await tab.run((own) => {
    const { left, top, width, height } = (
      document.querySelector(own) as Element
    ).getBoundingClientRect();
    return { left, width, y: Math.round(top + height / 2) };
  }, slider);
  const middle = Math.round(track.left + track.width / 2);
  await drag(tab, { x: middle, y: track.y }, { x: 0, y: 0 });
  const year = async () => Number((await now())?.slice(0, 4));
  await expectSoon(async () => Math.abs((await year()) - (first + last) / 2)).toBeLessThan(2);
  const before = await year();
  await drag(tab, { x: middle, y: track.y }, { x: track.width / 4, y: 0 });
  await expectSoon(async () => (await year()) - before).toBeGreaterThan(3);

  // By typing: both ends, also far away, and an end before the other.
  const typeIn = async (name: string, text: string) => {
    await tab.run((own) => {
      const input = document.querySelector<HTMLInputElement>(own);
      input?.focus();
      input?.select();
    }, `.slide.present input[name="${name}"]`);
    for (const digit of text) await tab.press(digit);
    await tab.press('Enter');
  };
  await typeIn('fra', '2010');
  await typeIn('til', '2015');
  await expectSoon(now).toBe('2010–2015');
  await typeIn('fra', '1995');
  await expectSoon(async () => (await now())?.slice(0, 4)).toBe('1995');
  await typeIn('til', '2005');
  await expectSoon(now).toBe('1995–2005');
  expect(await address(tab)).toContain('fra=1995&til=2005');

  const play = '.slide.present .years .play';
  await click(tab, play);
  await expectSoon(now).toBe('1996–2006');
  await click(tab, play);
  const stopped = await now();
  expect(await tab.run((own) => document.querySelector(own)?.getAttribute('title'), play)).toBe(
    'Spill av',
  );
  await ready(tab);
  expect(await now()).toBe(stopped);

  // A switch, with the mouse.
  const { x, y } = await pointOn(tab, '.slide.present label.switch');
  await drag(tab, { x, y }, { x: 0, y: 0 });
  await expectSoon(() => address(tab)).toContain('norskfodte=ja');
});

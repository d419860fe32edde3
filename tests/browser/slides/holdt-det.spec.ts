import { expect, test } from '@playwright/test';
import { counts, figure, finding, number, open, openChoices, place, ready, table } from '../deck';

/** First year, municipalities that grew, and of them «reddet». */
const PERIODS = [
  [2007, 241, 105],
  [2008, 252, 109],
  [2009, 249, 100],
  [2010, 253, 108],
  [2011, 245, 107],
  [2012, 243, 116],
  [2013, 220, 95],
  [2014, 203, 80],
  [2015, 173, 57],
  [2016, 153, 37],
  [2017, 143, 25],
] as const;

test('the talk: the 109 as they were, in 2022 and in 2026, and the curve', async ({ page }) => {
  await open(page, '/?trinn=0&kommune=1826#/holdt-det');
  const dots = figure(page, 'holdt-det-prikker');
  const marks = dots.locator('.grid circle:not([fill="none"])');
  await expect(dots).toBeHidden();
  for (const [land, fewer, year] of [
    ['109', 0, 2013],
    ['72', 72, 2022],
    ['49', 49, 2026],
  ] as const) {
    await page.keyboard.press('PageDown');
    await ready(page);
    await expect(dots.locator('.landing b')).toHaveText(land);
    await expect(marks).toHaveCount(109);
    const shown = await counts(page, 'holdt-det-prikker');
    expect(shown).toEqual({ holdt: 109 - fewer, falt: fewer });
    expect(await counts(page, 'holdt-det-kart')).toMatchObject(shown);
    await expect
      .poll(() => new URL(page.url()).searchParams.get('fulgt') ?? '2022')
      .toBe(String(year));
  }
  await expect(dots.locator('.grid text')).toHaveText('Hattfjelldal');
  expect(await place(page, 'holdt-det-prikker')).toBe(
    'Hattfjelldal: «reddet» i 2008–2013. I 2026 bodde det 216 færre der enn i 2013.',
  );
  await page.keyboard.press('PageDown');
  await ready(page);
  const curve = await table(page, 'holdt-det-kurve');
  for (const [fra, grew, saved] of PERIODS) {
    expect(curve.get(String(fra))?.slice(1).map(number)).toEqual([grew, saved]);
  }
});

test('a dot that is pointed at tells its numbers; the years can be played', async ({ page }) => {
  await open(page, '/?trinn=1#/holdt-det');
  const first = figure(page, 'holdt-det-prikker').locator('.grid circle').first();
  await first.hover();
  const tip = page.locator('.grid-tip');
  await expect(tip.locator('strong')).toHaveText(/\(.+\)$/);
  await expect(tip).toContainText('Folketall 2013');
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await openChoices(page);
  const slider = page.locator('#holdt-det').getByRole('slider', { name: /^Fulgt fra 2013/ });
  for (const [year, fewer] of [
    [2014, 39],
    [2020, 72],
    [2023, 61],
  ] as const) {
    await slider.fill(String(year));
    await ready(page);
    expect(await finding(page, 'holdt-det-prikker')).toBe(
      `I ${year} hadde ${fewer} av de 109 «reddede» kommunene færre innbyggere enn i 2013`,
    );
  }
});

test('split municipalities are not comparable, and the page says why', async ({ page }) => {
  await open(page, '/?kommune=1580&trinn=alle#/holdt-det');
  expect(await place(page, 'holdt-det-prikker')).toContain(
    'Ålesund (1507) er delt mellom Haram og Ålesund',
  );
  const rows = await table(page, 'holdt-det-kart');
  expect(rows.get('1806')?.slice(1)).toEqual(['Ikke sammenlignbar', '.', '.', '.', '']);
});

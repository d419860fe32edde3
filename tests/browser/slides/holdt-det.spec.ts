import { expect, test } from '@playwright/test';
import { counts, finding, number, open, place, ready, table } from '../deck';

/** First year, municipalities that grew, and of them «reddet». */
const WINDOWS = [
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

test('the eleven windows on the municipalities of 2020, as the page shows them', async ({
  page,
}) => {
  await open(page, '/?trinn=alle#/holdt-det');
  const slide = page.locator('section.present');
  await slide.locator('summary').click();
  const slider = slide.getByRole('slider', { name: 'Vindu på fem år' });
  for (const [fra, grew, saved] of WINDOWS) {
    await slider.fill(String(fra));
    await ready(page);
    expect(await finding(page, 'holdt-det-kart')).toBe(
      `${fra}–${fra + 5}: ${grew} av 351 kommuner vokste, og ${saved} av dem var «reddet»`,
    );
    const shown = await counts(page, 'holdt-det-kart');
    expect([shown.reddet, shown.uten]).toEqual([saved, 5]);
  }
  const curve = await table(page, 'holdt-det-kurve');
  for (const [fra, grew, saved] of WINDOWS) {
    expect(curve.get(String(fra))?.slice(1).map(number)).toEqual([grew, saved]);
  }
  // The last windows are each lower than the one before.
  for (let fra = 2013; fra <= 2017; fra++) {
    const of = (year: number) => curve.get(String(year))?.slice(1).map(number) ?? [];
    const [before, after] = [of(fra - 1), of(fra)];
    expect(after).toHaveLength(2);
    after.forEach((count, i) => {
      expect(count).toBeLessThan(before[i] ?? 0);
    });
  }
});

test('the 109 are followed to today', async ({ page }) => {
  await open(page, '/?kommune=4601#/holdt-det');
  expect(await finding(page, 'holdt-det-fulgt')).toBe(
    'Av de 109 «reddede» 2008–2013 hadde 72 færre innbyggere i 2022 enn i 2013, og 49 færre i 2026',
  );
  // What the slide says in words: 72 of 109 are most of them.
  await expect(page.locator('#holdt-det .words')).toContainText(
    'de fleste av de «reddede» i 2008–2013 hadde færre innbyggere i 2022 enn i 2013',
  );
  const followed = await table(page, 'holdt-det-fulgt');
  const fewer = [2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) =>
    number(followed.get(String(year))?.[1]),
  );
  expect(fewer).toEqual([72, 72, 72, 61, 52, 51, 49]);
  expect(await place(page, 'holdt-det-fulgt')).toMatch(/^Bergen: vokser uansett i 2008–2013, \+/);
});

test('split municipalities are not comparable, and the page says why', async ({ page }) => {
  await open(page, '/?kommune=1806#/holdt-det');
  expect(await place(page, 'holdt-det-kart')).toContain('Narvik: ikke sammenlignbar');
  await open(page, '/?kommune=1580#/holdt-det');
  expect(await place(page, 'holdt-det-kart')).toContain(
    'Ålesund (1507) er delt mellom Haram og Ålesund',
  );
  const rows = await table(page, 'holdt-det-kart');
  expect(rows.get('1806')?.slice(1)).toEqual(['Ikke sammenlignbar', '.', '.', '.', '']);
});

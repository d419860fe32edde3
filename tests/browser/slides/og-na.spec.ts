import { expect, test } from '@playwright/test';
import { finding, number, open, place, ready, table, turnTo } from '../deck';

test('growth since 2022 beside the refugees settled, as the page shows it', async ({ page }) => {
  await open(page, '/#/og-na');
  expect(await finding(page, 'og-na-kart')).toMatch(
    /^294 av 355 kommuner vokste fra 2022 til 2026\. 159 /,
  );
  const years = await table(page, 'og-na-aar');
  const shown = [...years.values()].map(([, grew, , same]) => [number(grew), number(same)]);
  expect(shown).toEqual([
    [269, 120],
    [297, 145],
    [304, 167],
    [294, 159],
  ]);
});

/** Worked out by hand from the population and the refugees settled, a lower bound where some are hidden. */
const SENTENCES = [
  {
    code: '1826',
    says: 'Hattfjelldal: folketallet −18, bosatte flyktninger minst 59, uten dem høyst −77. Klasse: dempet nedgang.',
    since2013: 'Hattfjelldal: «reddet» i 2008–2013. I 2026 bodde det 216 færre der enn i 2013.',
  },
  {
    code: '1806',
    says: 'Narvik: folketallet +117, bosatte flyktninger minst 683, uten dem høyst −566. Klasse: vokste, men ikke med flere.',
    since2013: 'Narvik: ikke sammenlignbar før 2020; kommunen fikk deler av en delt kommune.',
  },
  {
    code: '1151',
    says: 'Utsira: folketallet +31, bosatte flyktninger 36, uten dem −5. Klasse: vokste, men ikke med flere.',
    since2013: 'Utsira: dempet nedgang i 2008–2013. I 2026 bodde det 10 flere der enn i 2013.',
  },
  {
    code: '0301',
    says: 'Oslo: folketallet +28 887, bosatte flyktninger minst 6 148, uten dem høyst +22 739. Klasse: vokste med flere enn de bosatte.',
    since2013: 'Oslo: vokste uansett i 2008–2013. I 2026 bodde det 104 748 flere der enn i 2013.',
  },
  {
    code: '1146',
    says: 'Tysvær: folketallet +467, bosatte flyktninger minst 335, uten dem høyst +132. Klasse: vokste med flere enn de bosatte.',
    since2013: 'Tysvær: vokste uansett i 2008–2013. I 2026 bodde det 1 263 flere der enn i 2013.',
  },
  {
    code: '5610',
    says: 'Karasjok: folketallet −60, bosatte flyktninger minst 39, uten dem høyst −99. Klasse: dempet nedgang.',
    since2013: 'Karasjok: dempet nedgang i 2008–2013. I 2026 bodde det 197 færre der enn i 2013.',
  },
] as const;

test('what is said of six municipalities, here and on «Holdt det?»', async ({ page }) => {
  await open(page, '/?fulgt=2026#/og-na');
  for (const { code, says } of SENTENCES) {
    await page.evaluate((kommune) => window.deck.choose(kommune), code);
    await ready(page);
    expect(await place(page, 'og-na-kart')).toBe(says);
  }
  await turnTo(page, 'holdt-det');
  for (const { code, since2013 } of SENTENCES) {
    await page.evaluate((kommune) => window.deck.choose(kommune), code);
    await ready(page);
    expect(await place(page, 'holdt-det-prikker')).toBe(since2013);
  }
});

/**
 * A damaged data file in the page: its figures say so in Norwegian, and everything else works. Here
 * each file is damaged in one way, on a slide that needs it; tests/src/data/load.test.ts tries
 * every way.
 */
import { expect, type Page } from '@playwright/test';
import { deck } from '../../../../slides';
import { initialState } from '../../../../src/state/state';
import { tables } from '../../../src/data/tables';
import { DAMAGES, type DataFile, FILES, files, put } from '../../../tools/data/damage';
import { breakOff, damage, lose } from '../../damage';
import { figure, finding, open, openSearch, plain, ready, test } from '../../deck';

const figures = new Map(
  deck.flatMap((slide) =>
    slide.figures.map((spec) => [spec.name, spec.build(tables, initialState)] as const),
  ),
);
const headline = (name: string): string => plain(figures.get(name)?.finding ?? '');

function needs(spec: (typeof deck)[number]['figures'][number], file: DataFile): boolean {
  const what = FILES[file];
  if (typeof what === 'string') return spec.needs.includes(what);
  const encoding = figures.get(spec.name)?.encoding;
  return encoding?.type === 'map' && (what as readonly number[]).includes(encoding.vintage);
}

const damaged = (how: keyof typeof DAMAGES) => (page: Page, file: DataFile) =>
  damage(page, file, (text) => DAMAGES[how](file, text) ?? text);
const WAYS: [how: string, damageIt: (page: Page, file: DataFile) => Promise<void>][] = [
  ['is missing', lose],
  ['is broken off on the way', breakOff],
  ['has another schema', damaged('with another schema')],
  ['is cut short', damaged('cut short')],
];

let faults: string[];
test.beforeEach(({ page }) => {
  faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
});
test.afterEach(() => expect(faults).toEqual([]));

// The figures behind a button are in the unit test of src/data/load.ts.
const shown = files.filter((file) =>
  deck.some(({ figures: own }) => own.some((spec) => needs(spec, file))),
);
for (const [i, file] of shown.entries()) {
  const [how = '', damageIt = lose] = WAYS[i % WAYS.length] ?? [];
  test(`${file} ${how}`, async ({ page }) => {
    await damageIt(page, file);
    const slide = deck.find((one) => one.figures.some((spec) => needs(spec, file)));
    await open(page, `/#/${slide?.id}`);
    for (const spec of slide?.figures ?? []) {
      if (!needs(spec, file)) {
        expect(await finding(page, spec.name)).toBe(headline(spec.name));
        continue;
      }
      const own = figure(page, spec.name);
      await expect(own).toHaveAttribute('data-failed', 'true');
      await expect(own).toContainText('Denne figuren kan ikke vises.');
      await expect(own).toContainText(`Datafilen «${file}» kan ikke brukes: `);
    }
    await expect(page.locator(`#${slide?.id}`).locator('h1, h2')).toHaveText(slide?.title ?? '');
  });
}

test('without the list of municipalities slides can be turned, and the words are there', async ({
  page,
}) => {
  await lose(page, 'kommuner');
  await open(page, '/?kommune=1580');
  await expect(page.locator('.message')).toContainText('Kommunevalget er ute av drift');
  for (const slide of [deck[0], deck[1]]) {
    const section = page.locator(`section#${slide?.id}`);
    await expect(section).toHaveClass(/present/);
    await expect(section.locator('h1, h2')).toHaveText(slide?.title ?? '');
    await ready(page);
    await expect(section.locator('figure[data-failed]')).toHaveCount(slide?.figures.length ?? 0);
    await page.keyboard.press('PageDown');
  }
});

test('a figure that throws, and a drawing that throws, are alone in it', async ({ page }) => {
  // A row that can be decoded, but that the figure cannot use.
  await damage(page, 'publiserte-tall', (text) => put(text, ['rader', 0, 'vekstperiode'], 5));
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => {
      throw new Error('no canvas today');
    };
  });
  await open(page, '/#/se-avis');
  const table = figure(page, 'se-avis-tall');
  await expect(table).toHaveAttribute('data-failed', 'true');
  await expect(table).toContainText('Noe gikk galt da den skulle tegnes.');
  await expect(table).not.toContainText(/iterable|Error|undefined/);
  expect(await finding(page, 'se-avis-kart')).toBe(headline('se-avis-kart'));
  await open(page, '/#/redningen');
  await expect(figure(page, 'redningen-sentralitet')).toContainText('Noe gikk galt');
  expect(await finding(page, 'redningen-kart')).toBe(headline('redningen-kart'));
});

test('names and sources written to harm stand there as text', async ({ page }) => {
  const HOSTILE = '<img src=x onerror="window.rammet=1"><script>window.rammet=1</script>';
  await damage(page, 'kommuner', (text) => {
    const at = JSON.parse(text).kommuner2024.findIndex(([code]: [string]) => code === '1580');
    return put(put(text, ['kommuner2024', at, 1], HOSTILE), ['kommuner2013', 3, 1], HOSTILE);
  });
  await damage(page, 'befolkning', (text) =>
    JSON.stringify({
      ...JSON.parse(text),
      source: `Kilde: ${HOSTILE}`,
      href: 'javascript:window.rammet=1',
    }),
  );
  const expectUnharmed = async () => {
    expect(await page.evaluate(() => 'rammet' in window)).toBe(false);
    await expect(page.locator('img, script:not([src])')).toHaveCount(0);
    await expect(page.locator('a[href^="javascript"]')).toHaveCount(0);
  };
  await open(page, '/?kommune=1580');
  const map = figure(page, 'redningen-kart');
  await expect(map.locator('.place')).toContainText(HOSTILE);
  await expect(map.locator('.source')).toContainText(HOSTILE);
  await expect(page.locator('.deck-bar .kommune-now')).toContainText(HOSTILE);
  await map.getByRole('button', { name: /^Tall/ }).click();
  await expect(page.getByRole('dialog').locator('tbody')).toContainText(HOSTILE);
  await page.getByRole('dialog').getByRole('button', { name: 'Lukk' }).click();
  await map.getByRole('slider').focus();
  await page.keyboard.press('Home');
  await expect(map.locator('.map-tip')).toBeVisible();
  await (await openSearch(page)).fill('img src');
  await expect(page.getByRole('option').first()).toContainText(HOSTILE);
  await expectUnharmed();
  for (const visning of ['les', 'utskrift', 'taler']) {
    await open(page, `/?visning=${visning}&kommune=1580`);
    await expect(page.locator('body')).toContainText(HOSTILE);
    await expectUnharmed();
  }
});

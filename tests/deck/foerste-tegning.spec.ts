/** Slide 1 is drawn with what the build has made ready; what it can do without comes afterwards. */
import { expect, type Page } from '@playwright/test';
import { current, figure, finding, holdBack, open, ready, test } from './deck';

const KIT = /\/kit-[\w-]+\.js$/;
/** The other slides, and what is used and not seen. */
const LATER = /\/later-[\w-]+\.js$/;
const FIGURES = ['redningen-kart', 'redningen-sentralitet', 'redningen-dekomponering'];
const LINES = /\/norge-2013-linjer-[\w-]+\.js$/;

/** Path data and width on the screen of Finnmark's largest, and how its layer is placed. */
const kautokeino = (page: Page) =>
  figure(page, 'redningen-kart')
    .locator('path[data-kode="2011"]')
    .evaluate((path) => ({
      data: path.getAttribute('d') ?? '',
      width: path.getBoundingClientRect().width,
      placed: path.parentElement?.getAttribute('transform') ?? '',
    }));

test('kartet står før linjene det zoomer med; de forstørres til de kommer', async ({ page }) => {
  const release = await holdBack(page, LINES);
  await open(page);
  expect(await finding(page, 'redningen-kart')).toContain('I 124 av 428 kommuner');
  await expect(figure(page, 'redningen-kart').locator('path[data-kode][d^="M"]')).toHaveCount(428);
  const before = await kautokeino(page);
  await figure(page, 'redningen-kart').getByRole('button', { name: 'Zoom inn' }).click();
  await expect.poll(async () => (await kautokeino(page)).placed).toContain('scale(1.68');
  const enlarged = await kautokeino(page);
  expect(enlarged.data).toBe(before.data);
  expect(enlarged.width / before.width).toBeCloseTo(2 ** 0.75, 1);
  release();
  await expect.poll(async () => (await kautokeino(page)).placed).not.toContain('scale');
  const drawn = await kautokeino(page);
  expect(drawn.data.length).toBeGreaterThan(before.data.length);
  expect(drawn.width / enlarged.width).toBeCloseTo(1, 1);
});

test('uten linjene står kartet, og den som velger en kommune, får vite det', async ({ page }) => {
  await page.route(LINES, (route) => route.abort());
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await open(page);
  const map = figure(page, 'redningen-kart');
  await map.getByRole('button', { name: 'Zoom inn' }).click();
  await expect.poll(async () => (await kautokeino(page)).placed).toContain('scale');
  await page.evaluate(() => window.deck.choose('1580'));
  await ready(page);
  await expect(map).toContainText(
    'Datafilen «norge-2013» kan ikke brukes: den lot seg ikke hente.',
  );
  expect(await finding(page, 'redningen-dekomponering')).toContain('Haram 2008–2013');
  expect(faults).toEqual([]);
});

test('en fil som lar vente på seg, holder bare sin egen figur', async ({ page }) => {
  const release = await holdBack(page, /\/norge-2013-[\w-]{8}\.js$/);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.locator('.reveal.ready')).toBeAttached();
  expect(await finding(page, 'redningen-sentralitet')).toContain('149 minst sentrale');
  await expect(figure(page, 'redningen-kart')).toHaveAttribute('data-ready', 'false');
  await page.keyboard.press('PageDown');
  await expect.poll(() => current(page)).toBe('holdt-det');
  release();
  await page.keyboard.press('PageUp');
  await expect(figure(page, 'redningen-kart')).toHaveAttribute('data-ready', 'true');
});

/** Opens the deck without Leaflet and Chart.js, and waits until its first slide is drawn. */
async function openSketched(page: Page): Promise<void> {
  await page.goto('/');
  await page.waitForFunction(() => 'deck' in window);
  await page.evaluate(() => window.deck.ready);
  await expect(page.locator('.reveal.ready')).toBeAttached();
}

/** How many pixels of two pictures differ by more than `most` of 255, and how many there are. */
const differing = (page: Page, pictures: [Buffer, Buffer], most: number) =>
  page.evaluate(
    async ([own, limit]) => {
      const [a, b] = await Promise.all(
        own.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
          const picture = await createImageBitmap(new Blob([bytes]));
          const { width, height } = picture;
          const context = new OffscreenCanvas(width, height).getContext('2d');
          context?.drawImage(picture, 0, 0);
          return context?.getImageData(0, 0, width, height).data ?? [];
        }),
      );
      const far = new Set<number>();
      a?.forEach((value, i) => {
        if (Math.abs(value - (b?.[i] ?? 0)) > limit) far.add(i >> 2);
      });
      return { differ: far.size, all: (a?.length ?? 0) / 4 };
    },
    [pictures.map((picture) => picture.toString('base64')), most] as const,
  );

test('det første bildet tegnes uten Leaflet og Chart.js, og ser ut som med dem', async ({
  page,
}) => {
  const release = await holdBack(page, KIT);
  await openSketched(page);
  await expect(page.locator('figure[data-sketch]')).toHaveCount(FIGURES.length);
  await expect(page.locator('.leaflet-container')).toHaveCount(0);
  expect(await finding(page, 'redningen-kart')).toContain('I 124 av 428 kommuner');
  // The map's buttons come with the map.
  const drawn = (name: string) =>
    figure(page, name).screenshot({ style: '.map-buttons { visibility: hidden }' });
  const before = new Map<string, Buffer>();
  for (const name of FIGURES) before.set(name, await drawn(name));
  release();
  await ready(page);
  await expect(figure(page, 'redningen-kart').locator('.leaflet-container')).toHaveCount(1);
  for (const name of FIGURES) {
    const pictures: [Buffer, Buffer] = [before.get(name) as Buffer, await drawn(name)];
    const { differ, all } = await differing(page, pictures, 80);
    expect(all, name).toBeGreaterThan(100_000);
    // Charts are the same; on the map some lines between areas of one class are a little fainter.
    expect(differ / all, name).toBeLessThan(name === 'redningen-kart' ? 0.005 : 0.00002);
  }
});

test('uten Leaflet og Chart.js følger det første bildet årene; det andre sier hva som mangler', async ({
  page,
}) => {
  await page.route(KIT, (route) => route.abort());
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await openSketched(page);
  await page.getByRole('button', { name: 'Ett år tilbake' }).first().click();
  await expect.poll(() => finding(page, 'redningen-dekomponering')).toContain('2007–2012');
  await expect(page.locator('figure[data-sketch]')).toHaveCount(FIGURES.length);
  await page.keyboard.press('PageDown');
  await expect(figure(page, 'holdt-det-kart')).toContainText('Denne figuren kan ikke vises.');
  expect(faults).toEqual([]);
});

for (const address of ['/?kommune=1580', '/#/akershus', '/?visning=les']) {
  test(`bare det første bildet skisseres: ikke ${address}`, async ({ page }) => {
    const release = await holdBack(page, KIT);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForRequest(KIT);
    await expect(page.locator('figure[data-figure]').first()).toBeAttached();
    await expect(page.locator('figure[data-sketch]')).toHaveCount(0);
    release();
    await ready(page);
    await expect(page.locator('figure[data-failed]')).toHaveCount(0);
  });
}

for (const [key, slide] of [
  ['PageDown', 'holdt-det'],
  ['ArrowDown', 'holdt-det'],
  ['ArrowRight', 'derfor-blir-vi-her'],
  ['End', 'kunnskapsbasert'],
] as const) {
  test(`${key} før lysbildene kan blas, blar når de kan det`, async ({ page }) => {
    const release = await holdBack(page, /\/norge-2013-[\w-]{8}\.js$/);
    await page.goto('/', { waitUntil: 'commit' });
    await page.waitForFunction(() => 'deck' in window);
    // Answered when the view is open.
    await page.evaluate(() => window.deck.choose(null));
    await expect(page.locator('.reveal.ready')).toHaveCount(0);
    await page.keyboard.press(key);
    release();
    await expect.poll(() => current(page)).toBe(slide);
  });
}

for (const [what, file] of [
  ['filen det blas med', /\/talk-[\w-]+\.js$/],
  ['koden til de andre lysbildene', LATER],
] as const) {
  test(`uten ${what} står det første lysbildet, og det blir sagt`, async ({ page }) => {
    await page.route(file, (route) => route.abort());
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto('/');
    await page.waitForFunction(() => 'deck' in window);
    await page.evaluate(() => window.deck.ready);
    expect(await finding(page, 'redningen-kart')).toContain('I 124 av 428 kommuner');
    await expect(page.getByText('Du kan ikke bla i lysbildene')).toBeVisible();
    await page.keyboard.press('PageDown');
    await page.evaluate(() => window.deck.choose('1580'));
    await page.evaluate(() => window.deck.ready);
    expect(await finding(page, 'redningen-dekomponering')).toContain('Haram 2008–2013');
    expect(faults).toEqual([]);
  });
}

for (const [address, file] of [
  ['/#/akershus', LATER],
  ['/?visning=les', LATER],
  ['/?visning=les', /\/read-[\w-]+\.css$/],
] as const) {
  test(`${address} uten ${file} sier at noe mangler`, async ({ page }) => {
    await page.route(file, (route) => route.abort());
    await page.goto(address);
    await expect(page.getByText('Noe av presentasjonen lot seg ikke hente')).toBeVisible();
  });
}

test('det første bildet tegnes før koden til de andre lysbildene er her', async ({ page }) => {
  const release = await holdBack(page, LATER);
  await page.goto('/');
  await page.waitForFunction(() => 'deck' in window);
  await page.evaluate(() => window.deck.ready);
  for (const name of FIGURES) {
    await expect(figure(page, name)).toHaveAttribute('data-ready', 'true');
  }
  const before = await figure(page, 'redningen-kart').boundingBox();
  await expect(page.locator('.slide')).toHaveCount(1);
  await expect(page.locator('.deck-bar button, .years, .more')).toHaveCount(0);
  release();
  await ready(page);
  await expect(page.locator('.deck-bar .counter')).toHaveText('1 av 10');
  await expect(page.locator('#redningen .years')).toBeVisible();
  expect(await figure(page, 'redningen-kart').boundingBox()).toEqual(before);
  await page.keyboard.press('PageDown');
  await expect.poll(() => current(page)).toBe('holdt-det');
});

test('sidens ikon kommer etter den første tegningen', async ({ page }) => {
  const release = await holdBack(page, /\/norge-2013-[\w-]{8}\.js$/);
  await page.goto('/', { waitUntil: 'commit' });
  const icon = page.locator('link[rel=icon]');
  await expect(icon).toHaveAttribute('href', 'data:,');
  release();
  await expect(icon).toHaveAttribute('href', /icon-[\w-]+\.png$/);
});

/** The figure as a picture: what it says and shows, in SVG and PNG, saved and copied. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { INNVANDRERE, OVRIGE, VEKSTKLASSER } from '../../../../src/figure/palette';
import { findProgram } from '../../../../tools/programs';
import { download, figure, open, openTable, plain } from '../../deck';

/** One figure of each kind, and two colours of its classes. */
const FIGURES = [
  {
    name: 'redningen-kart',
    address: '/?kommune=1580#/redningen',
    colours: [VEKSTKLASSER.vokser.fill, VEKSTKLASSER.reddet.fill],
  },
  {
    name: 'redningen-sentralitet',
    address: '/?kommune=1580#/redningen',
    colours: [VEKSTKLASSER.vokser.fill, VEKSTKLASSER.reddet.fill],
  },
  {
    name: 'derfor-blir-vi-her-folketall',
    address: '/?kommune=1151#/derfor-blir-vi-her',
    colours: [OVRIGE.fill, INNVANDRERE.fill],
  },
  { name: 'akershus-linjer', address: '/?kommune=1580#/akershus', colours: [] },
  { name: 'se-avis-tall', address: '/?kommune=1580#/se-avis', colours: [] },
];

const rsvg = findProgram(['rsvg-convert']);
if (!rsvg) console.log('rsvg-convert is not here: the SVG files are seen by Chromium alone.');

for (const { name, address, colours } of FIGURES) {
  test(`${name} as SVG says what the figure says, and is drawn alike by others`, async ({
    page,
  }) => {
    await open(page, address);
    const shown = figure(page, name);
    const said = await shown.locator('.finding, .caveat, .place, .source').allTextContents();
    const legend = await shown.locator('.legend span, .legend b').allTextContents();
    const dialog = await openTable(page, name);
    const file = await download(page, dialog, 'Last ned SVG');
    expect(file.suggestedFilename()).toMatch(new RegExp(`^${name}-\\d{4}\\.svg$`));
    const path = await file.path();
    const text = readFileSync(path, 'utf8');
    const { title, words, elements, size, missing } = await page.evaluate(read, text);
    expect(plain(title)).toBe(plain(said[0] ?? ''));
    for (const one of [...said, ...legend]) expect(plain(words)).toContain(plain(one));
    expect(elements).not.toContain('image');
    expect(elements).not.toContain('foreignObject');
    expect(elements).toContain(name === 'se-avis-tall' ? 'rect' : 'path');
    expect(size).toEqual([1600, 900]);
    expect(missing).toEqual([]);

    if (colours.length === 0) return;
    const pictures = [svgAddress(text)];
    if (rsvg) pictures.push(pngAddress(execFileSync(rsvg, [path], { maxBuffer: 20_000_000 })));
    for (const picture of pictures) {
      const seen = await page.evaluate(countColours, [picture, colours] as const);
      const expected = await sharesOnPaper(page, name, colours);
      const [one = 0, other = 0] = seen;
      expect(one).toBeGreaterThan(1000);
      // Paper has a drawing of another size, with lines of the same width.
      expect(one / other / expected).toBeGreaterThan(0.8);
      expect(one / other / expected).toBeLessThan(1.25);
    }
  });
}

test('the PNG files are large, and as sharp as the SVG file itself', async ({ page, browser }) => {
  await open(page, '/?kommune=1580#/akershus');
  const dialog = await openTable(page, 'akershus-linjer');
  const svg = readFileSync(await (await download(page, dialog, 'Last ned SVG')).path(), 'utf8');
  const wide = await download(page, dialog, 'Last ned bilde (PNG)');
  expect(wide.suggestedFilename()).toBe('akershus-linjer-1580.png');
  const png = readFileSync(await wide.path());
  expect(sizeOf(png)).toEqual([3200, 1800]);
  const square = await download(page, dialog, 'Kvadratisk bilde (PNG)');
  expect(square.suggestedFilename()).toBe('akershus-linjer-1580.kvadrat.png');
  expect(sizeOf(readFileSync(await square.path()))).toEqual([2400, 2400]);

  const direct = await screenshot(browser, svg);
  const [own, other, blurred] = await page.evaluate(steepness, [
    [pngAddress(png), 1],
    [pngAddress(direct), 1],
    [pngAddress(png), 0.5],
  ] as [string, number][]);
  expect((own ?? 0) / (other ?? 1)).toBeGreaterThan(0.97);
  // What an enlarged picture has lost.
  expect((blurred ?? 1) / (other ?? 1)).toBeLessThan(0.8);
});

test('the picture and the words are copied, and a dark page gives the same picture', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    viewport: { width: 1600, height: 900 },
    locale: 'nb-NO',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await open(page, '/?kommune=5610#/redningen');
  const dialog = await openTable(page, 'redningen-dekomponering');
  await dialog.getByRole('button', { name: 'Kopier bilde' }).click();
  await expect(dialog.getByRole('button', { name: 'Bildet er kopiert' })).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bitmap = await createImageBitmap((await item?.getType('image/png')) as Blob);
    return [bitmap.width, bitmap.height];
  });
  expect(copied).toEqual([3200, 1800]);

  await dialog.getByRole('button', { name: 'Kopier som tekst' }).click();
  await expect(dialog.getByRole('button', { name: 'Teksten er kopiert' })).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  const shown = figure(page, 'redningen-dekomponering');
  const said = await shown.locator('.finding, .place:not([hidden])').allTextContents();
  expect(lines.slice(0, said.length)).toEqual(said);
  expect(lines.at(-1)).toBe(await shown.locator('.source').textContent());

  const saved = async () =>
    readFileSync(await (await download(page, dialog, 'Last ned SVG')).path(), 'utf8');
  const light = await saved();
  expect(light).toContain('Karasjok');
  expect(light.split('@font-face').length - 1).toBe(1);
  await page.evaluate(() => {
    document.documentElement.dataset.utseende = 'moerk';
  });
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).not.toBe(
    'rgb(28, 36, 48)',
  );
  const withoutIds = (text: string) => text.replace(/(ramme|utklipp)-\d+/g, '$1');
  expect(withoutIds(await saved()) === withoutIds(light)).toBe(true);
  await context.close();
});

/** Runs in the page: reads an SVG file. */
function read(text: string) {
  const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
  const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const all = [...root.querySelectorAll('*')];
  const referred = [...text.matchAll(/url\(#([\w-]+)\)/g)].map(([, id = '']) => id);
  return {
    title: root.querySelector('title')?.textContent ?? '',
    words: all
      .filter((one) => one.localName === 'text')
      .map((one) => one.textContent)
      .join(' '),
    elements: [...new Set(all.map((one) => one.localName))],
    size: [width, height],
    missing: referred.filter((id) => !root.querySelector(`[id="${id}"]`)),
  };
}

/** How many times as much of the figure on paper has the first colour as the second. */
async function sharesOnPaper(
  page: Page,
  name: string,
  colours: readonly string[],
): Promise<number> {
  // As a picture is drawn: without what the pointer needs.
  await page.goto(`${new URL(page.url()).pathname}${searchForPaper(page)}`);
  await page.waitForFunction(() => 'deck' in window);
  await page.evaluate(() => window.deck.ready);
  const drawing = figure(page, name).locator('.drawing');
  const [one = 0, other = 0] = await page.evaluate(countColours, [
    pngAddress(await drawing.screenshot()),
    colours,
  ] as const);
  return one / other;
}

const searchForPaper = (page: Page): string => {
  const query = new URL(page.url()).searchParams;
  query.set('visning', 'utskrift');
  return `?${query}`;
};

/** Runs in the page: how many pixels of a picture have each of the colours. */
async function countColours([address, colours]: readonly [string, readonly string[]]) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(image, 0, 0);
  const data = context?.getImageData(0, 0, width, height).data ?? [];
  return colours.map((colour) => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    let count = 0;
    for (let i = 0; i < data.length; i += 4) {
      if (parts.every((part, k) => Math.abs(part - (data[i + k] ?? 0)) < 3)) count += 1;
    }
    return count;
  });
}

/**
 * Runs in the page: how steep the edges of pictures are, as the mean square of the steps from pixel to
 * pixel. A picture is first made smaller by the number beside it, and as large as before again.
 */
async function steepness(pictures: [string, number][]) {
  return Promise.all(
    pictures.map(async ([address, scale]) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      const small = new OffscreenCanvas(width * scale, height * scale);
      small.getContext('2d')?.drawImage(image, 0, 0, small.width, small.height);
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context?.drawImage(small, 0, 0, width, height);
      const data = context?.getImageData(0, 0, width, height).data ?? [];
      let sum = 0;
      for (let i = 4; i < data.length; i += 4) sum += ((data[i] ?? 0) - (data[i - 4] ?? 0)) ** 2;
      return sum;
    }),
  );
}

/** The SVG file itself on a screen with two pixels for each of its units. */
async function screenshot(browser: Browser, svg: string): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: 1600, height: 900 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  await page.setContent(`<body style="margin:0">${svg}`);
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.screenshot();
  await context.close();
  return picture;
}

const pngAddress = (bytes: Buffer): string => `data:image/png;base64,${bytes.toString('base64')}`;
const svgAddress = (text: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`;

/** Width and height of a PNG file, in pixels. */
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

/** The downloads of the panel «Tall»: the table as a file, and a picture. */
import { readFileSync } from 'node:fs';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import { parsed, readCsv, tableOf } from '../../../src/figure/read-csv';
import { open, openSearch, openTable, place, plain, readTable, test } from '../../deck';

/** One figure of each kind; Utsira has hidden numbers, Oslo a code that begins with a zero. */
const FIGURES = [
  { kind: 'kart', name: 'redningen-kart', address: '/?kommune=1580#/redningen' },
  { kind: 'søyler', name: 'ulik-oppmerksomhet-vekst', address: '/#/ulik-oppmerksomhet' },
  { kind: 'søyler', name: 'kunnskapsbasert-endring', address: '/?kommune=0301#/kunnskapsbasert' },
  { kind: 'linjer', name: 'akershus-linjer', address: '/?kommune=1151#/akershus' },
  {
    kind: 'ruter',
    name: 'derfor-blir-vi-her-folketall',
    address: '/?kommune=1151#/derfor-blir-vi-her',
  },
  { kind: 'tabell', name: 'se-avis-tall', address: '/#/se-avis' },
] as const;

/** All drawings here have a series in this orange. */
const ORANGE = [227, 108, 10];
async function download(page: Page, dialog: Locator, button: string): Promise<Download> {
  const started = page.waitForEvent('download');
  await dialog.getByRole('button', { name: button }).click();
  return await started;
}

for (const { kind, name, address } of FIGURES) {
  const chosen = /kommune=(\d+)/.exec(address)?.[1];

  test(`${kind}: the CSV file of ${name} says what the table says`, async ({ page }) => {
    await open(page, address);
    const dialog = await openTable(page, name);
    const shown = await readTable(dialog);
    expect(shown.rows.length).toBeGreaterThan(2);
    const file = await download(page, dialog, 'Last ned CSV');
    expect(file.suggestedFilename()).toBe(`${name}${chosen ? `-${chosen}` : ''}.csv`);
    const bytes = readFileSync(await file.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);

    const text = bytes.toString('utf8');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const { head, rows, below } = tableOf(readCsv(text));
    expect(head).toEqual(shown.head.map((one) => one.text));
    expect(rows).toHaveLength(shown.rows.length);
    const faults: string[] = [];
    let numbers = 0;
    shown.rows.forEach((cells, y) => {
      if (rows[y]?.length !== cells.length) faults.push(`${cells[0]}: ${rows[y]?.length} cells`);
      cells.forEach((cell, x) => {
        const own = rows[y]?.[x] ?? '';
        const isNumber = shown.head[x]?.numbers && !Number.isNaN(parsed(cell));
        if (isNumber) numbers += 1;
        // Digits, a decimal comma and nothing else: what a Norwegian spreadsheet takes for a
        // number.
        const same = isNumber
          ? /^-?\d+(,\d+)?$/.test(own) && parsed(own) === parsed(cell)
          : own === cell;
        if (!same) faults.push(`${cells[0]} / ${head[x]}: «${own}» for «${cell}»`);
      });
    });
    expect(faults).toEqual([]);
    if (shown.head.some((one) => one.numbers)) expect(numbers).toBeGreaterThan(4);
    expect(shown.source).toMatch(/^Kilde: /);
    expect(below.map((line) => plain(line.join()))).toContain(shown.source);
  });
}

for (const { kind, name, address } of FIGURES.filter((one) => one.kind !== 'tabell')) {
  test(`${kind}: the picture of ${name} is a large PNG with the drawing in it`, async ({
    page,
  }) => {
    await open(page, address);
    const dialog = await openTable(page, name);
    const file = await download(page, dialog, 'Last ned bilde (PNG)');
    expect(file.suggestedFilename()).toMatch(new RegExp(`^${name}(-\\d{4})?\\.png$`));
    const bytes = readFileSync(await file.path());
    expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(2000);
    const seen = await page.evaluate(look, [bytes.toString('base64'), ORANGE] as const);
    expect(seen.colours).toBeGreaterThan(60);
    expect(seen.inked).toBeGreaterThan(0.02);
    expect(seen.orange).toBeGreaterThan(400);
    // The headline is above the drawing, the source line below.
    expect(seen.top).toBeGreaterThan(0.01);
    expect(seen.bottom).toBeGreaterThan(0.005);
  });
}

/** Runs in the page: describes the content of a picture. */
async function look([base64, orange]: readonly [string, readonly number[]]) {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const colours = new Set<number>();
  const inkedIn = { all: 0, top: 0, bottom: 0 };
  const band = 60;
  let found = 0;
  for (let i = 0; i < data.length; i += 4) {
    const [r = 0, g = 0, b = 0] = data.subarray(i, i + 3);
    colours.add((r << 16) + (g << 8) + b);
    if (r === orange[0] && g === orange[1] && b === orange[2]) found += 1;
    if (r > 240 && g > 240 && b > 240) continue;
    const y = i / 4 / width;
    inkedIn.all += 1;
    if (y > 80 && y < 80 + band) inkedIn.top += 1;
    if (y > height - 140) inkedIn.bottom += 1;
  }
  return {
    colours: colours.size,
    orange: found,
    inked: inkedIn.all / (width * height),
    top: inkedIn.top / (width * band),
    bottom: inkedIn.bottom / (width * 140),
  };
}

test('a table has no picture to download', async ({ page }) => {
  await open(page, '/#/se-avis');
  const dialog = await openTable(page, 'se-avis-tall');
  await expect(dialog.getByRole('button', { name: 'Last ned CSV' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Last ned bilde (PNG)' })).toHaveCount(0);
});
test('HTML in a name of a data file stays text, everywhere', async ({ page }) => {
  const hostile = '<img src=x onerror=hacked=1><i>Haram</i>';
  const faults: string[] = [];
  page.on('dialog', (dialog) => faults.push(dialog.message()));
  page.on('request', (request) => {
    if (request.url().endsWith('/x')) faults.push(request.url());
  });
  let changed = 0;
  await page.route(/kommuner/, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    changed += body.split('Haram').length - 1;
    await route.fulfill({ response, body: body.replaceAll('Haram', hostile) });
  });
  await open(page, '/?kommune=1580#/redningen');
  expect(changed).toBeGreaterThan(1);
  expect(await place(page, 'redningen-kart')).toContain(`${hostile}: folketallet`);
  await expect(page.locator('.deck-bar .kommune-now')).toContainText(hostile);
  const dialog = await openTable(page, 'redningen-kart');
  await expect(dialog.locator('tr[data-key="1534"] th')).toContainText(hostile);
  const file = await download(page, dialog, 'Last ned CSV');
  const { rows } = tableOf(readCsv(readFileSync(await file.path(), 'utf8')));
  expect(rows.map(([name]) => name)).toContain(`${hostile} (Møre og Romsdal)`);
  await dialog.getByRole('button', { name: 'Lukk' }).click();
  await (await openSearch(page)).fill('1534');
  await expect(page.getByRole('option').first()).toContainText(hostile);
  await page.keyboard.press('Escape');
  await expect(page.locator('img[src="x"], i')).toHaveCount(0);
  expect(faults).toEqual([]);
});

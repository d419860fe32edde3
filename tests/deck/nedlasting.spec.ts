/** The panel «Tall» and what can be taken along from it: the table, a picture, the address. */
import { readFileSync } from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import { type Download, expect, type Locator, type Page, test } from '@playwright/test';
import { parsed, readCsv, tableOf } from '../download/read-csv';
import { figure, finding, open, place, plain } from './deck';
import { source } from './tall';

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

/** The series that every drawing here has is this orange. */
const ORANGE = [227, 108, 10];

interface Shown {
  head: { text: string; numbers: boolean }[];
  rows: string[][];
  source: string;
}

async function openTable(page: Page, name: string): Promise<Locator> {
  await figure(page, name).getByRole('button', { name: /^Tall/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('tbody tr').first()).toBeVisible();
  return dialog;
}

/** The table as it stands in the panel. */
async function read(dialog: Locator): Promise<Shown> {
  const head = await dialog.locator('thead th').evaluateAll((all) =>
    all.map((th) => ({
      text: th.textContent ?? '',
      numbers: th.classList.contains('number'),
    })),
  );
  const rows = await dialog
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((td) => td.textContent ?? '')));
  return {
    head: head.map((one) => ({ ...one, text: plain(one.text) })),
    rows: rows.map((row) => row.map(plain)),
    source: plain(await dialog.locator('.source').textContent()),
  };
}

async function download(page: Page, dialog: Locator, button: string): Promise<Download> {
  const started = page.waitForEvent('download');
  await dialog.getByRole('button', { name: button }).click();
  return await started;
}

for (const { kind, name, address } of FIGURES) {
  const chosen = /kommune=(\d+)/.exec(address)?.[1];

  test(`${kind}: CSV-filen fra ${name} sier det samme som tabellen, også i et regneark`, async ({
    page,
  }) => {
    await open(page, address);
    const dialog = await openTable(page, name);
    const shown = await read(dialog);
    expect(shown.rows.length).toBeGreaterThan(4);
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
    shown.rows.forEach((cells, y) => {
      if (rows[y]?.length !== cells.length) faults.push(`${cells[0]}: ${rows[y]?.length} cells`);
      cells.forEach((cell, x) => {
        const own = rows[y]?.[x] ?? '';
        const isNumber = shown.head[x]?.numbers && !Number.isNaN(parsed(cell));
        const same = isNumber
          ? /^-?\d+(,\d+)?$/.test(own) && parsed(own) === parsed(cell)
          : own === cell;
        if (!same) faults.push(`${cells[0]} / ${head[x]}: «${own}» for «${cell}»`);
      });
    });
    expect(faults).toEqual([]);
    expect(shown.source).toMatch(/^Kilde: /);
    expect(below.map((line) => plain(line.join()))).toContain(shown.source);

    inSpreadsheet(bytes, shown);
  });
}

/** The same file in a spreadsheet set to Norwegian: which cells it takes for numbers. */
function inSpreadsheet(bytes: Uint8Array, shown: Shown): void {
  const sheet = new Workbook().csv.load(bytes, {
    parserOptions: { delimiter: ';' },
    valueMapperOptions: { decimalSeparator: ',' },
  });
  const head = shown.head.map((_, x) => sheet.getCell(1, x + 1).value);
  expect(head).toEqual(shown.head.map((one) => one.text));
  let numbers = 0;
  const faults: string[] = [];
  shown.rows.forEach((cells, y) => {
    cells.forEach((cell, x) => {
      const value = sheet.getCell(y + 2, x + 1).value;
      const isNumber = shown.head[x]?.numbers && !Number.isNaN(parsed(cell));
      if (isNumber) numbers += 1;
      // A year among texts may become a number, but no text may lose a sign: «0301» is not 301.
      const same = isNumber ? value === parsed(cell) : String(value ?? '') === cell;
      if (!same) faults.push(`${cells[0]} / ${head[x]}: ${typeof value} ${value} for «${cell}»`);
    });
  });
  expect(faults).toEqual([]);
  if (shown.head.some((one) => one.numbers)) expect(numbers).toBeGreaterThan(4);
}

const UTSIRA = '1151';
const befolkning = source('befolkning-1986-2015');
/** Years in which nothing is known of a number. */
const hidden = (variable: string, from: number, to: number): number =>
  befolkning.times.filter(
    (year) =>
      Number(year) >= from &&
      Number(year) <= to &&
      befolkning.value(UTSIRA, variable, year) === null,
  ).length;

const SORTED = [
  ['redningen-kart', '/#/redningen', 'Endring i folketallet (personer)', 0],
  ['ulik-oppmerksomhet-vekst', '/#/ulik-oppmerksomhet', 'Bidrag fra øvrige (prosentpoeng)', 0],
  [
    'akershus-linjer',
    `/?kommune=${UTSIRA}#/akershus`,
    'Utsira (prosent av folketallet)',
    hidden('innvandrere', 1986, 2015),
  ],
  [
    'derfor-blir-vi-her-folketall',
    `/?kommune=${UTSIRA}#/derfor-blir-vi-her`,
    'Norskfødte med innvandrerforeldre (personer)',
    hidden('norskfodte', 2000, 2015),
  ],
] as const;

test('det er manglende tall å sortere sist', () => {
  expect(SORTED.filter(([, , , missing]) => missing > 0)).toHaveLength(2);
});

/** The number a cell is sorted by: a lower bound counts. */
const sortedBy = (cell: string): number => parsed(cell.replace(/^minst /, ''));

for (const [name, address, column, missing] of SORTED) {
  test(`${name} sorteres etter «${column}», med manglende tall sist`, async ({ page }) => {
    await open(page, address);
    const dialog = await openTable(page, name);
    const before = await read(dialog);
    const at = before.head.findIndex((one) => one.text === column);
    const header = dialog.locator('thead th').nth(at);
    await expect(dialog.locator('th[aria-sort]')).toHaveCount(0);
    for (const order of ['descending', 'ascending'] as const) {
      await header.getByRole('button').click();
      await expect(header).toHaveAttribute('aria-sort', order);
      await expect(dialog.locator('th[aria-sort]')).toHaveCount(1);
      await expect(header.getByRole('button')).toBeFocused();
      const after = await read(dialog);
      const values = after.rows.map((row) => sortedBy(row[at] ?? ''));
      const known = values.filter((value) => !Number.isNaN(value));
      const sign = order === 'ascending' ? 1 : -1;
      expect(values.slice(0, known.length)).toEqual([...known].sort((a, b) => sign * (a - b)));
      expect(values.length - known.length).toBe(missing);
      // The same rows, each still whole.
      const lines = (shown: Shown) => shown.rows.map((row) => row.join('|')).sort();
      expect(lines(after)).toEqual(lines(before));
    }
  });
}

test('en tekstkolonne sorteres på norsk, først stigende', async ({ page }) => {
  await open(page, '/#/redningen');
  const dialog = await openTable(page, 'redningen-kart');
  const header = dialog.locator('thead th').first();
  const names = async () => (await read(dialog)).rows.map((row) => row[0] ?? '');
  const collator = new Intl.Collator('nb');
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  const up = await names();
  expect(up).toEqual([...up].sort(collator.compare));
  expect(up.at(-1)).toMatch(/^Å/);
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  expect((await names())[0]).toBe(up.at(-1));
});

for (const { kind, name, address } of FIGURES.filter((one) => one.kind !== 'tabell')) {
  test(`${kind}: bildet av ${name} er en stor PNG med tegningen i`, async ({ page }) => {
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
    // Headline above and source line below the drawing.
    expect(seen.top).toBeGreaterThan(0.01);
    expect(seen.bottom).toBeGreaterThan(0.005);
  });
}

/** Runs in the page: what there is to see in a picture. */
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

test('en tabell har ikke noe bilde å laste ned', async ({ page }) => {
  await open(page, '/#/se-avis');
  const dialog = await openTable(page, 'se-avis-tall');
  await expect(dialog.getByRole('button', { name: 'Last ned CSV' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Last ned bilde (PNG)' })).toHaveCount(0);
});

const STATES = [
  [
    'redningen-kart',
    'redningen-dekomponering',
    '/?kommune=1580&fra=2005&til=2012&norskfodte=ja#/redningen',
  ],
  ['holdt-det-kart', 'holdt-det-etter-2011', '/?kommune=1579&vindu=2013#/holdt-det'],
  ['se-avis-kart', 'se-avis-tall', '/?kommune=3224&nivaa=fylker#/se-avis'],
  ['akershus-kart', 'akershus-linjer', '/?kommune=3224&akershus=1999#/akershus'],
  ['for-passive-kart', 'for-passive-linjer', '/?kommune=1151&vestlandet=2009#/for-passive'],
] as const;

for (const [name, beside, address] of STATES) {
  test(`«Kopier lenke» fra ${name} gir adressen til akkurat denne tilstanden`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, address);
    const dialog = await openTable(page, name);
    await dialog.getByRole('button', { name: 'Kopier lenke' }).click();
    await expect(dialog.getByRole('button', { name: 'Lenken er kopiert' })).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const { search, hash } = new URL(address, page.url());
    expect([new URL(link).search, new URL(link).hash]).toEqual([search, hash]);

    const other = await context.newPage();
    await open(other, link);
    await expect(other.locator('.message')).toHaveCount(0);
    for (const one of [name, beside]) {
      expect(await finding(other, one)).toBe(await finding(page, one));
      expect(await place(other, one)).toBe(await place(page, one));
    }
    // Not the default state, which would be the same without any link.
    await open(other, `/${hash}`);
    expect(await place(other, name)).not.toBe(await place(page, name));
  });
}

test('HTML i et navn fra en datafil forblir tekst, overalt', async ({ page }) => {
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
  await expect(page.locator('.deck-bar .kommune-chosen')).toContainText(hostile);
  const dialog = await openTable(page, 'redningen-kart');
  await expect(dialog.locator('tr[data-key="1534"] th')).toContainText(hostile);
  const file = await download(page, dialog, 'Last ned CSV');
  const { rows } = tableOf(readCsv(readFileSync(await file.path(), 'utf8')));
  expect(rows.map(([name]) => name)).toContain(`${hostile} (Møre og Romsdal)`);
  await dialog.getByRole('button', { name: 'Lukk' }).click();
  await page.getByRole('combobox').first().fill('1534');
  await expect(page.getByRole('option').first()).toContainText(hostile);
  await page.keyboard.press('Escape');
  await expect(page.locator('img[src="x"], i')).toHaveCount(0);
  expect(faults).toEqual([]);
});

/** The table of the panel «Tall» as a file. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { deck } from '../../../../slides';
import { readBack, readCsv, saysTheSame } from '../../../src/figure/read-csv';
import { download, open, openSearch, openTable, place, readTable, test } from '../../deck';

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
    const { head, rows } = readBack(readCsv(text));
    expect(head).toEqual(shown.head.map((one) => one.text));
    expect(rows).toHaveLength(shown.rows.length);
    const different = shown.rows.flatMap((cells, y) =>
      cells.flatMap((cell, x) => {
        const own = rows[y]?.[x] ?? '';
        return saysTheSame(own, cell) ? [] : [`${cells[0]} / ${head[x]}: «${own}» for «${cell}»`];
      }),
    );
    expect(different).toEqual([]);

    const excel = await download(page, dialog, 'Last ned Excel');
    expect(excel.suggestedFilename()).toBe(`${name}${chosen ? `-${chosen}` : ''}.xlsx`);
    const [sheet, about] = await readXlsxFile(await excel.path());
    expect(sheet?.data).toHaveLength(shown.rows.length + 1);
    const numbers = sheet?.data.flat().filter((cell) => typeof cell === 'number') ?? [];
    if (shown.head.some((one) => one.numbers)) expect(numbers.length).toBeGreaterThan(4);
    expect(shown.source).toMatch(/^Kilde: /);
    const told = new Map(about?.data.map(([label, said]) => [label, said]));
    expect(`Kilde: ${told.get('Kilde')}`).toBe(shown.source);
    expect(told.get('Adresse')).toBe(page.url());

    const described = await download(page, dialog, 'Om tallene (TXT)');
    const lines = readFileSync(await described.path(), 'utf8');
    expect(lines).toContain(`\r\n${shown.source}\r\n`);
    expect(lines).toContain(`\r\nAdresse: ${page.url()}\r\n`);
  });
}

test('the file has the rows that are shown: the county alone, and a name that is searched', async ({
  page,
}) => {
  await open(page, '/?kommune=1580#/redningen');
  const dialog = await openTable(page, 'redningen-kart');
  const rowsOf = async () => {
    const file = await download(page, dialog, 'Last ned CSV');
    return readBack(readCsv(readFileSync(await file.path(), 'utf8')));
  };
  const status = dialog.getByRole('status');
  await dialog.getByLabel('Bare Møre og Romsdal').check();
  await expect(status).toHaveText('36 av 428 rader');
  await expect(dialog.locator('tbody tr')).toHaveCount(36);
  const { codes } = await rowsOf();
  expect(codes).toHaveLength(36);
  expect(codes.every((code) => code.startsWith('K-15'))).toBe(true);
  await dialog.getByLabel('Vis rader med').fill('HARAM');
  await expect(status).toHaveText('1 av 428 rader');
  expect((await rowsOf()).rows.map(([own]) => own)).toEqual(['Haram (Møre og Romsdal)']);
  await dialog.getByLabel('Vis rader med').fill('=');
  await expect(status).toHaveText('0 av 428 rader');
  await dialog.getByLabel('Bare Møre og Romsdal').uncheck();
  await dialog.getByLabel('Vis rader med').fill('');
  await expect(dialog.locator('tbody tr')).toHaveCount(428);
});

test('all figures of the municipality are in one workbook', async ({ page }) => {
  await open(page, '/?kommune=0301#/se-avis');
  const dialog = await openTable(page, 'se-avis-tall');
  const file = await download(page, dialog, 'Alle figurer for Oslo (Excel)');
  expect(file.suggestedFilename()).toBe('tall-0301.xlsx');
  const [about, ...sheets] = await readXlsxFile(await file.path());
  const figures = deck.flatMap((slide) => [...slide.figures, ...(slide.more?.figures ?? [])]);
  expect(sheets).toHaveLength(figures.length);
  expect(about?.data[0]?.[0]).toMatch(/^Tall for Oslo – Oslove, kommunenummer K-0301\. Skrevet /);
});

test('HTML in a name of a data file stays text, everywhere', async ({ page }) => {
  const hostile = '<img src=x onerror=hacked=1><i>Háŋram</i>';
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
  const { rows } = readBack(readCsv(readFileSync(await file.path(), 'utf8')));
  expect(rows.map(([name]) => name)).toContain(`${hostile} (Møre og Romsdal)`);
  const picture = await download(page, dialog, 'Last ned SVG');
  const { texts, elements } = await page.evaluate(
    (text) => {
      const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        texts: [...documentElement.querySelectorAll('text')].map((one) => one.textContent),
        elements: [...documentElement.querySelectorAll('*')].map((one) => one.localName),
      };
    },
    readFileSync(await picture.path(), 'utf8'),
  );
  expect(texts.join(' ')).toContain(`${hostile}: folketallet`);
  expect(elements).not.toContain('img');
  expect(elements).not.toContain('i');
  await dialog.getByRole('button', { name: 'Lukk' }).click();
  await (await openSearch(page)).fill('1534');
  await expect(page.getByRole('option').first()).toContainText(hostile);
  await page.keyboard.press('Escape');
  await expect(page.locator('img[src="x"], i')).toHaveCount(0);
  expect(faults).toEqual([]);
});

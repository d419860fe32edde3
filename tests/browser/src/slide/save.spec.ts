/** The table of the panel «Tall» as a file. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { parsed, readCsv, tableOf } from '../../../src/figure/read-csv';
import { download, open, openSearch, openTable, place, plain, readTable, test } from '../../deck';

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
  const { rows } = tableOf(readCsv(readFileSync(await file.path(), 'utf8')));
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

/** The table in the panel «Tall», sorted by any of its columns. */
import { expect, test } from '@playwright/test';
import { source } from '../../../slides/kommuner/source';
import { parsed } from '../../../src/figure/read-csv';
import { open, openTable, readTable, type Shown } from '../../deck';

const UTSIRA = '1151';
const befolkning = source('befolkning');
/** Years in which a number is completely unknown. */
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
    // After 2015, the county has no numbers.
    '/#/akershus',
    'Akershus (prosent av folketallet)',
    7,
  ],
  [
    'derfor-blir-vi-her-folketall',
    `/?kommune=${UTSIRA}#/derfor-blir-vi-her`,
    'Norskfødte med innvandrerforeldre (personer)',
    hidden('norskfodte', 2000, 2015),
  ],
] as const;

test('there are missing numbers to be sorted last', () => {
  expect(SORTED.filter(([, , , missing]) => missing > 0)).toHaveLength(2);
});

/** The number by which a cell is sorted. A lower bound counts as a number. */
const sortedBy = (cell: string): number => parsed(cell.replace(/^minst /, ''));

for (const [name, address, column, missing] of SORTED) {
  test(`${name} is sorted by «${column}», missing numbers last`, async ({ page }) => {
    await open(page, address);
    const dialog = await openTable(page, name);
    const before = await readTable(dialog);
    const at = before.head.findIndex((one) => one.text === column);
    const header = dialog.locator('thead th').nth(at);
    await expect(dialog.locator('th[aria-sort]')).toHaveCount(0);
    for (const order of ['descending', 'ascending'] as const) {
      await header.getByRole('button').click();
      await expect(header).toHaveAttribute('aria-sort', order);
      await expect(dialog.locator('th[aria-sort]')).toHaveCount(1);
      await expect(header.getByRole('button')).toBeFocused();
      const after = await readTable(dialog);
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

test('a column of text is sorted as in Norwegian, ascending first', async ({ page }) => {
  await open(page, '/#/redningen');
  const dialog = await openTable(page, 'redningen-kart');
  const header = dialog.locator('thead th').first();
  const names = async () => (await readTable(dialog)).rows.map((row) => row[0] ?? '');
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

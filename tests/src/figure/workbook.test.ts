/** The Excel workbooks, read back by a library that did not write them, and as the XML in the file. */
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { deck } from '../../../slides';
import { loadData } from '../../../src/data/load';
import { isMissing } from '../../../src/figure/figure';
import { workbookOf } from '../../../src/figure/workbook';
import { deckWorkbook } from '../../../src/slide/all-figures';
import { initialState } from '../../../src/state/state';
import { oneFigure } from './one-figure';

const WRITTEN = new Date('2026-11-28T10:00:00Z');
const bytesOf = async (file: Promise<Blob>) => Buffer.from(await (await file).arrayBuffer());
const sheetXml = (bytes: Buffer, number: number): string =>
  strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());

test('one figure: the table first, its description last; numbers, zeros and symbols as they are', async () => {
  const figure = oneFigure([
    ['0301', 'Oslo', 5_051_275, -4.25],
    ['1151', 'Utsira', { symbol: ':', value: 12 }, { symbol: '.' }],
  ]);
  const bytes = await bytesOf(
    workbookOf(
      'Vekst',
      [{ name: 'vekst', title: 'Vekst', figure, address: 'https://x.no' }],
      WRITTEN,
    ),
  );
  expect(await readXlsxFile(bytes)).toEqual([
    {
      sheet: 'vekst',
      data: [
        [
          ...['Kommunenummer 2024', 'Kommune', 'Innvandrere (personer)'],
          ...['Innvandrere (personer), tegn', 'Endring (prosent)', 'Endring (prosent), tegn'],
        ],
        ['K-0301', 'Oslo', 5_051_275, null, -4.25, null],
        ['K-1151', 'Utsira', 12, 'minst', null, '.'],
      ],
    },
    {
      sheet: 'Om tallene',
      data: [
        ['Figur', 'Vekst'],
        ['Funn', 'Funnet'],
        [
          'Tegn',
          '. ikke mulig å oppgi tall; minst tallet er en nedre grense, for noe av det er skjult',
        ],
        ['Kilde', 'SSB, tabell 1; egne beregninger'],
        ['Adresse', 'https://x.no'],
      ],
    },
  ]);
});

test('names that are formulas or markup stay text, in their own cells', async () => {
  const names = [
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '<c><f>1</f></c>',
    '&amp;"',
    '\t=',
  ];
  const figure = oneFigure(names.map((name, i) => [`100${i}`, name, i, 0]));
  const bytes = await bytesOf(
    workbookOf('=1+1', [{ name: "=a'b[1]:*?/\\", title: '=1+1', figure }], WRITTEN),
  );
  const [first] = await readXlsxFile(bytes, { trim: false });
  expect(first?.data.slice(1).map((row) => row[1])).toEqual(names);
  expect(sheetXml(bytes, 1)).not.toMatch(/<f[ >]/);
  expect(sheetXml(bytes, 2)).not.toMatch(/<f[ >]/);
});

test('years are numbers, and are written without a space for thousands', async () => {
  const figure = oneFigure([['0301', '2008', 1, 1]]);
  const bytes = await bytesOf(workbookOf('År', [{ name: 'år', title: 'År', figure }], WRITTEN));
  const [first] = await readXlsxFile(bytes);
  expect(first?.data[1]).toEqual(['K-0301', 2008, 1, 1]);
  expect(strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array())).toContain('#,##0.0');
});

test('the same figures on the same day are the same bytes', async () => {
  const make = () =>
    bytesOf(
      workbookOf(
        'x',
        [{ name: 'x', title: 'x', figure: oneFigure([['0301', 'Oslo', 1, 2]]) }],
        WRITTEN,
      ),
    );
  expect((await make()).equals(await make())).toBe(true);
});

test.each(['1580', '0301', null])(
  'the workbook of %s has every figure, cell by cell',
  async (kommune) => {
    const { kommuner } = await loadData(['kommuner']);
    const state = { ...initialState, kommune };
    const bytes = await bytesOf(deckWorkbook(deck, state, kommuner, WRITTEN));
    const [about, ...sheets] = await readXlsxFile(bytes);
    const specs = deck.flatMap(({ figures, more }) => [...figures, ...(more?.figures ?? [])]);
    expect(sheets).toHaveLength(specs.length);
    const whose =
      kommune === null
        ? 'landet'
        : kommune === '0301'
          ? 'Oslo – Oslove, kommunenummer K-0301'
          : 'Haram (Møre og Romsdal), kommunenummer K-1580';
    expect(about?.data[0]?.[0]).toBe(`Tall for ${whose}. Skrevet 28. november 2026.`);
    expect(about?.data.slice(2).map((row) => row[0])).toEqual(sheets.map(({ sheet }) => sheet));
    let numbers = 0;
    for (const [i, spec] of specs.entries()) {
      const { table, finding } = spec.build(await loadData(spec.needs), state);
      const data = sheets[i]?.data ?? [];
      expect(about?.data[i + 2]?.slice(1, 3)).toEqual([
        spec.title,
        finding.replaceAll('\u00a0', ' '),
      ]);
      expect(data).toHaveLength(table.rows.length + 1);
      const head = data[0]?.map(String) ?? [];
      for (const { key, label, unit, type } of table.columns) {
        if (type === 'text') continue;
        const name = (unit ? `${label} (${unit})` : label).replaceAll('\u00a0', ' ');
        const at = head.indexOf(name);
        expect(at, `${spec.name}: ${name}`).toBeGreaterThanOrEqual(0);
        const given = table.rows.map(({ cells }) => cells[key]);
        const wanted = given.map((cell) =>
          isMissing(cell) ? (cell.value ?? null) : (cell ?? null),
        );
        expect(
          data.slice(1).map((row) => row[at] ?? null),
          name,
        ).toEqual(wanted);
        numbers += wanted.filter((cell) => cell !== null).length;
      }
    }
    expect(numbers).toBeGreaterThan(5000);
  },
);

import { expect, test } from 'vitest';
import { toCsv, toText } from '../../../src/figure/csv';
import type { Cell, Column, Figure } from '../../../src/figure/figure';
import { fileName } from '../../../src/slide/save';
import { parsed, readCsv } from './read-csv';

const COLUMNS: Column[] = [
  { key: 'hvem', label: 'Kommune', type: 'text' },
  { key: 'n', label: 'Innvandrere', unit: 'personer', type: 'number' },
  { key: 'endring', label: 'Endring', unit: 'prosent', type: 'change', decimals: 1 },
];

function figure(rows: Cell[][], changed: Partial<Figure> = {}): Figure {
  return {
    finding: 'Funnet',
    table: {
      columns: COLUMNS,
      rows: rows.map((cells, i) => ({
        key: String(i),
        cells: Object.fromEntries(COLUMNS.map(({ key }, at) => [key, cells[at] ?? null])),
      })),
    },
    encoding: { type: 'table' },
    sources: [{ text: 'Kilde: SSB, tabell 1' }, { text: 'Kilde: IMDi', href: 'https://imdi.no' }],
    derived: true,
    caveat: 'Bokholderi, ikke årsak.',
    ...changed,
  };
}

/** The lines of a file with these rows, without the BOM. */
const lines = (rows: Cell[][], changed?: Partial<Figure>): string[] =>
  toCsv(figure(rows, changed)).slice(1).split('\r\n');

test('a whole file, to the byte: the table and nothing else', () => {
  expect(
    toCsv(
      figure([
        ['Haram', 1239, -4.25],
        ['Ål', 0, 12],
      ]),
    ),
  ).toBe(
    [
      '\ufeffKommune;Innvandrere (personer);Endring (prosent)',
      'Haram;1239;-4,3',
      'Ål;0;12,0',
      '',
    ].join('\r\n'),
  );
});

test('what the table is of stands in a file of its own, to the byte', () => {
  expect(toText('Vekst', figure([['Haram', 1, { symbol: ':' }]]), 'https://x.no/#/y')).toBe(
    [
      '\ufeffFigur: Vekst',
      'Funn: Funnet',
      'Forbehold: Bokholderi, ikke årsak.',
      'Tegn: : vises ikke av konfidensialitetshensyn',
      'Kilde: SSB, tabell 1; IMDi; egne beregninger',
      'Adresse: https://x.no/#/y',
      '',
    ].join('\r\n'),
  );
});

test('without a caveat, a symbol and underived, only what there is', () => {
  const { caveat: _, ...plain } = figure([['Haram', 1, 1]], { derived: false });
  const text = toText('Vekst', plain, '');
  expect(text.slice(1).split('\r\n').slice(2)).toEqual(['Kilde: SSB, tabell 1; IMDi', '']);
});

test.each([
  [{ symbol: '.' }, ';.'],
  [{ symbol: '..', reason: 'mangler' }, ';..'],
  [{ symbol: ':' }, ';:'],
  [{ symbol: ':', value: 13_414 }, '13414;minst'],
] as [Cell, string][])(
  'the cell %j is a number and a symbol, each in its column: «%s»',
  (cell, text) => {
    const [head, first, second] = lines([
      ['Haram', cell, null],
      ['Ål', 12, null],
    ]);
    expect(head).toBe(
      'Kommune;Innvandrere (personer);Innvandrere (personer), tegn;Endring (prosent)',
    );
    expect([first, second]).toEqual([`Haram;${text};`, 'Ål;12;;']);
  },
);

test.each([
  [null, ''],
  [0, '0'],
  [-0.2, '0'],
  [5_051_275, '5051275'],
  [-12_345, '-12345'],
] as [Cell, string][])('the cell %j is written «%s»', (cell, text) => {
  expect(lines([['Haram', cell, null]])[1]).toBe(`Haram;${text};`);
});

test.each([
  ['kommuner', 'Kommunenummer 2013', 'K-0301'],
  ['fylker', 'Fylkesnummer 2013', 'F-0301'],
] as const)(
  'areas of a map of %s have their numbers first, whose zeros a spreadsheet keeps',
  (level, label, number) => {
    const changed = figure([['Oslo', 1, 2]]);
    const [row] = changed.table.rows;
    if (row) row.key = '0301';
    changed.encoding = { type: 'map', vintage: 2013, level, classes: [], readout: [], focus: [] };
    const [head, first] = toCsv(changed).slice(1).split('\r\n');
    expect(head).toBe(`${label};Kommune;Innvandrere (personer);Endring (prosent)`);
    expect(first).toBe(`${number};Oslo;1;2,0`);
  },
);

test('rows that are places have their numbers in a chart, too', () => {
  const changed = figure([['Oslo', 1, 2]]);
  changed.table.places = { level: 'fylker', vintage: 2020 };
  const [row] = changed.table.rows;
  if (row) row.key = '03';
  expect(toCsv(changed).split('\r\n')[1]).toBe('F-03;Oslo;1;2,0');
});

test('only the rows that are asked for are written, in their order', () => {
  const whole = figure([
    ['Haram', 1, 1],
    ['Ål', 2, 2],
    ['Bø', 3, 3],
  ]);
  const [first, , third] = whole.table.rows;
  const some = toCsv(
    whole,
    [third, first].flatMap((row) => row ?? []),
  );
  expect(some.split('\r\n').slice(1)).toEqual(['Bø;3;3,0', 'Haram;1;1,0', '']);
});

test.each([
  [0.85, '0,9'],
  [1.45, '1,5'],
  [-0.04, '0,0'],
  [4.2, '4,2'],
])('a change of %d is rounded as on the slide: %s', (value, text) => {
  expect(lines([['Haram', 1, value]])[1]).toBe(`Haram;1;${text}`);
});

test.each([
  ['Bø; Midt', '"Bø; Midt"'],
  ['«Reddet»', '«Reddet»'],
  ['et "sitat"', '"et ""sitat"""'],
  ['to\nlinjer', '"to\nlinjer"'],
  ['no\u00a0break', 'no break'],
  ['=1+1', "'=1+1"],
  ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tkode', "'\tkode"],
  ['=HYPERLINK("x";"y")', '"\'=HYPERLINK(""x"";""y"")"'],
])('the text %j is written %s', (text, written) => {
  expect(toCsv(figure([[text, 1, 1]]))).toContain(`\r\n${written};1;1,0\r\n`);
});

test('a formula in a header is text, too', () => {
  const hostile = figure([['Haram', 1, 1]], {
    table: { columns: [{ key: 'hvem', label: '=A1', type: 'text' }], rows: [] },
  });
  expect(toCsv(hostile)).toBe("\ufeff'=A1\r\n");
});

test('hostile text goes out and comes back as the same text, in its own cell', () => {
  const names = ['<img src=x onerror=alert(1)>', 'a;b;c', '"";"";', 'x\r\ny;1;2', "'", ''];
  const [head, ...rows] = readCsv(toCsv(figure(names.map((name) => [name, 1, 2]))));
  expect(head).toHaveLength(3);
  expect(rows).toEqual(names.map((name) => [name, '1', '2,0']));
});

test('the reader of these tests reads what it should and nothing more', () => {
  expect(readCsv('\ufeffa;"b;""c"""\r\n;\r\n')).toEqual([
    ['a', 'b;"c"'],
    ['', ''],
  ]);
  expect(() => readCsv('a;"b')).toThrow('never closed');
  expect(['-4,2', '\u22124,2', '5\u00a0051 275', '+12'].map(parsed)).toEqual([
    -4.2, -4.2, 5_051_275, 12,
  ]);
  expect(['', '..', 'minst 3', '4.2', '1,2,3'].map(parsed)).toEqual(Array(5).fill(Number.NaN));
});

test.each([
  [null, 'redningen-kart.csv'],
  ['1580', 'redningen-kart-1580.csv'],
])('with %s chosen the file is %s', (kommune, name) => {
  expect(fileName('redningen-kart', kommune, 'csv')).toBe(name);
});

test('when and how fetched figures were fetched stands below their source', () => {
  const how = { query: 'Region agg_KommSummer', fetched: '2026-11-28' };
  const sources = [
    {
      text: 'Kilde: SSB',
      fetched: { ...how, table: 'SSB, tabell 1', updated: '2026-02-24T07:00:00Z' },
    },
    { text: 'Kilde: IMDi', fetched: { ...how, table: 'IMDi, bosatte' } },
    { text: 'Kilde: IMDi', fetched: { ...how, table: 'IMDi, bosatte' } },
  ];
  const text = toText('Vekst', figure([], { sources, derived: false }), '');
  expect(text.split('\r\n').slice(-3)).toEqual([
    'Kilde: SSB; IMDi; IMDi',
    'Tallene: Hentet 28. november 2026 fra SSB, tabell 1 (Region agg_KommSummer), sist oppdatert 24. februar 2026. Hentet 28. november 2026 fra IMDi, bosatte (Region agg_KommSummer).',
    '',
  ]);
});

/** The slides when the immigrants on today's borders have been fetched, with a stand-in table. */
import { describe, expect, test, vi } from 'vitest';
import { holdtDet } from '../../slides/holdt-det';
import { kart as fulgtKart } from '../../slides/holdt-det/kart';
import { kurve } from '../../slides/holdt-det/kurve';
import { prikker } from '../../slides/holdt-det/prikker';
import { ogNa } from '../../slides/og-na';
import { aar } from '../../slides/og-na/aar';
import { egen } from '../../slides/og-na/egen';
import { kart } from '../../slides/og-na/kart';
import { decodeJsonStat } from '../../src/data/jsonstat';
import { initialState, type State } from '../../src/state/state';
import { tables } from '../src/data/tables';
import { standIn, YEARS } from './today';

// What the build writes into the page when the file is there. Before the slides are imported.
vi.hoisted(() => Object.assign(__TABLE_YEARS__, { innvandrere2024: [2007, 2026] }));

const data = { ...tables, innvandrere2024: decodeJsonStat('innvandrere-2024', standIn()) };
const at = (change: Partial<State>): State => ({ ...initialState, ...change });
const sources = [
  'Kilde: Statistisk sentralbyrå (SSB), tabell 07459',
  'Kilde: Statistisk sentralbyrå (SSB), tabell 09817',
];

test('the years of the stand-in are those that the build would find in it', () => {
  expect(__TABLE_YEARS__.innvandrere2024).toEqual(YEARS);
});

describe('«Og nå?» counts immigrants in place of settled refugees', () => {
  test('the map: headline, source, caveat and columns', () => {
    const { finding, caveat, sources: lines, table } = kart.build(data, initialState);
    expect(finding).toBe('294 av 355 kommuner vokste fra 2022 til 2026. 159 av dem var «reddet»');
    expect(lines.map(({ text }) => text)).toEqual(sources);
    expect(caveat).toBe(
      'Innvandrere 1. januar 2022 og 2026, på dagens kommuner: samme regel som på «Innvandring er redningen!».',
    );
    expect(table.columns.map(({ label }) => label)).toEqual([
      ...['Kommune', 'Klasse', 'Endring i folketallet', 'Innvandrere', 'Usikker'],
    ]);
    const utsira = table.rows.find(({ key }) => key === '1151')?.cells;
    expect(Object.values(utsira ?? {})).toEqual([...['Utsira (Rogaland)', '«Reddet»', 31, 36, '']]);
  });

  test.each([
    ['1151', 'Utsira: folketallet +31, innvandrere +36, øvrige −5. Klasse: «reddet».'],
    ['1806', 'Narvik: folketallet +117, innvandrere +683, øvrige −566. Klasse: «reddet».'],
    ['1580', 'Haram: ikke sammenlignbar. Ålesund (1507) er delt mellom Haram og Ålesund.'],
  ])('%s: %s', (kommune, says) => {
    expect(kart.build(data, at({ kommune })).place).toBe(says);
  });

  test('one’s own, and year by year', () => {
    const { finding, table } = egen.build(data, at({ kommune: '1151' }));
    expect(finding).toBe(
      'Utsira fikk 31 flere innbyggere fra 2022 til 2026, og fikk 36 flere innvandrere',
    );
    expect(table.rows.map(({ cells }) => Object.values(cells))).toEqual([
      ...[
        ['Folketallet', 31],
        ['Innvandrere', 36],
        ['Øvrige', -5],
      ],
    ]);
    expect(
      aar.build(data, initialState).table.rows.map(({ cells }) => Object.values(cells)),
    ).toEqual([
      ['2022–2023', 269, 149, 120],
      ['2022–2024', 297, 152, 145],
      ['2022–2025', 304, 137, 167],
      ['2022–2026', 294, 135, 159],
    ]);
  });

  test('the words say so, and no longer speak of the settled', () => {
    const { words, reader, notes, more } = ogNa;
    expect(words + reader + notes + more?.html).not.toMatch(/[Bb]osatt/);
  });
});

describe('«Holdt det?» runs to the last year, on the borders of 2024', () => {
  test('the periods, of which the last four end after 2022', () => {
    const { finding, table } = kurve.build(data, initialState);
    expect(table.rows.slice(9).map(({ cells }) => Object.values(cells))).toEqual([
      ['2016–21', 152, 37],
      ['2017–22', 142, 25],
      ['2018–23', 172, 42],
      ['2019–24', 218, 83],
      ['2020–25', 257, 121],
      ['2021–26', 279, 143],
    ]);
    expect(finding).toBe(
      'Færrest vokste fra 2017 til 2022: 142, 25 av dem «reddet». Fra 2021 til 2026 vokste 279, 143 av dem «reddet»',
    );
  });

  test('the map is that of today, with the table as its source', () => {
    const figure = fulgtKart.build(data, at({ kommune: '1151' }));
    expect(figure.encoding).toMatchObject({ vintage: 2024, focus: ['1151'] });
    expect(figure.sources.map(({ text }) => text)).toEqual(sources);
  });

  test('one’s own that cannot be compared says why', () => {
    const why = 'Ålesund (1507) er delt mellom Haram og Ålesund.';
    expect(prikker.build(data, at({ kommune: '1580' })).place).toBe(
      `Haram: ikke sammenlignbar. ${why}`,
    );
    const { table } = fulgtKart.build(data, at({ kommune: '1580' }));
    expect(table.rows.find(({ key }) => key === '1580')?.cells.siden).toEqual({
      symbol: '.',
      reason: `Ikke sammenlignbar. ${why}`,
    });
    expect(prikker.build(data, at({ kommune: '1806' })).place).toBe(
      'Narvik: ikke sammenlignbar før 2020; kommunen fikk deler av en delt kommune.',
    );
  });

  test('the words say so', () => {
    expect(holdtDet.more?.html).toContain('slutter 1. januar 2026, på dagens kommuner');
    expect(holdtDet.reader).not.toContain('før flyktningene');
    expect(holdtDet.notes).toContain('Periodene som slutter etter 2022, har med årene');
  });
});

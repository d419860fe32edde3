import { describe, expect, test } from 'vitest';
import { seAvis } from '../../slides/se-avis';
import { kart } from '../../slides/se-avis/kart';
import { tall } from '../../slides/se-avis/tall';
import type { BarEncoding, MapEncoding } from '../../src/figure/encoding';
import type { Figure } from '../../src/figure/figure';
import { initialState } from '../../src/state/state';
import { tables } from '../src/data/tables';

const list = (kommune: string | null = null): Figure =>
  tall.build(tables, { ...initialState, kommune });
const map = (nivaa: 'kommuner' | 'fylker', kommune: string | null = null): Figure =>
  kart.build(tables, { ...initialState, nivaa, kommune });
const plain = (text: unknown) => String(text).replace(/\u00a0/g, ' ');
const cells = (figure: Figure, key: string) =>
  figure.table.rows.find((row) => row.key === key)?.cells;

test('the two cues stand in the words and in the notes', () => {
  for (const cue of ['Se avis', 'Overgang til regional planlegging']) {
    expect(seAvis.words).toContain(cue);
    expect(seAvis.notes).toContain(cue);
  }
});

describe('the published counts and ours', () => {
  test('each with its publisher, ours where the same was counted', () => {
    const { columns, rows } = list().table;
    const texts = rows.map(({ cells: row }) => columns.map(({ key }) => plain(row[key] ?? '')));
    const quarter = 'ikke mulig: våre tall er per 1. januar, ikke per kvartal';
    const ends = 'våre tall på innvandrere per kommune slutter 1.1.2022';
    expect(texts).toEqual([
      [
        ...['2010', 'KRD 2011', '310 av 430 kommuner', 'ikke oppgitt'],
        ...['Vokste i 2010 (KRD)', '310', '309'],
      ],
      [
        ...['1.–3. kv. 2011', 'KRD nov. 2011', '309 av 430 kommuner', '63 (distriktskommuner)'],
        ...[quarter, '', ''],
      ],
      [
        ...['2011', 'KRD 2012', '311 av 430 kommuner', 'om lag 60 (distriktskommuner)'],
        ...['Vokste i 2011 (KRD)', '311', '311'],
      ],
      [
        ...['2011', 'NIBR mars 2012', '311 av 430 kommuner'],
        '121 (alle slags kommuner: 3 og 118)',
        ...['Takket være innvandring i 2011 (NIBR)', '121', '111'],
      ],
      [
        ...['1.–3. kv. 2012', 'KRD nov. 2012'],
        '301 av 429 kommuner, 181 av 305 i distriktene',
        '120 (av 305 distriktskommuner)',
        ...[quarter, '', ''],
      ],
      [
        ...['2. kv. 2013', 'statsråden, aug. 2013', '182 av 304 distriktskommuner'],
        '53 (distriktskommuner)',
        ...[quarter, '', ''],
      ],
      [
        ...['2019', 'NTB/SSB feb. 2020', '235 av 422 kommuner falt', 'ikke oppgitt'],
        'ikke mulig: de 422 kommunene i 2019 er verken grensene fra 2013, 2020 eller 2024',
        ...['', ''],
      ],
      [
        ...['2022', 'Dag og Tid 2023', 'ikke oppgitt (356 kommuner)'],
        '102 (snudde fra nedgang til vekst med ukrainere)',
        ...[`ikke mulig: ${ends}`, '', ''],
      ],
      [
        ...['2023', 'SSB 2024', 'ikke oppgitt (357 kommuner)'],
        'netto ut: 34, uten ukrainere 177 (nettoflytting, ikke vekst)',
        ...[`ikke mulig: nettoflytting er et annet mål enn vekst, og ${ends}`, '', ''],
      ],
    ]);
  });

  test('the three that can be compared are dots, published beside ours', () => {
    const { encoding, finding, lands } = list();
    const { dots, shown, series } = encoding as BarEncoding;
    expect(dots).toBe(true);
    expect(shown).toEqual(['2010, KRD 2011', '2011, KRD 2012', '2011, NIBR mars 2012']);
    expect(series.map(({ label }) => label)).toEqual([
      ...['Publisert, av 430 kommuner', 'Våre tall, av 428 kommuner'],
    ]);
    expect(plain(finding)).toBe(
      'I 2011 fant NIBR 121 kommuner der innvandring ga eller «bidro» til veksten. Vår regel gir 111',
    );
    expect(lands).toEqual({ number: '121', text: 'kommuner fant NIBR. Vår regel gir 111' });
  });

  test('the caveat says that 2011 coincides, and whose sum 121 is', () => {
    const { caveat } = list();
    expect(caveat).toContain(
      'For 2011 er begge 311, men enhetene er det ikke: 430 kommuner mot 428',
    );
    expect(caveat).toContain('121 er vår sum av NIBRs to grupper');
    expect(caveat).toContain('Alle ni publiserte tall står i «Tall».');
  });

  test.each([
    [
      '1580',
      'Haram: +118 innbyggere i 2010 («reddet») og +116 innbyggere i 2011 («reddet», usikkert).',
    ],
    [
      '3118',
      'Indre Østfold: +422 innbyggere i 2010 (vokser uansett) og +515 innbyggere i 2011 (vokser uansett). Summen av 5 kommuner i 2013.',
    ],
    [
      '1806',
      'Narvik: −18 innbyggere i 2010 (dempet nedgang) og +89 innbyggere i 2011 («reddet»). Gjelder Narvik og Ballangen, uten delen av Tysfjord.',
    ],
  ])('%s in words', (kommune, text) => {
    expect(plain(list(kommune).place)).toBe(text);
  });
});

describe('the map', () => {
  test('has the 428 municipalities in the classes of slide 1', () => {
    const figure = map('kommuner');
    const count = (klasse: string) =>
      figure.table.rows.filter((row) => row.klasse === klasse).length;
    expect(figure.table.rows).toHaveLength(428);
    expect(['vokser', 'reddet', 'dempet', 'nedgang'].map(count)).toEqual([184, 124, 118, 2]);
    expect(figure.finding).toBe(
      '308 av 428 kommuner vokste fra 2008 til 2013. 124 av dem regnes som «reddet»',
    );
    expect(figure.encoding).toMatchObject({ vintage: 2013, level: 'kommuner', focus: [] });
  });

  test('or the 19 counties, by the same rule on their sums', () => {
    const figure = map('fylker');
    const rescued = figure.table.rows.filter((row) => row.klasse === 'reddet');
    expect(figure.table.rows).toHaveLength(19);
    expect(rescued.map(({ key }) => key)).toEqual(['04', '05', '08', '14', '18', '20']);
    expect(figure.finding).toBe(
      'Alle 19 fylker vokste fra 2008 til 2013. 6 av dem regnes som «reddet»',
    );
    expect(figure.lands).toEqual({ number: '19', text: 'av 19 fylker vokste' });
    expect(figure.encoding).toMatchObject({ vintage: 2013, level: 'fylker' });
    expect(cells(figure, '18')).toMatchObject({ fra: 234_996, g: 4615, i: 6978, ovrige: -2363 });
  });

  test('every county is the sum of its municipalities', () => {
    const sum = (figure: Figure, key: string) =>
      figure.table.rows.reduce((total, row) => total + Number(row.cells[key]), 0);
    for (const key of ['fra', 'til', 'g', 'i', 'ovrige']) {
      expect(sum(map('fylker'), key)).toBe(sum(map('kommuner'), key));
    }
  });

  test.each([
    ['1580', ['1534'], ['15']],
    ['3118', ['0122', '0123', '0124', '0125', '0138'], ['01']],
    ['5055', ['1571', '1612'], ['15', '16']],
  ] as const)('%s: its municipalities of 2013, and their counties', (kommune, own, counties) => {
    expect((map('kommuner', kommune).encoding as MapEncoding).focus).toEqual(own);
    expect((map('fylker', kommune).encoding as MapEncoding).focus).toEqual(counties);
  });

  test('says what became of the chosen one', () => {
    expect(plain(map('kommuner', '1580').place)).toBe(
      'Haram: +403 innbyggere, innvandrere +593 («reddet»).',
    );
    expect(plain(map('kommuner', '3118').place)).toBe(
      'Indre Østfold: +2 522 innbyggere, innvandrere +1 815 (vokser uansett). Summen av 5 kommuner i 2013.',
    );
    expect(plain(map('kommuner', '1806').place)).toBe(
      'Narvik: +72 innbyggere, innvandrere +516 («reddet»). Gjelder Narvik og Ballangen, uten delen av Tysfjord.',
    );
    expect(plain(map('fylker', '1806').place)).toBe(
      'Narvik: Nordland +4 615 innbyggere, innvandrere +6 978 («reddet»).',
    );
    // Both a municipality and a county: named once.
    expect(plain(map('fylker', '0301').place)).toBe(
      'Oslo: +63 482 innbyggere, innvandrere +39 113 (vokser uansett).',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { kunnskapsbasert } from '../../slides/kunnskapsbasert';
import { alder } from '../../slides/kunnskapsbasert/alder';
import { endring } from '../../slides/kunnskapsbasert/endring';
import { flyktninger } from '../../slides/kunnskapsbasert/flyktninger';
import { grunner } from '../../slides/kunnskapsbasert/grunner';
import { land } from '../../slides/kunnskapsbasert/land';
import type { BarEncoding, LineEncoding } from '../../src/figure/encoding';
import { type Cell, type Figure, type FigureSpec, isMissing } from '../../src/figure/figure';
import { initialState } from '../../src/state/state';
import { tables } from '../src/data/tables';

const [TYNSET, UTSIRA, HARAM, NARVIK, VINDAFJORD, MASOY] = [
  ...['3427', '1151', '1580', '1806', '1160', '5618'],
] as [string, string, string, string, string, string];

const build = (spec: FigureSpec, kommune: string | null = null): Figure =>
  spec.build(tables, { ...initialState, kommune });
const cells = (figure: Figure, key: string) =>
  figure.table.rows.find((row) => row.key === key)?.cells ?? {};
const shown = (figure: Figure) => (figure.encoding as BarEncoding | LineEncoding).shown;
const round = (cell: Cell | undefined) =>
  typeof cell === 'number' ? Math.round(cell * 1e4) / 1e4 : cell;
const labels = (figure: Figure) =>
  (figure.encoding as LineEncoding).series.map(({ label }) => label);
/** A text with ordinary spaces, because only the words are tested. */
const plain = (text: string | undefined) => text?.replace(/\u00a0/g, ' ');

test('the four statements and the box stand in full', () => {
  const words = kunnskapsbasert.words.replace(/\s+/g, ' ');
  for (const statement of [
    'Tenk nytt med hensyn til målgruppe',
    'Tiltak må bygge på analyser og kunnskap om eget sted og flytteprosesser',
    'Ta vare på de som bor og som har kommet',
    'Planlegg for mangfold!',
    'Hvis det er nødvendig med utenlandsk arbeidskraft for å møte behovene i offentlig og privat næringsliv, så må også arbeid regionalt og lokalt tilpasses dette…',
  ]) {
    expect(words).toContain(statement);
  }
});

describe('age', () => {
  test('the old and the young as lines: one’s own, the class and the country', () => {
    const figure = build(alder, TYNSET);
    expect(plain(figure.finding)).toBe(
      '21,8 % i Tynset er 67 år eller eldre, mot 20,9 % i samme klasse og 17,1 % i landet',
    );
    expect(plain(figure.lands?.number)).toBe('21,8 %');
    expect(plain(figure.place)).toBe(
      'Tynset: fra 871 til 1 256 innbyggere på 67 år og over, 2005–2026.',
    );
    // Four age groups in the table, and two of them drawn.
    expect(figure.table.rows).toHaveLength(4 * 22);
    expect(shown(figure)).toHaveLength(2 * 22);
    expect(new Set(shown(figure)?.map((key) => key.split('-')[0]))).toEqual(
      new Set(['eldre', 'unge']),
    );
    expect(labels(figure)).toEqual(['Tynset', 'Samme klasse', 'Landet']);
    const shares = (year: number, place: string) =>
      ['unge', 'voksne', 'midt', 'eldre'].map((group) =>
        round(cells(figure, `${group}-${year}`)[place]),
      );
    expect(shares(2005, '3427')).toEqual([25.8094, 23.2377, 34.8381, 16.1147]);
    expect(shares(2026, 'klasse5')).toEqual([21.6151, 23.1588, 34.3055, 20.9206]);
    expect(shares(2026, 'landet')).toEqual([22.0108, 26.5535, 34.3829, 17.0529]);
    expect(cells(figure, 'eldre-2026')['3427Antall']).toBe(1256);
  });

  test('those that it is compared with are lines where the figure fills the slide', () => {
    const state = { ...initialState, kommune: TYNSET, figur: 'kunnskapsbasert-alder' };
    expect(labels(alder.build(tables, state))).toHaveLength(3 + 4);
  });

  test('Haram and Narvik are not comparable before 2024 and 2020', () => {
    const haram = build(alder, HARAM);
    expect(cells(haram, 'eldre-2023')[HARAM]).toEqual({
      symbol: '.',
      reason: 'Ikke sammenlignbar. Ålesund (1507) er delt mellom Haram og Ålesund.',
    });
    expect(round(cells(haram, 'eldre-2026')[HARAM])).toBe(20.9937);
    expect(haram.place).toBe('Haram: ikke sammenlignbar før 2024. Ålesund (1507) er delt.');
    const narvik = build(alder, NARVIK);
    expect(isMissing(cells(narvik, 'eldre-2019')[NARVIK])).toBe(true);
    expect(isMissing(cells(narvik, 'eldre-2020')[NARVIK])).toBe(false);
    expect(narvik.place).toBe('Narvik: ikke sammenlignbar før 2020. Tysfjord (1850) er delt.');
  });

  test('Vindafjord is only missing in 2005', () => {
    const figure = build(alder, VINDAFJORD);
    expect(cells(figure, 'eldre-2005')[VINDAFJORD]).toMatchObject({ symbol: '..' });
    expect(plain(figure.place)).toContain('fra 1 239 til 1 665');
    expect(figure.place).toContain('2006–2026');
  });

  test('without a municipality: most and least central, and an invitation', () => {
    const figure = build(alder);
    expect(plain(figure.finding)).toBe(
      '23,9 % i de minst sentrale kommunene er 67 år eller eldre, mot 17,1 % i landet',
    );
    expect(figure.caveat).toContain('Velg en kommune');
    expect(labels(figure)).toEqual(['Mest sentrale', 'Minst sentrale', 'Landet']);
    expect(figure.place).toBeUndefined();
  });
});

describe('immigrants by reason', () => {
  test('a column a year in persons, and the share in the sentence', () => {
    const figure = build(grunner, TYNSET);
    expect(plain(figure.finding)).toBe('Tynset gikk fra 186 innvandrere i 2006 til 602 i 2021');
    expect(figure.lands).toEqual({ number: '602', text: 'innvandrere i 2021' });
    expect(plain(figure.place)).toBe(
      'Tynset: 10,9 % av innbyggerne i 2021, mot 9,9 % i samme klasse og 14,8 % i landet. Økningen var størst for arbeid (+173).',
    );
    expect(figure.encoding).toMatchObject({ type: 'columns', x: 'aar', min: 0 });
    expect(shown(figure)).toHaveLength(16);
    const own = cells(figure, '3427-2021');
    expect([own.arbeid, own.familie, own.flukt, own.alle].map(round)).toEqual([
      3.4676, 2.5646, 3.6482, 10.8723,
    ]);
    expect(own).toMatchObject({ alleAntall: 602, folketall: 5537, n: 1 });
    expect(cells(figure, 'klasse5-2006')).toMatchObject({ n: 102, alleAntall: 18602 });
    expect(round(cells(figure, 'landet-2006').alle)).toBe(6.8639);
    expect(cells(figure, 'landet-2021')).toMatchObject({ n: 356, folketall: 5391369 });
  });

  test('Haram is shown as the whole of 1507, and says so', () => {
    const figure = build(grunner, HARAM);
    expect(plain(figure.finding)).toBe(
      'Ålesund (1507) gikk fra 2 325 innvandrere i 2006 til 9 283 i 2021',
    );
    expect(figure.place).toBe('Haram: ikke sammenlignbar alene. Ålesund (1507) er delt.');
    expect(cells(figure, '1580-2006')).toMatchObject({ alleAntall: 2325, folketall: 56445 });
    expect(cells(figure, '1580-2021')).toMatchObject({ alleAntall: 9283, folketall: 66670 });
  });

  test('Narvik has only 2020 and 2021', () => {
    const figure = build(grunner, NARVIK);
    expect(shown(figure)).toEqual(['1806-2020', '1806-2021']);
    expect(cells(figure, '1806-2006').alle).toMatchObject({ symbol: '.' });
    expect(round(cells(figure, '1806-2021').alle)).toBe(10.3873);
    expect(figure.place).toContain('ikke sammenlignbar før 2020');
    expect(cells(figure, 'klasse4-2021').n).toBe(63);
  });
});

describe('components of change', () => {
  test('one’s own, four similar ones, the class and the country', () => {
    const figure = build(endring, TYNSET);
    expect(plain(figure.finding)).toBe(
      'Folketallet i Tynset har vokst med 4,9 % siden 2011, i landet med 14,4 %',
    );
    expect(plain(figure.place)).toBe('Tynset: fødselsoverskudd −117, nettoinnflytting +380.');
    expect(figure.table.rows.map(({ key }) => key)).toEqual([
      ...['3427', '5607', '5025', '4650', '1566', 'klasse5', 'landet'],
    ]);
    expect(shown(figure)).toEqual(['3427', 'klasse5', 'landet']);
    const full = { ...initialState, kommune: TYNSET, figur: 'kunnskapsbasert-endring' };
    const wide = endring.build(tables, full);
    expect(shown(wide)).toHaveLength(7);
    expect(wide.caveat).toContain('samme klasse, nærmest i folketall');
    const parts = (key: string) =>
      ['fodsel', 'flytting', 'rest', 'vekst'].map((part) => round(cells(figure, key)[part]));
    expect(parts('3427')).toEqual([-2.1292, 6.9154, 0.0728, 4.859]);
    expect(parts('klasse5')).toEqual([-1.2232, 4.059, 0.0274, 2.8632]);
    expect(parts('landet')).toEqual([4.3639, 9.9589, 0.0313, 14.371]);
    // As SSB has published it.
    expect(cells(figure, 'landet').fra).toBe(4920305);
    expect(cells(figure, 'klasse5').n).toBe(92);
  });

  test('what is not comparable is shown as such, and no similar one is that', () => {
    const haram = build(endring, HARAM);
    expect(plain(haram.finding)).toBe(
      'Folketallet i samme klasse har vokst med 2,9 % siden 2011, i landet med 14,4 %',
    );
    expect(haram.place).toBe('Haram: ikke sammenlignbar 2011–2026. Ålesund (1507) er delt.');
    expect(cells(haram, HARAM).vekst).toMatchObject({ symbol: '.' });
    expect(shown(haram)).not.toContain(HARAM);
    expect(shown(haram)).toContain('klasse5');
    // Stad is nearest in population, but not comparable either.
    expect(haram.table.rows.map(({ key }) => key)).not.toContain('4649');
    expect(build(endring, NARVIK).place).toContain('ikke sammenlignbar 2011–2026');
  });

  test('where no municipality is similar, every figure says so; Oslo stands beside the largest', () => {
    const NONE = 'Ingen lignende kommune';
    const GJERDRUM = '3230';
    expect(build(endring, GJERDRUM).table.rows.map(({ key }) => key)).toEqual([
      ...[GJERDRUM, 'klasse2', 'landet'],
    ]);
    expect(build(endring, GJERDRUM).caveat).toBe(`${NONE}.`);
    expect(build(endring, '0301').table.rows.map(({ key }) => key)).toEqual([
      ...['0301', '4601', '5001', '1103', '3201', 'klasse1', 'landet'],
    ]);
    for (const figure of [alder, grunner, endring, flyktninger]) {
      expect(build(figure, '0301').caveat).toContain(`${NONE}: de største er med.`);
      expect(build(figure, GJERDRUM).caveat).toContain(NONE);
      expect(build(figure, TYNSET).caveat).not.toContain('Ingen lignende');
    }
  });

  test('without a municipality: the six classes and the country', () => {
    const figure = build(endring);
    expect(plain(figure.finding)).toBe(
      'Folketallet i de minst sentrale kommunene har falt med 3,8 % siden 2011, mens landet har vokst med 14,4 %',
    );
    expect(figure.table.rows.map((row) => round(row.cells.vekst))).toEqual([
      22.7391, 18.5906, 14.6802, 9.078, 2.8632, -3.788, 14.371,
    ]);
  });
});

describe('refugees settled', () => {
  test('per year and in all, lower bounds as such', () => {
    const figure = build(flyktninger, TYNSET);
    expect(plain(figure.finding)).toBe(
      'Tynset bosatte minst 69 flyktninger per 1 000 innbyggere i 2012–2026, landet over 32',
    );
    expect(plain(figure.place)).toBe('Tynset: minst 401 personer fra 2012 til 28. september 2026.');
    expect(round(cells(figure, '2022')[TYNSET])).toBe(15.4094);
    expect(cells(figure, '2020')[TYNSET]).toEqual({ symbol: ':' });
    expect(cells(figure, 'sum')).toMatchObject({
      '3427Antall': { symbol: ':', value: 401 },
      klasse5Antall: { symbol: ':', value: 34269 },
      landetAntall: { symbol: ':', value: 183951 },
    });
    const rate = cells(figure, 'sum').klasse5 as { value: number };
    expect(rate.value).toBeCloseTo(62.1376, 4);
    expect(cells(figure, '2012').landetAntall).toBe(5755);
    expect(shown(figure)).not.toContain('sum');
    expect(figure.caveat).toContain('Del av nettoinnflyttingen');
  });

  test('Haram in 2020–2023 is no zero: its refugees are counted in Ålesund', () => {
    const figure = build(flyktninger, HARAM);
    for (const year of ['2020', '2021', '2022', '2023']) {
      expect(cells(figure, year)[HARAM]).toMatchObject({ symbol: '.' });
    }
    expect(cells(figure, '2024').landetAntall).toEqual({ symbol: ':', value: 25576 });
    expect(plain(figure.place)).toBe(
      'Haram: minst 240 personer fra 2012 til 28. september 2026; ikke sammenlignbar 2020–2023: Ålesund (1507) er delt.',
    );
    expect(plain(figure.finding)).toBe(
      'Landet bosatte minst 32 flyktninger per 1 000 innbyggere i 2012–2026, kommunene i samme klasse over 62',
    );
  });

  test('Narvik is not comparable before 2020, Utsira small, Måsøy one', () => {
    const narvik = build(flyktninger, NARVIK);
    expect(cells(narvik, '2019')[NARVIK]).toMatchObject({ symbol: '.' });
    expect(plain(narvik.place)).toContain('minst 771 personer');
    expect(narvik.place).toContain('ikke sammenlignbar 2012–2019');
    expect(plain(build(flyktninger, UTSIRA).finding)).toBe(
      'Utsira bosatte minst 43 flyktninger i 2012–2026. Landet bosatte over 32 per 1 000 innbyggere',
    );
    expect(plain(build(flyktninger, MASOY).finding)).toBe(
      'Måsøy bosatte minst 1 flyktning i 2012–2026. Landet bosatte over 32 per 1 000 innbyggere',
    );
  });

  test('without a municipality: most and least central and the country', () => {
    const figure = build(flyktninger);
    expect(plain(figure.finding)).toBe(
      'De minst sentrale kommunene bosatte minst 71 flyktninger per 1 000 i 2012–2026, landet over 32',
    );
    expect((figure.encoding as LineEncoding).series.map(({ column }) => column)).toEqual([
      'klasse1',
      'klasse6',
      'landet',
    ]);
    expect(figure.caveat).toContain('2026 til 28. september');
  });
});

test('each figure has its source line, says that it is derived and has short headlines', () => {
  for (const spec of kunnskapsbasert.figures) {
    for (const { code } of tables.kommuner.list(2024).slice(0, 40)) {
      const figure = build(spec, code);
      expect(figure.derived).toBe(true);
      expect(figure.sources.every(({ text }) => text.startsWith('Kilde: '))).toBe(true);
      expect(figure.finding.length).toBeLessThan(125);
      if (spec !== land) expect(figure.place).toMatch(/^\S.*: .+\.$/);
    }
  }
});

describe('where the immigrants came from', () => {
  test('the countries of a municipality, persons alone, none with fewer than five', () => {
    const utsira = build(land, UTSIRA);
    expect(plain(utsira.finding)).toBe(
      '19 innvandrere bodde i Utsira 1. januar 2022, 6 fra Filippinene og 5 fra Bulgaria',
    );
    expect(utsira.table.rows.map(({ cells }) => [cells.land, cells.antall])).toEqual([
      ['Filippinene', 6],
      ['Bulgaria', 5],
      ['Andre', 8],
    ]);
    // Kvitsøy has four from Bosnia-Hercegovina and four from Denmark.
    expect(build(land, '1144').table.rows.map(({ cells }) => [cells.land, cells.antall])).toEqual([
      ['Tyskland', 10],
      ['Bulgaria', 6],
      ['Thailand', 5],
      ['Andre', 21],
    ]);
    expect(utsira.caveat).toContain('før krigen i Ukraina');
  });

  test('Haram was in Ålesund, and that is said', () => {
    expect(plain(build(land, HARAM).finding)).toMatch(
      /^Haram 1\. januar 2022: ikke sammenlignbar alene\. Ålesund \(1507\): [\d ]+ innvandrere, /,
    );
  });

  test('without a municipality: the municipalities where a country is the largest, ties left out', () => {
    const figure = build(land);
    const counts = figure.table.rows.map(({ cells }) => Number(cells.antall));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const ranked = [...tables.innvandrereLand.kommuner.values()];
    const tied = ranked.filter(
      ([a, b]) => a?.innvandrere === b?.innvandrere && b?.land !== 'Andre',
    );
    expect(counts.reduce((a, b) => a + b)).toBe(356 - tied.length);
    const poland = ranked.filter(
      ([a, b]) =>
        a?.land === 'Polen' && (b?.land === 'Andre' || a.innvandrere > (b?.innvandrere ?? 0)),
    );
    expect(figure.finding).toBe(
      `Polen var det største opprinnelseslandet i ${poland.length} av 356 kommuner 1. januar 2022`,
    );
  });
});

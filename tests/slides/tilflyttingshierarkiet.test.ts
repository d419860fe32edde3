import { describe, expect, test } from 'vitest';
import { tilflyttingshierarkiet } from '../../slides/tilflyttingshierarkiet';
import { klasse5og6 } from '../../slides/tilflyttingshierarkiet/bosatte';
import { grunnene } from '../../slides/tilflyttingshierarkiet/grunner';
import type { BarEncoding } from '../../src/figure/encoding';
import type { Figure } from '../../src/figure/figure';
import { initialState } from '../../src/state/state';
import { tables } from '../src/data/tables';

const figure = (kommune: string | null = null): Figure =>
  grunnene.build(tables, { ...initialState, kommune });
const cells = (made: Figure, key: string) => made.table.rows.find((row) => row.key === key)?.cells;
/** A text with ordinary spaces, because only the words are tested. */
const plain = (text: string | undefined) => text?.replace(/\u00a0/g, ' ');
const rounded = (value: unknown) => Math.round(Number(value) * 100) / 100;

describe('the ladder', () => {
  const ladder = tilflyttingshierarkiet.controls?.[0];
  if (ladder?.type !== 'ladder') throw new Error('no ladder');

  test('has its five rungs in full, highest first', () => {
    expect(ladder.rungs).toEqual([
      { text: '«Tilbakeflytteren»' },
      {
        text: 'Norske, nordiske og mellomeuropeiske barnefamilier som vil ha landlig livsstil er velkomne',
      },
      {
        text: 'Barnefamilier (norske og utenlandske) som kommer primært på grunn av jobb – har som regel ingenting med tilflyttingsapparatet å gjøre',
      },
      {
        text: 'Unge og single fra inn- og utland. Single antas i utgangspunktet å flytte videre, og er derfor ikke verdt å bruke ressurser på',
      },
      {
        text: '«Resten, de som kommunen ikke ser som sin jobb å hjelpe»',
        sub: [
          'Arbeidsinnvandrere, familiegjenforente og flyktninger',
          'De over 45 år',
          'Såkalte lykkejegere med mål om kortsiktig opphold',
          'Andre som ikke passer inn i formatet hvit, funksjonsdyktig, middelklasse…',
        ],
      },
    ]);
  });

  test('says whose ranking and whose question it is', () => {
    const words = tilflyttingshierarkiet.words.replace(/\s+/g, ' ');
    expect(words).toContain('kritikk av praksis (Grimsrud og Aure 2013), ikke KDUs syn');
    expect(ladder.label).toContain('«Hva om det var omvendt?» spør Distriktssenteret');
  });
});

test('208 of the 212 municipalities of centrality 5–6 are comparable', () => {
  const { codes, leftOut } = klasse5og6(tables);
  expect(codes).toHaveLength(208);
  expect(new Set(codes).size).toBe(208);
  expect(leftOut).toEqual(['Hamarøy', 'Haram', 'Heim', 'Hitra']);
  // Whole Ålesund of 2020 is mostly class 3; Narvik and Orkland are class 4.
  for (const code of ['1507', '1806', '5059']) expect(codes).not.toContain(code);
  expect(figure().caveat).toContain('Uten Hamarøy, Haram, Heim og Hitra, som ikke kan følges.');
});

test.each([
  ['arbeid', 2147, 25_022, 22_875, 30.58],
  ['familie', 6211, 19_385, 13_174, 17.61],
  ['flukt', 8146, 18_953, 10_807, 14.45],
  ['utdanning_andre', 719, 2361, 1642, 2.2],
  ['uoppgitt', 8506, 9011, 505, 0.68],
])('%s in all of them: %i to %i', (grunn, fra, til, endring, per1000) => {
  const row = cells(figure(), `klasse5-6-${grunn}`);
  expect(row).toMatchObject({ fra, til, endring });
  expect(rounded(row?.per1000)).toBe(per1000);
});

test('96 of 100 are the three reasons that the ladder names on its lowest rung', () => {
  const { finding, lands, place, caveat, encoding } = figure();
  expect(plain(finding)).toBe(
    'I 208 av de minst sentrale kommunene bodde 49 003 flere innvandrere i 2021 enn i 2006. 46 856 kom for arbeid, familie eller flukt',
  );
  expect(lands).toEqual({
    number: '96',
    text: 'av 100 flere innvandrere hører til gruppene som settes nederst',
  });
  expect((encoding as BarEncoding).bracket).toEqual([
    ...['klasse5-6-arbeid', 'klasse5-6-familie', 'klasse5-6-flukt'],
  ]);
  expect(place).toBeUndefined();
  expect(caveat).toContain('Endring i beholdning, ikke hvor mange som kom.');
  expect(caveat).toContain('Trinn og registrert grunn er ikke det samme.');
});

test('the ladder turns, then the bars come; the line begins at a part of its lowest rung', () => {
  const { steps, controls } = tilflyttingshierarkiet;
  expect(steps.map(({ choices, figures }) => [choices, figures])).toEqual([
    [{ snudd: true }, undefined],
    [undefined, [grunnene]],
  ]);
  const [ladder] = controls ?? [];
  if (ladder?.type !== 'ladder') throw new Error('no ladder');
  expect(ladder.rungs.at(-1)?.sub).toContain(ladder.tie);
});

test('the chosen municipality has a panel of its own', () => {
  const utsira = figure('1151');
  expect(utsira.table.rows).toHaveLength(10);
  expect(cells(utsira, '1151-familie')).toMatchObject({
    sted: 'Utsira',
    fra: 0,
    til: 9,
    endring: 9,
  });
  // Too few for a rate, and for a panel of rates.
  expect(cells(utsira, '1151-familie')?.per1000).toMatchObject({ symbol: '.' });
  expect((utsira.encoding as BarEncoding).shown).toHaveLength(5);
  expect(plain(utsira.place)).toBe(
    'Utsira: fra 3 innvandrere i 2006 til 24 i 2021. Arbeid +6, familie +9, flyktninger med familie uendret. For få til å regnes per 1 000 innbyggere.',
  );
  expect(utsira.caveat).toContain('Små tall er avrundet til 0 eller 3 i kilden.');
});

test('a merged municipality: Indre Østfold', () => {
  const row = cells(figure('3118'), '3118-arbeid');
  expect(row).toMatchObject({
    sted: 'Indre Østfold',
    fra: 84,
    til: 1761,
    endring: 1677,
  });
  expect(rounded(row?.per1000)).toBe(43.13);
});

test('Haram is shown as the whole of 1507, and as not comparable alone', () => {
  const haram = figure('1580');
  expect(cells(haram, '1580-arbeid')).toMatchObject({
    sted: 'Hele Ålesund (1507) i 2020',
    fra: 203,
    til: 3395,
    endring: 3192,
  });
  expect(rounded(cells(haram, '1580-arbeid')?.per1000)).toBe(56.55);
  expect(plain(haram.place)).toBe(
    'Haram: ikke sammenlignbar alene. Ålesund (1507) er delt mellom Haram og Ålesund. Hele Ålesund: fra 2 325 innvandrere i 2006 til 9 283 i 2021.',
  );
});

test('Narvik has no figures: one line says why, and there is no panel', () => {
  const narvik = figure('1806');
  const why = 'kke sammenlignbar før 2020. Tysfjord (1850) er delt mellom Hamarøy og Narvik.';
  expect(narvik.place).toBe(`Narvik: i${why}`);
  expect(narvik.table.rows).toHaveLength(5);
});

test('a fall has room for its number left of zero', () => {
  const { min, max } = figure('0301').encoding as BarEncoding;
  expect([min, max]).toEqual([-20, 80]);
  expect(rounded(cells(figure('0301'), '0301-uoppgitt')?.per1000)).toBe(-0.96);
  expect(figure().encoding).toMatchObject({ min: 0, max: 40 });
});

/**
 * The slide of CONTRIBUTING, with a choice of its own, added in memory. A line in the schema and a
 * figure are enough for the address, the state and the drawing.
 */
import { expect, test } from 'vitest';
import { deck } from '../../slides';
import type { Dataset } from '../../src/data/jsonstat';
import { count } from '../../src/data/measures';
import type { Deck, Slide } from '../../src/deck';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatPercent } from '../../src/figure/format';
import { LANDET } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { yearOf } from '../../src/state/field';
import { fields } from '../../src/state/fields';
import { decodeFields, encodeFields, initialOf, type ValuesOf } from '../../src/state/state';
import { kommuner } from '../src/data/bundled';
import { tables } from '../src/data/tables';
import { faults } from './faults';

/** The new line in the schema. */
const schema = { ...fields, aldring: yearOf('alder', { start: 2026 }) };
type Mine = ValuesOf<typeof schema>;

const decode = (search: string) => decodeFields(schema, search, { kommuner, own: '' });

/** The share of a region's people, in per cent. */
const share = (alder: Dataset, code: string, year: number): number =>
  (100 * count(alder, [code], ['80+'], year).persons) /
  count(alder, [code], [...alder.variables.keys()], year).persons;

const over80 = defineFigure({
  name: 'aldring-over-80',
  title: 'Andelen over 80 år',
  needs: ['alder', 'kommuner'],
  build({ alder }, state) {
    const { aldring: year } = state as Mine;
    return {
      finding: `${formatPercent(share(alder, '0', year))} av innbyggerne var 80 år eller eldre i ${year}`,
      table: tableOf(alder.times.map(Number), {
        key: String,
        columns: [
          text('aar', '1. januar', String),
          number('andel', '80 år og over', 'prosent', (at) => share(alder, '0', at), 1),
        ],
      }),
      encoding: {
        type: 'lines',
        x: 'aar',
        series: [{ ...LANDET, column: 'andel' }],
        axis: 'Prosent',
        min: 0,
        at: String(year),
      },
      sources: [sourceOf(alder)],
      derived: true,
    };
  },
  place({ alder }, state) {
    const { kommune, aldring: year } = state as Mine & { kommune: string };
    if (alder.value(kommune, '80+', year) === null) return null;
    return `${formatPercent(share(alder, kommune, year))} var 80 år eller eldre i ${year}.`;
  },
});

const aldring: Slide = {
  id: 'aldring',
  title: 'Flere blir eldre',
  layout: 'kart',
  words: '<p>Flere blir eldre.</p>',
  figures: [over80],
  steps: [{ label: 'Kurven', figures: [over80] }],
  reader: '<p>Kurven viser hvor mange som er blitt eldre.</p>',
  notes: '<p>Pek på kurven.</p>',
};

test('the address has the choice, and the other choices as before', () => {
  const address = '?kommune=1580&fra=2005&aldring=2010';
  const { state, messages } = decode(address);
  expect(messages).toEqual([]);
  expect(state).toEqual({ ...initialOf(schema), kommune: '1580', fra: 2005, aldring: 2010 });
  expect(`?${encodeFields(schema, state)}`).toBe(address);
  expect(decode('').state.aldring).toBe(2026);
  expect(decode('?aldring=2004')).toEqual({
    state: initialOf(schema),
    messages: ['Adressen har aldring=«2004», som ikke finnes. Viser 2026.'],
  });
});

test('its slider goes over the years of the table', () => {
  expect(schema.aldring.limits()).toEqual([2005, 2026]);
  expect(schema.aldring.choices()).toHaveLength(22);
});

test('the figure follows the choice, and says something of the municipality where it can', () => {
  const extended: Deck = [...deck, aldring];
  const [figure] = extended.at(-1)?.figures ?? [];
  const build = (search: string) => figure?.build(tables, decode(search).state);
  const plain = (said: string | undefined) => said?.replaceAll('\u00a0', ' ');
  expect(plain(build('?aldring=2010')?.finding)).toBe(
    '4,5 % av innbyggerne var 80 år eller eldre i 2010',
  );
  expect(build('?aldring=2010')?.encoding).toMatchObject({ at: '2010' });
  expect(build('?aldring=2010')?.place).toBeUndefined();
  expect(plain(build('?aldring=2010&kommune=1579')?.place)).toBe(
    'Hustadvika: 4,5 % var 80 år eller eldre i 2010.',
  );
  // Haram was part of Ålesund until 2024, and has no figures of 2010.
  expect(build('?aldring=2010&kommune=1580')?.place).toBeUndefined();
  for (const year of schema.aldring.choices()) {
    const { state } = decode(`?aldring=${year}&kommune=1579`);
    expect(faults(over80, over80.build(tables, state), state)).toEqual([]);
  }
});

test('what is not there cannot be named: these would not compile', () => {
  const table = tableOf([2010], { key: String, columns: [text('aar', 'År', String)] });
  defineFigure({
    name: 'feil',
    title: 'Feil',
    needs: ['alder'],
    build: () => ({
      finding: '',
      table,
      encoding: {
        type: 'map',
        vintage: 2024,
        level: 'kommuner',
        classes: [],
        // @ts-expect-error The table has no column `andel`.
        readout: ['andel'],
        focus: [],
      },
      sources: [],
      derived: false,
    }),
  });
  const controls: Slide['controls'] = [
    // @ts-expect-error A year is nothing to switch on and off.
    { type: 'switch', key: 'vindu', label: '' },
    {
      type: 'choice',
      key: 'kategori',
      label: '',
      // @ts-expect-error The category has no such value.
      options: [{ value: 'liten', label: '', text: '' }],
    },
  ];
  expect(controls).toHaveLength(2);
});

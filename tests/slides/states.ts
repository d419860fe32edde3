/** Every figure of the deck, and all states in which the tests try it. */
import { deck } from '../../slides';
import { yearsBetween } from '../../src/data/years';
import type { FigureSpec } from '../../src/figure/figure';
import { fields } from '../../src/state/fields';
import { initialState, type State } from '../../src/state/state';
import { kommuner } from '../src/data/bundled';
import { tables } from '../src/data/tables';

/** The figures of all slides. */
export const specs = deck
  .flat()
  .flatMap((slide) => [...slide.figures, ...(slide.more?.figures ?? [])]);

/**
 * Haram and Ålesund were one, Hustadvika is merged, Narvik and Heim hold parts of split ones, and
 * Sørfold (1845) has shares that lie half-way between two digits.
 */
const NAMED = ['1580', '1579', '3224', '1806', '0301', '1151', '1508', '5055', '1845'];
const KOMMUNER = [...new Set([...NAMED, ...drawn(10)])];

/**
 * Figures without a sentence about every chosen municipality: some have one for no municipality,
 * some only for those that they are about, and some have it in the headline.
 */
export const WITHOUT_PLACE = new Map<string, 'none' | 'some' | 'finding'>([
  // Its headline and all its bars are the municipality's.
  ['redningen-dekomponering', 'finding'],
  // The dots beside them have the sentence.
  ['holdt-det-kart', 'none'],
  ['holdt-det-kurve', 'none'],
  ['holdt-det-fulgt', 'none'],
  ['og-na-aar', 'none'],
  // Its headline and all its bars are the municipality's.
  ['og-na-egen', 'finding'],
  ['lykke-til-tall', 'finding'],
  ['kunnskapsbasert-land', 'finding'],
  // A share of all, and nobody knows of which.
  ['tilflyttingsarbeid-andel', 'none'],
  // The three municipalities of the study.
  ['derfor-blir-vi-her-kart', 'some'],
  // Those on Vestlandet.
  ['for-passive-linjer', 'some'],
]);

const { fra, til: _, kommune: __, sammenlign: ___, figur: ____, ...simple } = fields;
const [FIRST, LAST] = fra.limits();

/**
 * All changes of one choice from a base: every value of every field, and periods of three lengths.
 */
const DIMENSIONS: Partial<State>[][] = [
  [1, 5, fra.longest].flatMap((length) =>
    yearsBetween(FIRST, LAST - length).map((year) => ({ fra: year, til: year + length })),
  ),
  ...Object.entries(simple).map(([key, field]) =>
    field.choices().map((value) => ({ [key]: value })),
  ),
  [null, ...KOMMUNER].map((kommune) => ({ kommune })),
  // Narvik and Haram cannot be compared everywhere; one may be the chosen one itself.
  // Some figures draw more where they fill the slide.
  [
    ...[null, 'akershus-linjer', 'kunnskapsbasert-alder', 'kunnskapsbasert-endring'],
    'kunnskapsbasert-flyktninger',
  ].map((figur) => ({ figur })),
  [[], ['1516'], ['0301', '1580', '1806', '1151']].map((sammenlign) => ({ sammenlign })),
];

export const BASES: State[] = [
  initialState,
  { ...initialState, kommune: '1580', fulgt: 2016 },
  { ...initialState, kommune: '1806', norskfodte: true, nivaa: 'fylker', kategori: 'egnePlaner' },
  { ...initialState, kommune: '1151', fra: 1986, til: 1987, akershus: 1986, vestlandet: 2021 },
];

/** Codes chosen at random with a fixed seed, so that a failure can be repeated. */
function drawn(n: number): string[] {
  const codes = kommuner.list(2024).map(({ code }) => code);
  let seed = 2013;
  return Array.from({ length: n }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return codes[Math.floor((seed / 2 ** 31) * codes.length)] as string;
  });
}

/** A state that notes which of its fields are read. */
const watched = (state: State, read: Set<string>): State =>
  new Proxy(Object.freeze({ ...state }), {
    get(target, key) {
      read.add(String(key));
      return target[key as keyof State];
    },
  });

/** All states that can change a figure, without repetitions. */
export function statesOf(spec: FigureSpec): State[] {
  const read = new Set<string>();
  for (const base of BASES) spec.build(tables, watched(base, read));
  const varied = DIMENSIONS.flatMap((changes) => Object.keys(changes[0] ?? {}));
  const forgotten = [...read].filter((key) => !varied.includes(key));
  if (forgotten.length) throw new Error(`${spec.name} reads ${forgotten}, which no state varies`);
  const matter = DIMENSIONS.filter((changes) =>
    changes.some((change) => Object.keys(change).some((key) => read.has(key))),
  );
  const found = new Map<string, State>();
  for (const base of BASES) {
    for (const change of [{}, ...matter.flat()]) {
      const state = { ...base, ...change };
      const same = [...read].sort().map((key) => state[key as keyof State]);
      if (!found.has(same.join())) found.set(same.join(), state);
    }
  }
  return [...found.values()];
}
/** The difference of a state from the default, for the report of a fault. */
export const inShort = (state: State): string =>
  Object.entries(state)
    .filter(([key, value]) => value !== initialState[key as keyof State])
    .map(([key, value]) => `${key}=${value}`)
    .join('&') || 'default';

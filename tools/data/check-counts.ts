/**
 * The part of `checkData` that counts municipalities as the slides do: what was worked out from the
 * tables as they were carried over, by other means than the deck's code.
 */
import { type Growth, grew, KLASSER, tally } from '../../src/data/growth';
import type { Dataset } from '../../src/data/jsonstat';
import type { Kommuner } from '../../src/data/kommuner';
import { fewerThan, growthOn, growths2013, growthWithSettled } from '../../src/data/measures';
import { unequal } from './check-cells';

/** Municipalities of 2013 in each class, in the order of `KLASSER`. */
const CLASSES_2008_2013 = [184, 124, 118, 2];
/** The same growth with Norwegian-born counted among the immigrants: «reddet». */
const SAVED_WITH_NORWEGIAN_BORN = 142;
/** How many of them grew from one year to the next. */
const GREW_FROM = [
  [2010, 309],
  [2011, 311],
] as const;

/** Windows of five years on the municipalities of 2020: those that grew, and of them «reddet». */
const WINDOWS = [
  ...([
    [2007, 241, 105],
    [2008, 252, 109],
    [2009, 249, 100],
    [2010, 253, 108],
  ] as const),
  ...([
    [2011, 245, 107],
    [2012, 243, 116],
    [2013, 220, 95],
    [2014, 203, 80],
  ] as const),
  ...([
    [2015, 173, 57],
    [2016, 153, 37],
    [2017, 143, 25],
  ] as const),
];
/** Of those «reddet», grown anyway and fallen in 2008–2013: how many had fewer people than in 2013. */
const FEWER_THAN_2013 = {
  reddet: [
    [2020, 72],
    [2021, 72],
    [2022, 72],
    [2023, 61],
    [2024, 52],
    [2025, 51],
    [2026, 49],
  ],
  vokser: [
    [2022, 16],
    [2026, 9],
  ],
  falt: [
    [2022, 89],
    [2026, 77],
  ],
} as const;

/** From 2022 on the municipalities of 2024: those that grew, and of them by no more than the settled. */
const SINCE_2022 = [
  ...([
    [2023, 269, 120],
    [2024, 297, 145],
    [2025, 304, 167],
    [2026, 294, 159],
  ] as const),
];

/** Classes and growth on the borders of 2013. */
export function classFaults(befolkning: Dataset): string[] {
  const counts = (fra: number, til: number, norskfodte = false) =>
    tally(growths2013(befolkning, fra, til, norskfodte).values());
  const classes = counts(2008, 2013);
  return [
    ...KLASSER.flatMap((klasse, i) =>
      unequal(`${klasse} in 2008–2013`, classes[klasse], CLASSES_2008_2013[i]),
    ),
    ...unequal(
      'reddet in 2008–2013 with Norwegian-born',
      counts(2008, 2013, true).reddet,
      SAVED_WITH_NORWEGIAN_BORN,
    ),
    ...GREW_FROM.flatMap(([fra, expected]) =>
      unequal(`grown in ${fra}–${fra + 1}`, grew(counts(fra, fra + 1)), expected),
    ),
  ];
}

/** The windows of five years on the borders of 2020, and what became of those of 2008–2013. */
export function windowFaults(
  innvandrere: Dataset,
  folkemengde: Dataset,
  kommuner: Kommuner,
): string[] {
  const growths = (fra: number) =>
    kommuner.codes(2020).flatMap((code) => {
      const growth = growthOn(
        ...([innvandrere, 'innvandrere', folkemengde, kommuner, code, fra, fra + 5] as const),
      );
      return growth ? { code, growth } : [];
    });
  const saved = growths(2008);
  const of = (is: (growth: Growth) => boolean) =>
    saved.flatMap(({ code, growth }) => (is(growth) ? code : []));
  const codes = {
    reddet: of(({ klasse }) => klasse === 'reddet'),
    vokser: of(({ klasse }) => klasse === 'vokser'),
    falt: of(({ g }) => g <= 0),
  };
  return [
    ...WINDOWS.flatMap(([fra, ...expected]) =>
      countFaults(`in ${fra}–${fra + 5}`, growths(fra), expected),
    ),
    ...(Object.keys(codes) as (keyof typeof codes)[]).flatMap((key) =>
      FEWER_THAN_2013[key].flatMap(([year, expected]) =>
        unequal(
          `${key} in 2008–2013 and fewer in ${year} than in 2013`,
          fewerThan(folkemengde, kommuner, codes[key], 2013, year).length,
          expected,
        ),
      ),
    ),
  ];
}

/** Growth since 2022 against the refugees settled. */
export function settledGrowthFaults(
  bosatte: Dataset,
  folkemengde: Dataset,
  kommuner: Kommuner,
): string[] {
  return SINCE_2022.flatMap(([til, ...expected]) => {
    const growths = kommuner.codes(2024).flatMap((code) => {
      const growth = growthWithSettled(bosatte, folkemengde, code, 2022, til);
      return growth ? { growth } : [];
    });
    return countFaults(`in 2022–${til}, by refugees settled`, growths, expected);
  });
}

function countFaults(
  when: string,
  growths: readonly { growth: Growth }[],
  [expectGrew, expectSaved]: readonly [number, number],
): string[] {
  const counts = tally(growths.map(({ growth }) => growth));
  return [
    ...unequal(`grown ${when}`, grew(counts), expectGrew),
    ...unequal(`reddet ${when}`, counts.reddet, expectSaved),
  ];
}

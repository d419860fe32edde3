/** How immigrants by reason are told: their small numbers are rounded, and their peaks lie between. */
import type { Dataset, Missing } from '../../src/data/jsonstat';
import { listed } from '../../src/data/kommuner';
import { formatNumber } from '../../src/figure/format';

/** With fewer immigrants, persons are told: no rates, no decimals, and no reason is the largest. */
export const FEWEST_FOR_A_RATE = 100;

/** A peak is told where it is this many times the higher of the first and the last number. */
const PEAK_TIMES = 1.1;

/** The rate of so few. */
export const FEW: Missing = {
  symbol: '.',
  reason: `Færre enn ${FEWEST_FOR_A_RATE} innvandrere: for få til en andel.`,
};

/** Said wherever `innvandringsgrunn` is used. No municipality ever has 1 or 2 of a reason. */
export const ROUNDED = 'Små tall er avrundet til 0 eller 3 i kilden.';

/** The immigrants of a municipality of 2020 through the years of `innvandringsgrunn`, in words. */
export const stockInWords = (innvandringsgrunn: Dataset, code: string): string =>
  courseInWords(
    innvandringsgrunn.times.map((year) => ({
      year: Number(year),
      persons: innvandringsgrunn.value(code, 'alle', year) ?? 0,
    })),
  );

/**
 * Immigrants from the first year to the last: «fra 54 innvandrere i 2006 til 78 i 2021, flest i 2015
 * (169)». The peak is told where it lies well above both, and is no small number.
 */
export function courseInWords(counts: readonly { year: number; persons: number }[]): string {
  const [first, last] = [counts.at(0), counts.at(-1)];
  if (!first || !last) return '';
  const most = Math.max(...counts.map(({ persons }) => persons));
  const peak = listed(
    counts.filter(({ persons }) => persons === most).map(({ year }) => `${year}`),
  );
  const isTold =
    most >= FEWEST_FOR_A_RATE && most > PEAK_TIMES * Math.max(first.persons, last.persons);
  const between = isTold ? `, flest i ${peak} (${formatNumber(most)})` : '';
  return `fra ${formatNumber(first.persons)} innvandrere i ${first.year} til ${formatNumber(last.persons)} i ${last.year}${between}`;
}

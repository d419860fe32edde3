/**
 * Kinds of fields that a state can have. A field knows its default, how it is read from an address
 * and written there, and what it can be.
 */
import type { Kommuner } from '../data/kommuner';
import type { DataName } from '../data/load';
import { yearsBetween, yearsOf } from '../data/years';

export interface Field<Value = unknown> {
  /** The default, which the address leaves out. */
  initial: Value;
  /** Reads the field from an address. Never throws: what is wrong becomes a message. */
  read(query: URLSearchParams, key: string, known: Known): Reading<Value>;
  /** The value as the address has it. */
  write(value: Value): string;
  /** All values that it can have, for the tests to try. */
  choices(): readonly Value[];
}

/** What is known when an address is read. */
export interface Known {
  /** Null when the list of municipalities is damaged. */
  kommuner: Kommuner | null;
  /** The municipality that an address without one opens on, or empty. */
  own: string;
}

export interface Reading<Value> {
  value: Value;
  /** What is wrong with the address, in Norwegian, for the audience. */
  message?: string;
  choice?: Choice;
}

/** A former municipality that became several: the audience chooses which. */
export interface Choice {
  code: string;
  name: string;
  codes: string[];
}

/** A year that a slider stands at: one year, or the first of `length` years that are compared. */
export interface YearField extends Field<number> {
  length: number;
  /** First and last year that the table has. */
  limits(): [first: number, last: number];
}

/** One of some values, or none. */
export interface OptionalField<Value extends string = string> extends Field<Value | null> {
  options: readonly Value[];
}

/** One end of a period, both of which are read together. Years of 1 January. */
export interface PeriodField extends Field<number> {
  longest: number;
  /** First and last year that the table has. */
  limits(): [first: number, last: number];
  /** What is wrong with a period, in Norwegian, or null. The years are as they were typed. */
  fault(fra: string, til: string): string | null;
}

export interface Period {
  fra: number;
  til: number;
}

/** One of some values, the first by default. `instead` says what is shown in place of a wrong one. */
export const oneOf = <const Value extends string>(
  values: readonly [Value, ...Value[]],
  instead: string,
): Field<Value> => ({
  initial: values[0],
  read: reader(
    values[0],
    (text) => values.find((value) => value === text),
    () => instead,
  ),
  write: (value) => value,
  choices: () => values,
});

/** One of some values, or null, the default. `instead` says what is shown in place of a wrong one. */
export const optional = <const Value extends string>(
  options: readonly Value[],
  instead: string,
): OptionalField<Value> => ({
  initial: null,
  read: reader<Value | null>(
    null,
    (text) => options.find((value) => value === text),
    () => instead,
  ),
  write: (value) => value ?? '',
  choices: () => [null, ...options],
  options,
});

/** On or off, off by default; «ja» or «nei» in the address. */
export const flag = (): Field<boolean> => ({
  initial: false,
  read: reader(
    false,
    (text) => (text === 'ja' ? true : text === 'nei' ? false : undefined),
    () => 'Svar ja eller nei.',
  ),
  write: (value) => (value ? 'ja' : 'nei'),
  choices: () => [false, true],
});

/** A year of a table, `start` by default; with a `length`, the first year of a window of so many. */
export function yearOf(
  table: DataName,
  { start, length = 0 }: { start: number; length?: number },
): YearField {
  const limits = () => yearsOf(table);
  return {
    initial: start,
    read: reader(
      start,
      (text) => yearWithin(text, limits()[0], limits()[1] - length),
      () => `Viser ${length ? `${start}–${start + length}` : start}.`,
    ),
    write: String,
    choices: () => yearsBetween(limits()[0], limits()[1] - length),
    length,
    limits,
  };
}

/** Both ends of a period of at least one and at most `longest` years within a table. */
export function period(
  table: DataName,
  { longest, ...start }: Period & { longest: number },
): { fra: PeriodField; til: PeriodField } {
  const limits = () => yearsOf(table);
  const fault = (fra: string, til: string): string | null => {
    const [first, last] = limits();
    const outside = [fra, til].find((text) => yearWithin(text, first, last) === undefined);
    if (outside !== undefined) {
      return `Året ${quoted(outside)} er utenfor tallene (${first}–${last}).`;
    }
    if (fra >= til) return `Perioden ${fra}–${til} går feil vei: fra må være før til.`;
    const tooLong = Number(til) - Number(fra) > longest;
    return tooLong ? `Perioden ${fra}–${til} er lengre enn ${longest} år.` : null;
  };
  const end = (own: keyof Period): PeriodField => ({
    initial: start[own],
    read(query) {
      const [fra, til] = [query.get('fra'), query.get('til')];
      if (fra === null && til === null) return { value: start[own] };
      const years = { fra: fra ?? String(start.fra), til: til ?? String(start.til) };
      const wrong = fault(years.fra, years.til);
      if (!wrong) return { value: Number(years[own]) };
      // Both ends are wrong together, and it is said once.
      const message = `${wrong} Viser ${start.fra}–${start.til}.`;
      return { value: start[own], ...(own === 'fra' ? { message } : {}) };
    },
    write: String,
    choices: () => yearsBetween(...limits()),
    longest,
    limits,
    fault,
  });
  return { fra: end('fra'), til: end('til') };
}

/**
 * A period with one end set to another year. The other end stays where it can; where the period would
 * go the wrong way its length is kept, and where it would be too long it is made the longest.
 */
export function withEnd(
  { fra, til }: Period,
  end: keyof Period,
  year: number,
  { longest, limits }: Pick<PeriodField, 'longest' | 'limits'>,
): Period {
  const [first, last] = limits();
  if (end === 'fra') {
    const other = year < til ? Math.min(til, year + longest) : year + til - fra;
    return { fra: year, til: Math.min(other, last) };
  }
  const other = year > fra ? Math.max(fra, year - longest) : year - (til - fra);
  return { fra: Math.max(other, first), til: year };
}

/**
 * A municipality by its code of today, or null, the default. The address may have any code of 2013,
 * 2020 or 2024; an empty one chooses none also where the edition has a municipality of its own.
 */
export const municipality = (): Field<string | null> => ({
  initial: null,
  read(query, key, { kommuner, own }) {
    const code = query.get(key) ?? own;
    if (!code || !kommuner) return { value: null };
    const found = kommuner.resolve(code);
    if (found.kind === 'one') return { value: found.code };
    if (found.kind === 'several') {
      return { value: null, choice: { code, name: found.name, codes: found.codes } };
    }
    if (!query.has(key)) return { value: null };
    return { value: null, message: unknown(key, code, 'Ingen kommune er valgt.') };
  },
  write: (value) => value ?? '',
  choices: () => [null],
});

/** Reads a field of its own parameter: `parse` gives undefined for what is none of its values. */
const reader =
  <Value>(
    initial: Value,
    parse: (text: string) => Value | undefined,
    instead: () => string,
  ): Field<Value>['read'] =>
  (query, key) => {
    const text = query.get(key);
    if (text === null) return { value: initial };
    const value = parse(text);
    return value === undefined
      ? { value: initial, message: unknown(key, text, instead()) }
      : { value };
  };

const unknown = (key: string, text: string, instead: string): string =>
  `Adressen har ${key}=${quoted(text)}, som ikke finnes. ${instead}`;

/** A value from outside, in quotation marks and kept short. */
const quoted = (text: string): string => `«${text.slice(0, 40)}»`;

function yearWithin(text: string, first: number, last: number): number | undefined {
  if (!/^\d{4}$/.test(text)) return undefined;
  const year = Number(text);
  return year >= first && year <= last ? year : undefined;
}

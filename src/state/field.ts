/**
 * The kinds of fields that a state can have. A field knows its default, its possible values, and
 * how it is read from the address and written there.
 */
import { type Kommuner, listed } from '../data/kommuner';
import type { DataName } from '../data/load';
import { yearsBetween, yearsOf } from '../data/years';

export interface Field<Value = unknown> {
  /** The default, which the address leaves out. */
  initial: Value;
  /** Reads the field from an address. Never throws: a wrong value becomes a message. */
  read(query: URLSearchParams, key: string, known: Known): Reading<Value>;
  /** The value's form in the address. */
  write(value: Value): string;
  /** The values that the tests try. */
  choices(): readonly Value[];
}

/** What a field needs to know to read an address. */
export interface Known {
  /** Null when the list of municipalities is damaged. */
  kommuner: Kommuner | null;
  /** The code of the edition's own municipality, used when the address names none, or ''. */
  own: string;
}

export interface Reading<Value> {
  value: Value;
  /** A sentence about a fault in the address, in Norwegian, for the audience. */
  message?: string;
  choice?: Choice;
}

/** A former municipality that became several, among which the audience must choose. */
export interface Choice {
  code: string;
  name: string;
  codes: string[];
}

/** A year chosen with a slider. */
export interface YearField extends Field<number> {
  /** The first and last year that can be chosen. */
  limits(): [first: number, last: number];
}

/** A choice among some values, or none of them. */
export interface OptionalField<Value extends string = string> extends Field<Value | null> {
  options: readonly Value[];
}

/** Some municipalities, at most `most` of them. */
export interface MunicipalitiesField extends Field<readonly string[]> {
  most: number;
}

/** One end of a period: a year, meaning 1 January. Both ends are read together. */
export interface PeriodField extends Field<number> {
  longest: number;
  /** First and last year that the table has. */
  limits(): [first: number, last: number];
  /**
   * The fault of a period whose years are as they were typed, in Norwegian, or null if it has none.
   */
  fault(fra: string, til: string): string | null;
}

export interface Period {
  fra: number;
  til: number;
}

/**
 * A field with a fixed set of values, the first of which is the default. `instead` is a sentence in
 * Norwegian that says what is shown in place of a wrong value.
 */
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

/** The same as `oneOf`, but null is the default and means that none of the values is chosen. */
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

/** A name that whoever has it knows: letters, digits and hyphens; none by default. */
export const name = (instead: string): Field<string | null> => ({
  initial: null,
  read: reader<string | null>(
    null,
    (text) => (/^[a-z0-9-]+$/.test(text) ? text : undefined),
    () => instead,
  ),
  write: (value) => value ?? '',
  choices: () => [null],
});

/** A step of a slide: its number, or all of them at once. */
export type Step = number | 'alle';

/** No slide has more steps than one digit can name. */
const STEPS: readonly Step[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 'alle'];

/** How much of a slide is shown: nothing but its beginning by default. */
export const step = (): Field<Step> => ({
  initial: 0,
  read: reader<Step>(
    0,
    (text) => STEPS.find((one) => String(one) === text),
    () => 'Viser begynnelsen av lysbildet.',
  ),
  write: String,
  choices: () => STEPS,
});

/** A field that is on or off, off by default. In the address it is «ja» or «nei». */
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

/** A year of a table, `start` by default, and no year before `first` where that is given. */
export function yearOf(
  table: DataName,
  { start, first }: { start: number; first?: number },
): YearField {
  const limits = (): [number, number] => {
    const [earliest, last] = yearsOf(table);
    return [first ?? earliest, last];
  };
  return {
    initial: start,
    read: reader(
      start,
      (text) => yearWithin(text, ...limits()),
      () => `Viser ${start}.`,
    ),
    write: String,
    choices: () => yearsBetween(...limits()),
    limits,
  };
}

/** The two ends of a period within the years of a table, from one to `longest` years long. */
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
      // The fault is in both ends together, so only one of them gives the message.
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
 * Sets one end of a period to another year. The other end stays if it can. If the period would go
 * the wrong way, it is moved and keeps its length; if it would be too long, it gets the greatest
 * length.
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
 * A municipality's code of 2024, or null, the default. The address may have any code of 2013, 2020
 * or 2024. An empty code means no municipality, even when the edition has its own.
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

/**
 * Up to `most` municipalities by their codes of 2024, none by default. In the address they stand
 * with commas between, and may be codes of 2013, 2020 or 2024. One message names all that are wrong.
 */
export function municipalities(most: number): MunicipalitiesField {
  const initial: readonly string[] = [];
  return {
    initial,
    read(query, key, { kommuner }) {
      const text = query.get(key);
      if (!text || !kommuner) return { value: initial };
      const found = new Set<string>();
      const faults: string[] = [];
      for (const code of text.split(',').filter(Boolean)) {
        const resolved = kommuner.resolve(code);
        if (resolved.kind === 'unknown') faults.push(`${quoted(code)} finnes ikke`);
        else if (resolved.kind === 'several') {
          faults.push(`${quoted(code)} er delt mellom ${listed(resolved.codes)}`);
        } else if (found.has(resolved.code)) continue;
        else if (found.size < most) found.add(resolved.code);
        else faults.push(`${quoted(code)} er en for mye, for det er plass til ${most}`);
      }
      const value = found.size ? [...found] : initial;
      if (faults.length === 0) return { value };
      const told = faults.length > most ? [...faults.slice(0, most), 'flere er feil'] : faults;
      return { value, message: `Adressen har feil i ${key}: ${listed(told)}.` };
    },
    write: (value) => value.join(','),
    choices: () => [initial],
    most,
  };
}

/**
 * Makes the `read` of a field that has a parameter of its own. `parse` gives undefined for wrong
 * text.
 */
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

/** A text from the address in quotation marks, cut after 40 characters. */
const quoted = (text: string): string => `«${text.slice(0, 40)}»`;

function yearWithin(text: string, first: number, last: number): number | undefined {
  if (!/^\d{4}$/.test(text)) return undefined;
  const year = Number(text);
  return year >= first && year <= last ? year : undefined;
}

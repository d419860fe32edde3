/**
 * Figures from the input tables, read with jsonstat-toolkit and added up here without the deck's
 * own code. They are compared with what the deck shows.
 */
import { readFileSync } from 'node:fs';
import JSONstat from 'jsonstat-toolkit';

const json = (file: string) => JSON.parse(readFileSync(`data/${file}.json`, 'utf8'));

/** One input table. */
export interface Source {
  /** The figure, or null when none is given. A lower bound counts as a figure. */
  value(region: string, variable: string, time: string | number): number | null;
  /** SSB's symbol, if there is one. */
  status(region: string, variable: string, time: string | number): string | null;
  regions: string[];
  times: string[];
}

const sources = new Map<string, Source>();

/** A table of `data/`, which is read only once. */
export function source(file: string): Source {
  const known = sources.get(file);
  if (known) return known;
  const table = JSONstat(json(file));
  const [region = '', variable = '', time = ''] = table.id;
  const points = new Map<string, { value: number | null; status: string | null }>(
    table.Unflatten((at, point) => [`${at[region]}/${at[variable]}/${at[time]}`, point] as const),
  );
  const find = (...at: (string | number)[]) => {
    const point = points.get(at.join('/'));
    if (!point) throw new Error(`${file} has no ${at.join(' / ')}`);
    return point;
  };
  const made: Source = {
    value: (...at) => find(...at).value,
    status: (...at) => find(...at).status,
    regions: table.Dimension(0).id,
    times: table.Dimension(2).id,
  };
  sources.set(file, made);
  return made;
}

/** Adds up over regions and variables. A missing figure counts as 0. */
export function sum(
  table: Source,
  regions: readonly string[],
  variables: string | readonly string[],
  time: string | number,
): number {
  let total = 0;
  for (const region of regions) {
    for (const variable of [variables].flat()) total += table.value(region, variable, time) ?? 0;
  }
  return total;
}

type Row = [code: string, name: string, fylke: string, sentralitet: number];
const lists = json('kommuner') as Record<string, unknown>;
const koder = lists.koder as [string, string, string][];

/** The municipalities of a vintage: code, name, county and centrality. */
export const kommuner = (vintage: 2013 | 2020 | 2024): Row[] =>
  lists[`kommuner${vintage}`] as Row[];

export function kommune(code: string, vintage: 2013 | 2020 | 2024): Row {
  const row = kommuner(vintage).find(([own]) => own === code);
  if (!row) throw new Error(`no ${code} in ${vintage}`);
  return row;
}

/**
 * The short form of a name: «Karasjok» for «Kárášjohka – Karasjok», «Våler» for «Våler
 * (Innlandet)».
 */
export function norwegian(official: string): string {
  const names = official.replace(/ \(.*/, '').split(' – ');
  const [first = ''] = names;
  return names.find((name) => (lists.norskeNavn as string[]).includes(name)) ?? first;
}

export const fylke = (code: string, vintage: 2013 | 2020 | 2024): string =>
  (lists[`fylker${vintage}`] as [string, string][]).find(([own]) => own === code)?.[1] ?? '';

/**
 * The municipalities of 2013 or 2020 that became one of today, and whether parts of them are in
 * others.
 */
export function before(code: string, vintage: 2013 | 2020): { codes: string[]; split: boolean } {
  const at = vintage === 2013 ? 0 : 1;
  const codes = [...new Set(koder.filter((row) => row[2] === code).map((row) => row[at]))].sort();
  return { codes, split: koder.some((row) => codes.includes(row[at]) && row[2] !== code) };
}

/** Those of 2013 whose people all live in this municipality today. */
export const whole = (code: string): string[] =>
  before(code, 2013).codes.filter((old) => koder.every((row) => row[0] !== old || row[2] === code));

/** The municipalities of today that a municipality of 2020 became. */
export const after = (code2020: string): string[] => [
  ...new Set(koder.filter((row) => row[1] === code2020).map((row) => row[2])),
];

/** All numbers in a sentence with signs and decimals, but without years, codes and dates. */
export function figuresIn(text: string): number[] {
  const plain = text
    .replace(/\b\d{1,2}\. (januar|september)\b/g, '')
    .replace(/\b1\.1\.(?=\d{4})/g, '')
    .replace(/per\s1\s000/g, '')
    .replace(/\d\d år/g, '');
  // Thousands are separated by a no-break space, so four digits together are a year or a code.
  const found = plain.match(/[+\u2212]?\d{1,3}(?:\u00a0\d{3})+(?:,\d+)?|[+\u2212]?\d+(?:,\d+)?/g);
  return (found ?? [])
    .filter((one) => !/^\d{4}$/.test(one))
    .map((one) =>
      Number(
        one
          .replace(/[\u00a0+]/g, '')
          .replace('\u2212', '-')
          .replace(',', '.'),
      ),
    );
}

/** Rounds half away from zero, in the Norwegian way. Zero gets no sign. */
export function rounded(value: number, decimals = 0): number {
  const sign = value < 0 ? -1 : 1;
  const digits = Number(`${Math.abs(value).toPrecision(15)}e${decimals}`);
  return sign * Number(`${Math.round(digits)}e-${decimals}`) || 0;
}

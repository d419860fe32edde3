/**
 * Figures straight from the input tables, read by jsonstat-toolkit and added up here: what the
 * deck shows is compared with these, and nothing of the deck's own arithmetic is used.
 */
import { readFileSync } from 'node:fs';
import JSONstat from 'jsonstat-toolkit';

const json = (file: string) => JSON.parse(readFileSync(`data/${file}.json`, 'utf8'));

/** One input table. */
export interface Source {
  /** The figure; null where none is given. A lower bound counts. */
  value(region: string, variable: string, time: string | number): number | null;
  /** SSB's symbol, where there is one. */
  status(region: string, variable: string, time: string | number): string | null;
  regions: string[];
  times: string[];
}

const sources = new Map<string, Source>();

/** A table of `data/`, read once. */
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

/** Adds up over regions and variables; what is not given counts as nothing. */
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

/** Municipalities of a vintage: code, name, county, centrality. */
export const kommuner = (vintage: 2013 | 2020 | 2024): Row[] =>
  lists[`kommuner${vintage}`] as Row[];

export function kommune(code: string, vintage: 2013 | 2020 | 2024): Row {
  const row = kommuner(vintage).find(([own]) => own === code);
  if (!row) throw new Error(`no ${code} in ${vintage}`);
  return row;
}

/** «Karasjok» of «Kárášjohka – Karasjok», «Våler» of «Våler (Innlandet)». */
export function norwegian(official: string): string {
  const names = official.replace(/ \(.*/, '').split(' – ');
  const [first = ''] = names;
  return names.find((name) => (lists.norskeNavn as string[]).includes(name)) ?? first;
}

export const fylke = (code: string, vintage: 2013 | 2020 | 2024): string =>
  (lists[`fylker${vintage}`] as [string, string][]).find(([own]) => own === code)?.[1] ?? '';

/** What a municipality of today was in 2013 or 2020, and whether that is more than itself. */
export function before(code: string, vintage: 2013 | 2020): { codes: string[]; split: boolean } {
  const at = vintage === 2013 ? 0 : 1;
  const codes = [...new Set(koder.filter((row) => row[2] === code).map((row) => row[at]))].sort();
  return { codes, split: koder.some((row) => codes.includes(row[at]) && row[2] !== code) };
}

/** Those of 2013 whose people all live in this municipality today. */
export const whole = (code: string): string[] =>
  before(code, 2013).codes.filter((old) => koder.every((row) => row[0] !== old || row[2] === code));

/** Those of today that a municipality of 2020 became. */
export const after = (code2020: string): string[] => [
  ...new Set(koder.filter((row) => row[1] === code2020).map((row) => row[2])),
];

/** All figures in a sentence, signs and decimals kept; years, codes and dates are not. */
export function figuresIn(text: string): number[] {
  const plain = text
    .replace(/\b\d{1,2}\. (januar|september)\b/g, '')
    .replace(/\b1\.1\.(?=\d{4})/g, '')
    .replace(/per\s1\s000/g, '')
    .replace(/\d\d år/g, '');
  // Thousands are parted by a no-break space, so four digits together are a year or a code.
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

/** Rounded half away from zero, as Norwegians round; the zero has no sign. */
export function rounded(value: number, decimals = 0): number {
  const sign = value < 0 ? -1 : 1;
  const digits = Number(`${Math.abs(value).toPrecision(15)}e${decimals}`);
  return sign * Number(`${Math.round(digits)}e-${decimals}`) || 0;
}

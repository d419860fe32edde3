/** Reads one JSON-stat 2.0 dataset of our own shape: region × statistical variable × time. */

/** SSB's symbols: not possible, missing, suppressed. A value never stands in for them. */
const SYMBOLS = ['.', '..', ':'] as const;
export type Symbol = (typeof SYMBOLS)[number];

/** Code of the whole country, among those of municipalities. */
const COUNTRY = '0';

/** A figure that SSB does not give. `value`, where present, is a lower bound. */
export interface Missing {
  symbol: Symbol;
  value?: number;
  reason?: string;
}

export interface Variable {
  label: string;
  unit: string;
  decimals: number;
}

/** How `npm run data:hent` got a table, as its file keeps it. */
export interface Fetched {
  /** The table or download at the service: «SSB, tabell 07459». */
  table: string;
  /** What was asked for, in words that can be repeated at the service. */
  query: string;
  /** When the service last changed it, ISO 8601 in UTC; absent where the service does not say. */
  updated?: string;
  /** The day it was fetched, as 2026-11-28. */
  fetched: string;
}

/** A data file that cannot be used; the message is shown to the audience. */
export class DataError extends Error {
  override name = 'DataError';
  constructor(file: string, why: string) {
    super(`Datafilen «${file}» kan ikke brukes: ${why}.`);
  }
}

/** One decoded dataset. Values keep their source's units; codes are strings. */
export class Dataset {
  private readonly regionIndex: ReadonlyMap<string, number>;
  private readonly variableIndex: ReadonlyMap<string, number>;
  private readonly timeIndex: ReadonlyMap<string, number>;

  constructor(
    readonly file: string,
    readonly label: string,
    readonly source: string,
    readonly href: string | undefined,
    readonly notes: readonly string[],
    readonly regions: readonly string[],
    readonly regionLabels: Readonly<Record<string, string>>,
    readonly variables: ReadonlyMap<string, Variable>,
    readonly times: readonly string[],
    private readonly timeLabels: Readonly<Record<string, string>>,
    /** What the figures cover, in words: «2012–28. september 2026». */
    readonly period: string,
    private readonly values: readonly (number | null)[],
    private readonly status: Readonly<Record<string, Symbol>>,
    /** Undefined for a table that was carried over by hand. */
    readonly fetched: Fetched | undefined,
  ) {
    // Here and not as initialisers: those run before the constructor's parameters are set.
    this.regionIndex = places(regions);
    this.variableIndex = places([...variables.keys()]);
    this.timeIndex = places(times);
  }

  has(region: string): boolean {
    return this.regionIndex.has(region);
  }

  /** How a year or period is named, where it is not whole: «2026 til 28. september». */
  timeLabel(time: string | number): string {
    return this.timeLabels[time] ?? String(time);
  }

  /**
   * The value, or `null` where SSB gives none; a lower bound counts as a value. Throws `DataError`
   * where it is the country's that is not given: nothing may be compared with it then.
   */
  value(region: string, variable: string, time: string | number): number | null {
    return this.given(this.offset(region, variable, time), region, variable, time);
  }

  /** The value as it must be shown: a number, or SSB's symbol with what is known. */
  cell(region: string, variable: string, time: string | number): number | Missing {
    const at = this.offset(region, variable, time);
    const value = this.given(at, region, variable, time);
    const symbol = this.status[at];
    if (!symbol) return value as number;
    return value === null ? { symbol } : { symbol, value };
  }

  private given(at: number, region: string, variable: string, time: string | number) {
    const value = this.values[at] ?? null;
    if (value === null && region === COUNTRY) {
      throw new DataError(this.file, `tallet for hele landet (${variable}, ${time}) er ikke gitt`);
    }
    return value;
  }

  private offset(region: string, variable: string, time: string | number): number {
    const r = this.regionIndex.get(region);
    const v = this.variableIndex.get(variable);
    const t = this.timeIndex.get(String(time));
    if (r === undefined || v === undefined || t === undefined) {
      throw new DataError(this.file, `den har ikke ${region} / ${variable} / ${time}`);
    }
    return (r * this.variables.size + v) * this.times.length + t;
  }
}

const places = (keys: readonly string[]): ReadonlyMap<string, number> =>
  new Map(keys.map((key, i) => [key, i]));

/** Decodes the text of a JSON-stat file. Throws `DataError` on anything that is not as promised. */
export function decodeJsonStat(file: string, text: string): Dataset {
  const fail = (why: string) => new DataError(file, why);
  const json = parseJson(file, text) as Record<string, unknown>;
  if (json.class !== 'dataset' || json.version !== '2.0') throw fail('den er ikke JSON-stat 2.0');
  const extension = (json.extension ?? {}) as { period?: string; fetched?: Fetched };
  const id = json.id as string[];
  const size = json.size as number[];
  const given = json.value as (number | null)[];
  const status = (json.status ?? {}) as Record<string, Symbol>;
  const shaped = [id, size, given].every(Array.isArray) && id.length === 3;
  if (!shaped || id[1] !== 'ContentsCode' || id[2] !== 'Tid') {
    throw fail('den har ikke dimensjonene område, statistikkvariabel og tid');
  }
  const dimension = json.dimension as Record<string, { category: Category }>;
  const categories = id.map((key) => dimension?.[key]?.category);
  if (categories.some((category, i) => category?.index?.length !== size[i])) {
    throw fail('størrelsen stemmer ikke med kategoriene');
  }
  const values = json.differences === true ? summed(given, size[2] ?? 1) : given;
  if (values.length !== size.reduce((a, b) => a * b, 1)) throw fail('antallet verdier er feil');
  values.forEach((value, i) => {
    if (value === null ? !status[i] : !Number.isFinite(value)) {
      throw fail(`verdi nummer ${i} er verken et tall eller forklart med et symbol`);
    }
  });
  for (const symbol of Object.values(status)) {
    if (!SYMBOLS.includes(symbol)) throw fail(`symbolet «${symbol}» er ukjent`);
  }
  const [region, contents, time] = categories as [Category, Category, Category];
  const variables = new Map(
    contents.index.map((key) => {
      const unit = contents.unit?.[key];
      if (!unit) throw fail(`${key} mangler enhet`);
      const label = contents.label?.[key] ?? key;
      return [key, { label, unit: unit.base, decimals: unit.decimals }] as const;
    }),
  );
  return new Dataset(
    file,
    String(json.label),
    String(json.source),
    // A link is followed: only one that leads to a page.
    /^https:\/\//.test(String(json.href)) ? String(json.href) : undefined,
    (json.note ?? []) as string[],
    region.index,
    region.label ?? {},
    variables,
    time.index,
    time.label ?? {},
    String(extension.period ?? ''),
    values,
    status,
    checkFetched(file, extension.fetched),
  );
}

/** How a table was fetched, if it was. Throws `DataError` when a day in it is none. */
export function checkFetched(file: string, fetched: Fetched | undefined): Fetched | undefined {
  const days = fetched ? [fetched.fetched, fetched.updated ?? fetched.fetched] : [];
  if (days.some((day) => Number.isNaN(Date.parse(day)))) {
    throw new DataError(file, 'den sier ikke når tallene er hentet');
  }
  return fetched;
}

/** The build gives each value as its difference from the one before it in its row of `times`. */
function summed(differences: readonly (number | null)[], times: number): (number | null)[] {
  let before = 0;
  return differences.map((one, i) => {
    if (i % times === 0) before = 0;
    const value = one === null ? null : Math.round((before + one) * 1e6) / 1e6;
    before = value ?? 0;
    return value;
  });
}

/** `JSON.parse` of an object, with the file's name in the error. */
export function parseJson(file: string, text: string): object {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Reported below, together with a bare `null` or number.
  }
  if (typeof json !== 'object' || json === null) {
    throw new DataError(file, 'den er skadet eller avkortet');
  }
  return json;
}

interface Category {
  index: string[];
  label?: Record<string, string>;
  unit?: Record<string, { base: string; decimals: number }>;
}

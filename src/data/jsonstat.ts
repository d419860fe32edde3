/** Reads a JSON-stat 2.0 dataset with the dimensions region × statistical variable × time. */

/**
 * SSB's symbols for cells without a number: not possible, missing, suppressed. They are never
 * replaced by a value.
 */
const SYMBOLS = ['.', '..', ':'] as const;
export type Symbol = (typeof SYMBOLS)[number];

/** The code of the whole country among those of municipalities. */
const COUNTRY = '0';

/** A cell without a number. `value`, if present, is a lower bound. */
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

/** How `npm run data:hent` fetched a table, as its file tells. */
export interface Fetched {
  /** The table or download at the service: «SSB, tabell 07459». */
  table: string;
  /** The query in words, with which it can be repeated at the service. */
  query: string;
  /**
   * When the service last changed the table, in ISO 8601 and UTC. Absent when the service does not
   * tell.
   */
  updated?: string;
  /** The day on which it was fetched: 2026-11-28. */
  fetched: string;
}

/**
 * Thrown for a data file that cannot be used. Its message is in Norwegian and shown to the
 * audience.
 */
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
    /** The period of the figures in words: «2012–28. september 2026». */
    readonly period: string,
    private readonly values: readonly (number | null)[],
    private readonly status: Readonly<Record<string, Symbol>>,
    /** Undefined for a table that was carried over by hand. */
    readonly fetched: Fetched | undefined,
  ) {
    // Set here, because initialisers run before the constructor's parameters are set.
    this.regionIndex = places(regions);
    this.variableIndex = places([...variables.keys()]);
    this.timeIndex = places(times);
  }

  has(region: string): boolean {
    return this.regionIndex.has(region);
  }

  /**
   * The name of a year or period, which tells when it is not complete: «2026 til 28. september».
   */
  timeLabel(time: string | number): string {
    return this.timeLabels[time] ?? String(time);
  }

  /**
   * The value of a cell, or `null` when SSB gives none. A lower bound counts as a value. Throws
   * `DataError` when the value of the whole country is not given, because nothing can be compared
   * with it then.
   */
  value(region: string, variable: string, time: string | number): number | null {
    return this.given(this.offset(region, variable, time), region, variable, time);
  }

  /** The cell as it must be shown: a number, or SSB's symbol with what is known. */
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

/**
 * Decodes the text of a JSON-stat file. Throws `DataError` when it does not have the expected form.
 */
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
    // Only links to web pages are allowed, because readers follow them.
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

/**
 * Tells how a table was fetched, if it was. Throws `DataError` when one of its dates is invalid.
 */
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
    // Reported below, like a text that is only `null` or a number.
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

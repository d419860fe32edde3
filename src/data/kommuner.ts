/**
 * The municipalities of 2013, 2020 and 2024, and which became which. Inside the deck a municipality
 * is known by its code of 2024. Source: SSB, Klass 128 and 131.
 *
 * A municipality may have a Norwegian, a Sami and a Kven name. The short form is the Norwegian one,
 * «Karasjok», and is used in sentences, in charts and on maps. The full form is all official names
 * in Klass' order with the county, «Kárášjohka – Karasjok (Finnmark)». It is used where a
 * municipality is looked up: in the search, in tables and in the tooltips of maps.
 */
import { DataError, parseJson } from './jsonstat';

export type Vintage = 2013 | 2020 | 2024;
type Former = Exclude<Vintage, 2024>;

export interface Kommune {
  code: string;
  /** The short form. */
  name: string;
  /** County number in the same vintage. */
  fylke: string;
  /** 2013: centrality 2008, 0 least … 3 most. 2024: index, 1 most … 6 least. 2020 has none. */
  sentralitet: number | undefined;
}

/** The meaning of a code of any vintage today. */
export type Resolved =
  | { kind: 'one'; code: string }
  | { kind: 'several'; name: string; codes: string[] }
  | { kind: 'unknown' };

/** The former municipalities that became a municipality of 2024. */
export interface Predecessors {
  codes: string[];
  /** Set when a predecessor's people live in more than one municipality today. */
  notComparable?: string;
  /** The predecessors that were not split, for which figures can still be shown. */
  whole?: { codes: string[]; name: string };
}

const VINTAGES: Vintage[] = [2013, 2020, 2024];
/** The separator between a municipality's official names. */
export const NAME_SEPARATOR = ' – ';

export class Kommuner {
  private readonly indexed: Partial<Record<Vintage, ReadonlyMap<string, KommuneRow>>> = {};
  private readonly fylkeNames: Record<Vintage, ReadonlyMap<string, string>>;
  private readonly linked: Partial<Record<Former, Links>> = {};

  constructor(private readonly file: KommuneFile) {
    this.fylkeNames = {
      2013: new Map(file.fylker2013),
      2020: new Map(file.fylker2020),
      2024: new Map(file.fylker2024),
    };
  }

  /** Computed at the first use, like the links. */
  private rows(vintage: Vintage): ReadonlyMap<string, KommuneRow> {
    this.indexed[vintage] ??= new Map(this.file[`kommuner${vintage}`].map((row) => [row[0], row]));
    return this.indexed[vintage];
  }

  codes(vintage: Vintage): string[] {
    return [...this.rows(vintage).keys()];
  }

  list(vintage: Vintage): Kommune[] {
    return [...this.rows(vintage).values()].map((row) => this.kommuneOf(row));
  }

  get(code: string, vintage: Vintage = 2024): Kommune {
    return this.kommuneOf(this.row(code, vintage));
  }

  private kommuneOf([code, official, fylke, sentralitet]: KommuneRow): Kommune {
    return { code, name: this.shortForm(official), fylke, sentralitet };
  }

  private row(code: string, vintage: Vintage): KommuneRow {
    const row = this.rows(vintage).get(code);
    if (!row) throw new DataError('kommuner', `kommunenummer ${code} finnes ikke i ${vintage}`);
    return row;
  }

  /** Throws `DataError` when a link is from or to an unknown municipality. */
  checkLinks(): void {
    for (const link of this.file.koder) {
      for (const vintage of VINTAGES) this.row(codeAt(link, vintage), vintage);
    }
  }

  /** The short form of the name: «Karasjok». */
  name(code: string, vintage: Vintage = 2024): string {
    return this.shortForm(this.officialName(code, vintage));
  }

  /** The name in Klass: «Kárášjohka – Karasjok», «Våler (Innlandet)». */
  officialName(code: string, vintage: Vintage = 2024): string {
    return this.row(code, vintage)[1];
  }

  /** The Norwegian one of the official names, without a county. */
  private shortForm(official: string): string {
    const [names = ''] = official.split(' (');
    const [first = '', ...others] = names.split(NAME_SEPARATOR);
    return others.find((name) => this.file.norskeNavn.includes(name)) ?? first;
  }

  fylkeName(fylke: string, vintage: Vintage = 2024): string {
    return this.fylkeNames[vintage].get(fylke) ?? fylke;
  }

  fylker(vintage: Vintage): { code: string; name: string }[] {
    return [...this.fylkeNames[vintage]].map(([code, name]) => ({ code, name }));
  }

  /**
   * The full form of the name: «Kárášjohka – Karasjok (Finnmark)». Oslo, which is its own county,
   * has no addition.
   */
  fullName(code: string, vintage: Vintage = 2024): string {
    const official = this.officialName(code, vintage);
    const county = this.fylkeName(this.row(code, vintage)[2], vintage);
    const named = official.includes('(') || this.shortForm(official) === county;
    return named ? official : `${official} (${county})`;
  }

  /** Finds the municipality or municipalities of 2024 for a code of 2013, 2020 or 2024. */
  resolve(code: string): Resolved {
    if (this.rows(2024).has(code)) return { kind: 'one', code };
    const old = ([2013, 2020] as const).flatMap((vintage) => this.heirs(code, vintage));
    const codes = [...new Set(old)].sort();
    const [first, second] = codes;
    if (first === undefined) return { kind: 'unknown' };
    if (second === undefined) return { kind: 'one', code: first };
    const name = this.name(code, this.rows(2020).has(code) ? 2020 : 2013);
    return { kind: 'several', name, codes };
  }

  /** The municipalities of `vintage` that became this municipality of 2024, or a part of it. */
  predecessors(code: string, vintage: Vintage): Predecessors {
    if (vintage === 2024) return { codes: [code] };
    const codes = [...(this.links(vintage).before.get(code) ?? [])].sort();
    const split = codes.filter((old) => this.heirs(old, vintage).length > 1);
    if (split.length === 0) return { codes };
    const notComparable = split.map((old) => this.whySplit(old, vintage)).join(' ');
    const whole = codes.filter((old) => !split.includes(old));
    if (whole.length === 0) return { codes, notComparable };
    const named = (some: string[]) => listed(some.map((old) => this.name(old, vintage)));
    const parts = split.length === 1 ? 'delen' : 'delene';
    const name = `${named(whole)}, uten ${parts} av ${named(split)}`;
    return { codes, notComparable, whole: { codes: whole, name } };
  }

  private links(vintage: Former): Links {
    this.linked[vintage] ??= linksOf(this.file.koder, vintage);
    return this.linked[vintage];
  }

  private whySplit(old: string, vintage: Former): string {
    const heirs = this.heirs(old, vintage).map((heir) => this.name(heir));
    const names = listed(heirs.sort(inNorwegianOrder));
    return `${this.name(old, vintage)} (${old}) er delt mellom ${names}.`;
  }

  /** The municipalities of 2024 that a code of another year became. */
  private heirs(old: string, vintage: Former): string[] {
    return [...(this.links(vintage).after.get(old) ?? [])];
  }

  /**
   * All official names and codes of any vintage by which each municipality of 2024 can be found.
   */
  aliases(): { code: string; names: string[]; codes: string[] }[] {
    const found = new Map(
      this.codes(2024).map((code) => [
        code,
        { code, names: new Set([this.officialName(code)]), codes: new Set([code]) },
      ]),
    );
    for (const row of this.file.koder) {
      const entry = found.get(row[2]);
      for (const vintage of VINTAGES) {
        const old = codeAt(row, vintage);
        entry?.codes.add(old);
        entry?.names.add(this.officialName(old, vintage));
      }
    }
    return [...found.values()].map(({ code, names, codes }) => ({
      code,
      names: [...names],
      codes: [...codes],
    }));
  }
}

// Made at the first use: making them takes time, and slide 1 needs neither.
let collator: Intl.Collator | undefined;
let list: Intl.ListFormat | undefined;

/** Compares two names in Norwegian order, in which æ, ø and å are last. */
export function inNorwegianOrder(a: string, b: string): number {
  collator ??= new Intl.Collator('nb');
  return collator.compare(a, b);
}

/** Joins names to a list: «Heim, Hitra og Orkland». */
export function listed(names: readonly string[]): string {
  list ??= new Intl.ListFormat('nb', { type: 'conjunction' });
  return list.format(names);
}

/** Decodes `data/kommuner.json`; throws `DataError` when a list or a link is missing. */
export function decodeKommuner(file: string, text: string): Kommuner {
  const json = parseJson(file, text) as KommuneFile;
  const lists = [
    json.norskeNavn,
    ...[json.kommuner2013, json.kommuner2020, json.kommuner2024, json.koder],
    ...[json.fylker2013, json.fylker2020, json.fylker2024],
  ];
  if (!lists.every((rows) => Array.isArray(rows) && rows.length > 0)) {
    throw new DataError(file, 'en av listene over kommuner og fylker mangler');
  }
  const kommuner = new Kommuner(json);
  kommuner.checkLinks();
  return kommuner;
}

/** The links between codes of a former vintage and those of 2024, in both directions. */
interface Links {
  after: ReadonlyMap<string, ReadonlySet<string>>;
  before: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Computed once, because every figure follows all municipalities through the years. */
function linksOf(rows: readonly CodeRow[], vintage: Former): Links {
  const after = new Map<string, Set<string>>();
  const before = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, code: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(code));
  for (const row of rows) {
    add(after, codeAt(row, vintage), row[2]);
    add(before, row[2], codeAt(row, vintage));
  }
  return { after, before };
}

const codeAt = (row: CodeRow, vintage: Vintage): string =>
  row[vintage === 2013 ? 0 : vintage === 2020 ? 1 : 2];

type KommuneRow = [code: string, official: string, fylke: string, sentralitet?: number];
type CodeRow = [code2013: string, code2020: string, code2024: string];
interface KommuneFile {
  /** The Norwegian names of municipalities whose first official name is not the Norwegian one. */
  norskeNavn: string[];
  fylker2013: [string, string][];
  fylker2020: [string, string][];
  fylker2024: [string, string][];
  kommuner2013: KommuneRow[];
  kommuner2020: KommuneRow[];
  kommuner2024: KommuneRow[];
  koder: CodeRow[];
}

/** PxWebApi 2, as SSB runs it: what a table has, and its cells, in pieces below the limits. */
import type { Symbol as CellSymbol } from '../../../src/data/jsonstat';
import { FetchError, type Service } from './service';

/** A figure, or SSB's symbol in its place. */
export type Value = number | CellSymbol;

/** One variable of a table, as `/metadata` gives it: the codes are in the service's order. */
export interface PxVariable {
  codes: readonly string[];
  /** The service adds up its values when a question leaves it out. */
  mayBeLeftOut: boolean;
  codelists: readonly string[];
}

/** What is asked of one variable. `codelist` groups its codes, for example on today's borders. */
export interface Choice {
  variable: string;
  codes: readonly string[];
  codelist?: string;
}

const CELLS_AT_MOST = 800_000;
/** SSB answers longer addresses, from about 2,100 characters, with 404 and a web page. */
const ADDRESS_CHARACTERS_AT_MOST = 2_000;

/** One table of the service. Get it with `openTable`. */
export class PxTable {
  constructor(
    private readonly service: Service,
    private readonly base: string,
    readonly id: string,
    /** When the service last changed the table, ISO 8601 in UTC. */
    readonly updated: string,
    private readonly variables: ReadonlyMap<string, PxVariable>,
  ) {}

  /** The variable with this code. Throws `FetchError`, naming those that the table has. */
  variable(code: string): PxVariable {
    const found = this.variables.get(code);
    if (!found) throw this.lacks(`variable ${code}`, [...this.variables.keys()]);
    return found;
  }

  /** The variable's own spelling of a code: upper and lower case may differ. */
  code(variable: string, wanted: string): string {
    const { codes } = this.variable(variable);
    const found = codes.find((code) => code.toLowerCase() === wanted.toLowerCase());
    if (found === undefined) throw this.lacks(`${variable} «${wanted}»`, codes);
    return found;
  }

  /** The first of the wanted codelists that the variable has. */
  codelist(variable: string, wanted: readonly string[]): string {
    const { codelists } = this.variable(variable);
    const found = wanted.find((id) => codelists.includes(id));
    if (!found) throw this.lacks(`codelist ${wanted.join(' or ')} for ${variable}`, codelists);
    return found;
  }

  /** The codes of a codelist, in the service's order. */
  async codesOf(codelist: string): Promise<string[]> {
    const { values } = await this.service.json<{ values?: { code: string }[] }>({
      name: `SSB, codelist ${codelist}`,
      url: `${this.base}/codelists/${encodeURIComponent(codelist)}?lang=no`,
      notAtDawn: true,
    });
    if (!values?.length) throw new FetchError(`SSB, codelist ${codelist}: has no codes.`);
    return values.map(({ code }) => code);
  }

  /**
   * Asks for all combinations of the chosen codes and calls `visit` with each cell: the codes in
   * the order of `choices`. Asks in several pieces when there are more cells than may be asked for
   * at once. Throws `FetchError` when an answer is not exactly what was asked for.
   */
  async cells(
    choices: readonly Choice[],
    visit: (codes: readonly string[], value: Value) => void,
  ): Promise<void> {
    for (const [name, { mayBeLeftOut }] of this.variables) {
      if (mayBeLeftOut || choices.some(({ variable }) => variable === name)) continue;
      throw new FetchError(`SSB, table ${this.id}: ${name} must be chosen, and was not.`);
    }
    const all = pieces(choices);
    for (const [i, piece] of all.entries()) {
      const part = all.length > 1 ? `, part ${i + 1} of ${all.length}` : '';
      const question = {
        name: `SSB, table ${this.id}${part}`,
        notAtDawn: true,
        ...this.query(piece),
      };
      const answer = await this.service.json<PxDataset>(question);
      walk(question.name, this.id, answer, piece, visit);
    }
  }

  /** The address of a question. When it would be too long, the question is in the body. */
  private query(choices: readonly Choice[]): { url: string; body?: unknown } {
    const url = `${this.base}/tables/${this.id}/data?lang=no&outputFormat=json-stat2`;
    const asked = choices.flatMap(({ variable, codes, codelist }) => [
      ...(codelist ? [`codelist[${variable}]=${encodeURIComponent(codelist)}`] : []),
      `valuecodes[${variable}]=${codes.map(encodeURIComponent).join(',')}`,
    ]);
    const address = `${url}&${asked.join('&')}`;
    if (address.length <= ADDRESS_CHARACTERS_AT_MOST) return { url: address };
    const selection = choices.map(({ variable, codes, codelist }) => ({
      variableCode: variable,
      ...(codelist ? { codelist } : {}),
      valueCodes: codes,
    }));
    return { url, body: { selection } };
  }

  private lacks(what: string, has: readonly string[]): FetchError {
    const some = has.length > 8 ? `${has.slice(0, 8).join(', ')} …` : has.join(', ');
    return new FetchError(`SSB, table ${this.id}: has no ${what}; it has ${some || 'none'}.`);
  }
}

/** Reads what a table has from `/metadata`. `base` ends in `/v2`. */
export async function openTable(service: Service, base: string, id: string): Promise<PxTable> {
  const name = `SSB, table ${id}`;
  const url = `${base}/tables/${id}/metadata?lang=no`;
  const { dimension, updated } = await service.json<PxDataset>({ name, url, notAtDawn: true });
  if (!dimension || !updated) throw new FetchError(`${name}: its metadata tell of no variables.`);
  const variables = Object.entries(dimension).map(([code, { category, extension }]) => {
    const codelists = (extension?.codelists ?? []).map((list) => list.id);
    const mayBeLeftOut = extension?.elimination === true;
    return [code, { codes: indexed(category), mayBeLeftOut, codelists }] as const;
  });
  return new PxTable(service, base, id, updated, new Map(variables));
}

/** Cuts the longest choice so that each piece has no more cells than may be asked for. */
function pieces(choices: readonly Choice[]): Choice[][] {
  const longest = [...choices].sort((a, b) => b.codes.length - a.codes.length)[0];
  const cells = choices.reduce((all, { codes }) => all * codes.length, 1);
  if (!longest || cells <= CELLS_AT_MOST) return [[...choices]];
  const others = cells / longest.codes.length;
  const length = Math.floor(CELLS_AT_MOST / others);
  const starts = Array.from({ length: Math.ceil(longest.codes.length / length) }, (_, i) => i);
  return starts.map((i) =>
    choices.map((choice) =>
      choice === longest
        ? { ...choice, codes: choice.codes.slice(i * length, (i + 1) * length) }
        : choice,
    ),
  );
}

/** Checks that an answer is to the question, and visits its cells. */
function walk(
  name: string,
  table: string,
  answer: PxDataset,
  choices: readonly Choice[],
  visit: (codes: readonly string[], value: Value) => void,
): void {
  const fail = (why: string) => new FetchError(`${name}: ${why}.`);
  const { id, size, dimension, value, status = {}, extension } = answer;
  if (!Array.isArray(id) || !Array.isArray(value) || !dimension)
    throw fail('is no table of figures');
  const given = extension?.px?.tableid;
  if (given !== undefined && given !== table) throw fail(`answers with table ${given}`);
  const categories = id.map((code) => indexed(dimension[code]?.category ?? { index: {} }));
  const lengths = categories.map(({ length }) => length);
  if (lengths.join() !== size.join() || value.length !== lengths.reduce((a, b) => a * b, 1)) {
    throw fail('the number of cells is not that of its codes');
  }
  const order = choices.map(({ variable, codes }) => {
    const at = id.indexOf(variable);
    const has = new Set(categories[at]);
    const lacking = codes.find((code) => !has.has(code));
    if (lacking !== undefined) throw fail(`the answer lacks ${variable} ${lacking}`);
    if (has.size !== codes.length) throw fail(`the answer has more of ${variable} than was asked`);
    return at;
  });
  if (id.some((_, i) => !order.includes(i) && lengths[i] !== 1)) throw fail('has other variables');
  const codes = id.map(() => '');
  value.forEach((figure, i) => {
    let rest = i;
    for (let d = id.length - 1; d >= 0; d--) {
      const length = lengths[d] as number;
      codes[d] = categories[d]?.[rest % length] ?? '';
      rest = Math.floor(rest / length);
    }
    visit(
      order.map((d) => codes[d] as string),
      cellValue(name, figure, status[i]),
    );
  });
}

/** SSB's symbol `-` stands for zero. */
function cellValue(name: string, figure: number | null, symbol: string | undefined): Value {
  if (symbol === '.' || symbol === '..' || symbol === ':') return symbol;
  if (symbol === '-') return 0;
  if (symbol !== undefined) throw new FetchError(`${name}: the symbol «${symbol}» is unknown.`);
  return figure ?? '..';
}

/** The codes of a category in their order. */
const indexed = ({ index }: PxCategory): string[] =>
  Object.entries(index)
    .sort(([, a], [, b]) => a - b)
    .map(([code]) => code);

interface PxCategory {
  index: Record<string, number>;
}
interface PxDataset {
  id: string[];
  size: number[];
  updated?: string;
  dimension: Record<
    string,
    {
      category: PxCategory;
      extension?: { elimination?: boolean; codelists?: { id: string }[] };
    }
  >;
  value: (number | null)[];
  status?: Record<string, string>;
  extension?: { px?: { tableid?: string } };
}

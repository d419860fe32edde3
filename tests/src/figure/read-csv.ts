/** Reads a CSV file of the deck by RFC 4180, without the deck's own code. */

/** Records of fields; the BOM is dropped. Throws on a quote that is never closed. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let quoted = false;
  const content = text.replace(/^\ufeff/, '');
  for (let i = 0; i < content.length; i++) {
    const sign = content[i];
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (content[i + 1] === '"') {
        field += '"';
        i += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ';' || sign === '\n') {
      record.push(field);
      field = '';
      if (sign === '\n') {
        records.push(record);
        record = [];
      }
    } else if (sign !== '\r' || content[i + 1] !== '\n') field += sign;
  }
  if (quoted) throw new Error('a quote is never closed');
  if (field || record.length) records.push([...record, field]);
  return records;
}

/** The table of a file as it is shown in the panel. */
export interface ReadBack {
  /** The headers, without those of numbers of places and of symbols. */
  head: string[];
  /** A row's cells; a number and its symbol are one again: «12», «minst 12», «..». */
  rows: string[][];
  /** The numbers of the places: «K-0301». Empty when the rows are not places. */
  codes: string[];
}

/** Puts the columns of a file together again. */
export function readBack([header = [], ...records]: string[][]): ReadBack {
  const isCode = /^(Kommune|Fylkes)nummer \d{4}$/.test(header[0] ?? '');
  const columns = header.flatMap((label, x) =>
    (isCode && x === 0) || label.endsWith(', tegn')
      ? []
      : [{ label, x, symbol: header[x + 1] === `${label}, tegn` ? x + 1 : null }],
  );
  return {
    head: columns.map(({ label }) => label),
    rows: records.map((record) =>
      columns.map(({ x, symbol }) => {
        const sign = symbol === null ? '' : record[symbol];
        return [sign, record[x]].filter(Boolean).join(' ');
      }),
    ),
    codes: isCode ? records.map(([code = '']) => code) : [],
  };
}

/** Reads a number: «-4,2» and «−4,2», «5051275» and «5 051 275», «+12». NaN for anything else. */
export function parsed(text: string): number {
  const plain = text
    .replace(/[\s\u00a0]/g, '')
    .replace(/^\+/, '')
    .replace('\u2212', '-');
  return /^-?\d+(,\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}

/** Whether a cell of a file says what is shown: «13414» and «13 414», «minst 12» and «minst 12». */
export function saysTheSame(written: string, shown: string): boolean {
  const [own, other] = [written, shown].map((text) => text.replaceAll('\u00a0', ' '));
  if (own === other) return true;
  const bounds = [written, shown].map((text) => text.startsWith('minst '));
  const [number, seen] = [written, shown].map((text) => parsed(text.replace('minst ', '')));
  return bounds[0] === bounds[1] && number === seen;
}

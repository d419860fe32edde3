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

/** The table of a file: its header, and its rows down to the empty line before the source. */
export function tableOf(records: string[][]): {
  head: string[];
  rows: string[][];
  below: string[][];
} {
  const [head = [], ...rest] = records;
  const end = rest.findIndex((record) => record.join('') === '');
  return { head, rows: rest.slice(0, end), below: rest.slice(end + 1) };
}

/** Reads a number: «-4,2» and «−4,2», «5051275» and «5 051 275», «+12». NaN for anything else. */
export function parsed(text: string): number {
  const plain = text
    .replace(/[\s\u00a0]/g, '')
    .replace(/^\+/, '')
    .replace('\u2212', '-');
  return /^-?\d+(,\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}

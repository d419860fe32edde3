/**
 * Mends what a PDF's pages draw. Everything without a tag becomes an artifact, which screen readers
 * skip: backgrounds, lines and the page's footer. Non-breaking spaces become ordinary ones.
 */

const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINT = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const CONSTANTS = new Set(['true', 'false', 'null']);
/**
 * A non-breaking space as Chromium writes it: the font's glyph for a space, in a span that says which
 * character it stands for. Readers take that span for the end of the sentence, or of the number.
 */
const NON_BREAKING_SPACE = /\/Span<<\/ActualText <FEFF00A0> >> BDC\n([^\n]+ Tj\n)EMC\n/g;
const MCID = /\/MCID\s+(\d+)/;

/**
 * The kinds of operands, by the code of their first character. A table, because a page consists
 * mostly of numbers.
 */
const [SPACE, NUMBER, NAME, STRING, ANGLE, BRACKET] = [1, 2, 3, 4, 5, 6];
const KIND = new Uint8Array(256);
for (const [kind, signs] of [
  [SPACE, '\0\t\n\f\r '],
  [NUMBER, '+-.0123456789'],
  [NAME, '/'],
  [STRING, '('],
  [ANGLE, '<'],
  [BRACKET, '[]>'],
] as const) {
  for (const sign of signs) KIND[sign.charCodeAt(0)] = kind;
}

/** The end of the operand that begins at `at`. */
function endOfOperand(content: string, at: number, kind: number): number {
  if (kind === BRACKET) return at + 1;
  if (kind === STRING) return endOfString(content, at);
  if (kind === ANGLE) {
    // Either the bracket of a dictionary or a string in hexadecimal digits.
    return content[at + 1] === '<' ? at + 2 : content.indexOf('>', at) + 1 || content.length;
  }
  return endOfWord(content, at + 1);
}

function endOfWord(content: string, from: number): number {
  let at = from;
  for (; at < content.length; at++) {
    const kind = KIND[content.charCodeAt(at)];
    if (kind && kind !== NUMBER) break;
  }
  return at;
}

function endOfString(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at++) {
    const sign = content[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && --depth === 0) return at + 1;
  }
  return content.length;
}

/** Returns a page's operators with an ordinary space for each non-breaking one. */
export const withOrdinarySpaces = (content: string): string =>
  content.replace(NON_BREAKING_SPACE, '$1');

/**
 * Returns a page's operators with the artifacts marked. `tagged` has the numbers of the marked
 * content to which tags refer.
 */
export function markArtifacts(content: string, tagged: ReadonlySet<number>): string {
  let out = '';
  /** The content before this place is in `out` already. */
  let written = 0;
  /**
   * Where the operands of the next operator begin, and where the current path begins; -1 for
   * neither.
   */
  let operands = -1;
  let path = -1;
  let depth = 0;
  let open = false;
  const insert = (at: number, text: string) => {
    out += content.slice(written, at) + text;
    written = at;
  };
  const mark = (at: number) => {
    if (depth || open) return;
    insert(at, '/Artifact BMC\n');
    open = true;
  };
  for (let index = 0, end = 0; index < content.length; index = end) {
    const kind = KIND[content.charCodeAt(index)] ?? 0;
    end = index + 1;
    if (kind === SPACE) continue;
    if (operands < 0) operands = index;
    if (kind) {
      end = endOfOperand(content, index, kind);
      continue;
    }
    end = endOfWord(content, end);
    const operator = content.slice(index, end);
    if (CONSTANTS.has(operator)) continue;
    const start = operands;
    operands = -1;
    if (PATH.has(operator)) {
      if (path < 0) path = start;
    } else if (PAINT.has(operator)) {
      mark(path < 0 ? start : path);
      path = -1;
    } else if (operator === 'n') path = -1;
    else if (operator === 'BT' || operator === 'Do' || operator === 'sh') mark(start);
    else if (operator === 'BDC' || operator === 'BMC') {
      if (depth === 0 && open) {
        insert(start, 'EMC\n');
        open = false;
      }
      depth += 1;
      const mcid = MCID.exec(content.slice(start, index))?.[1];
      if (mcid !== undefined && !tagged.has(Number(mcid))) {
        insert(start, '/Artifact BMC');
        written = end;
      }
    } else if (operator === 'EMC') depth -= 1;
  }
  return out + content.slice(written) + (open ? '\nEMC\n' : '');
}

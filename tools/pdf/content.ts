/**
 * What a PDF's pages draw without a tag (backgrounds, lines, the page's foot) is marked as an
 * artifact, which a screen reader passes by.
 */

const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINT = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const CONSTANTS = new Set(['true', 'false', 'null']);
const MCID = /\/MCID\s+(\d+)/;

/** What a sign is, by its code: most of a page is numbers, which are passed over one by one. */
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

/** Where the operand that begins at `at` ends. */
function endOfOperand(content: string, at: number, kind: number): number {
  if (kind === BRACKET) return at + 1;
  if (kind === STRING) return endOfString(content, at);
  if (kind === ANGLE) {
    // A dictionary's bracket, or a string in hexadecimal digits.
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

/** `content`: a page's operators. `tagged`: numbers of the marked content that tags hold. */
export function markArtifacts(content: string, tagged: ReadonlySet<number>): string {
  let out = '';
  /** All before this has been written. */
  let written = 0;
  /**
   * Where the operands of the coming operator begin, and where the path that is being made does.
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

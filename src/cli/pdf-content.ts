/**
 * What a PDF's pages draw without a tag (backgrounds, lines, the page's foot) is marked as an
 * artifact, which a screen reader passes by.
 */

/** Strings, names, brackets, and all else: numbers and operators. */
const TOKEN =
  /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[\dA-Fa-f\s]*>|[[\]]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;
const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const PAINT = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const OPERAND = /^(?:[-+.\d(<>[\]/]|true$|false$|null$)/;

/** `content`: a page's operators. `tagged`: numbers of the marked content that tags hold. */
export function markArtifacts(content: string, tagged: ReadonlySet<number>): string {
  let out = '';
  /** All before this has been written. */
  let written = 0;
  /** Where the operands of the coming operator begin, and where the path that is being made does. */
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
  for (const { 0: token, index } of content.matchAll(TOKEN)) {
    if (operands < 0) operands = index;
    if (OPERAND.test(token)) continue;
    const start = operands;
    operands = -1;
    if (PATH.has(token)) {
      if (path < 0) path = start;
    } else if (PAINT.has(token)) {
      mark(path < 0 ? start : path);
      path = -1;
    } else if (token === 'n') path = -1;
    else if (token === 'BT' || token === 'Do' || token === 'sh') mark(start);
    else if (token === 'BDC' || token === 'BMC') {
      if (depth === 0 && open) {
        insert(start, 'EMC\n');
        open = false;
      }
      depth += 1;
      const mcid = /\/MCID\s+(\d+)/.exec(content.slice(start, index))?.[1];
      if (mcid !== undefined && !tagged.has(Number(mcid))) {
        insert(start, '/Artifact BMC');
        written = index + token.length;
      }
    } else if (token === 'EMC') depth -= 1;
  }
  return out + content.slice(written) + (open ? '\nEMC\n' : '');
}

/** The words of a slide, which are HTML, as paragraphs of plain text. */

/** A paragraph, and what it is. */
export interface Paragraph {
  text: string;
  kind: 'text' | 'item' | 'heading';
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
/** The tags that begin and end a paragraph. */
const BLOCK = /<\/?(?:p|li|ul|ol|dl|div|h\d|blockquote|footer|br)\b[^>]*>/;

/** Reads the HTML of a slide's own file. It is written by hand, and has no scripts or comments. */
export function paragraphs(html: string): Paragraph[] {
  const found: Paragraph[] = [];
  let kind: Paragraph['kind'] = 'text';
  for (const part of html.split(new RegExp(`(${BLOCK.source})`))) {
    if (BLOCK.test(part)) {
      kind = /^<li\b/.test(part) ? 'item' : /^<h\d/.test(part) ? 'heading' : 'text';
      continue;
    }
    const text = plain(part);
    if (text) found.push({ text, kind });
  }
  return found;
}

/** Text without tags, with single spaces, and with its entities read. */
function plain(html: string): string {
  return html
    .replaceAll(/<\/dt>/g, ': ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d+)|(\w+));/g, (all, code?: string, name?: string) =>
      code ? String.fromCodePoint(Number(code)) : (ENTITIES[name ?? ''] ?? all),
    )
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .trim();
}

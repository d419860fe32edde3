/**
 * Gives the lines of a PDF's text the spaces at which they break. Chromium draws a line without it,
 * and for who listens or copies, the words on both sides are one: «innvandringer redningen».
 */
import {
  decodePDFRawStream,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib';

/** The codes of a font, by their characters. */
export type Codes = ReadonlyMap<string, number>;

/** A line may also break after these, where there is no space. */
const BREAKS_WITHOUT_SPACE = [' ', '-', '‐', '–', '/'];

/** A line's font and height on the page, and its last characters and the next line's height. */
const LINES =
  /BT\n\/(\w+) \S+ Tf\n(?:\S+ ){5}(\S+) Tm\n|(<\w+>|\((?:\\.|[^\\)])*\)) Tj\n(?=ET\nBT\n\S+ \S+ Tf\n(?:\S+ ){5}(\S+) Tm\n)/gs;

/**
 * Returns a page's operators with a space after each line that goes on in a next one: where text of
 * one piece of marked content goes on at another height. `fonts` has the codes of the page's fonts.
 */
export function withSpacesBetweenLines(content: string, fonts: ReadonlyMap<string, Codes>): string {
  let [font, height] = ['', ''];
  return content.replace(LINES, (whole, name, own, last, next) => {
    if (name) {
      [font, height] = [name, own];
      return whole;
    }
    const codes = fonts.get(font);
    const space = codes?.get(' ');
    const isOneLine = next === height;
    if (isOneLine || space === undefined) return whole;
    const end = lastCode(last);
    if (BREAKS_WITHOUT_SPACE.some((sign) => codes?.get(sign) === end)) return whole;
    return `${whole}<${space.toString(16).padStart(2, '0')}> Tj\n`;
  });
}

/** The last code of a string of a PDF, whose codes have one byte. */
function lastCode(text: string): number {
  if (text.startsWith('<')) return Number.parseInt(text.slice(-3, -1), 16);
  const [, octal, escaped] = /\\(?:([0-7]{1,3})|(.))\)$/s.exec(text) ?? [];
  if (octal) return Number.parseInt(octal, 8);
  const signs: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return (escaped ? (signs[escaped] ?? escaped) : text.slice(-2)).charCodeAt(0);
}

/** Reads the fonts of pages, each only once. */
export class Fonts {
  private readonly read = new Map<unknown, Codes>();

  constructor(private readonly pdf: PDFDocument) {}

  /** The codes of a page's fonts by the fonts' names there. Fonts with two-byte codes have none. */
  of(page: PDFPage): Map<string, Codes> {
    const found = new Map<string, Codes>();
    const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
    for (const [name, font] of fonts?.entries() ?? []) {
      const codes = this.read.get(font) ?? codesOf(this.pdf.context.lookup(font, PDFDict));
      this.read.set(font, codes);
      found.set(name.decodeText(), codes);
    }
    return found;
  }
}

/** The codes in the Unicode map of a font, as Chromium writes it. */
function codesOf(font: PDFDict): Codes {
  const map = font.lookup(PDFName.of('ToUnicode'));
  const codes = new Map<string, number>();
  if (!(map instanceof PDFRawStream)) return codes;
  const text = Buffer.from(decodePDFRawStream(map).decode()).toString('latin1');
  for (const [, first = '', last = first, sign = ''] of text.matchAll(
    /<(\w{2})> (?:<(\w{2})> )?<(\w{4})>/g,
  )) {
    const start = Number.parseInt(first, 16);
    for (let code = start; code <= Number.parseInt(last, 16); code++) {
      codes.set(String.fromCharCode(Number.parseInt(sign, 16) + code - start), code);
    }
  }
  return codes;
}

/**
 * Compares what the pages of a PDF draw, operator by operator as pdf.js reads them, with the tags.
 */
import { OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Objects, Tag } from './tags';

const PAINT = new Set<number>([
  OPS.showText,
  OPS.showSpacedText,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.shadingFill,
]);
/** The first argument of a path tells what is done with it. */
const PATH = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/**
 * `untagged` content belongs to no tag and is no artifact. `nested` content is one within the
 * other.
 */
export async function contentFaults(pdf: PDFDocumentProxy, objects: Objects, tags: readonly Tag[]) {
  const faults = { untagged: [] as string[], nested: [] as string[], glyphs: [] as string[] };
  const tagged = new Set(
    tags.flatMap(({ content }) => content.map(({ holder, mcid }) => `${holder} ${mcid}`)),
  );
  const seen = new Set<string>();
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = objects.pages[n - 1];
    const { fnArray, argsArray } = await (await pdf.getPage(n)).getOperatorList();
    /** What marks the content now, outermost first; nothing for what has no meaning of its own. */
    const marks: ('artifact' | 'tag' | undefined)[] = [];
    fnArray.forEach((operator, i) => {
      const [first, second] = argsArray[i] ?? [];
      if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
        const name = typeof first === 'string' ? first : first?.name;
        const numbered = typeof second === 'number';
        const mark = name === 'Artifact' ? 'artifact' : numbered ? 'tag' : undefined;
        if (mark && marks.some((other) => other)) {
          faults.nested.push(`page ${n}: ${mark} in ${marks.find((other) => other)}`);
        }
        if (mark === 'tag') {
          seen.add(`${page} ${second}`);
          if (!tagged.has(`${page} ${second}`))
            faults.untagged.push(`page ${n}: ${name} ${second}`);
        }
        marks.push(mark);
      } else if (operator === OPS.endMarkedContent) marks.pop();
      else if (PAINT.has(operator) || (operator === OPS.constructPath && PATH.has(first))) {
        if (!marks.some((mark) => mark)) faults.untagged.push(`page ${n}: operator ${operator}`);
      }
      if (operator === OPS.showText) faults.glyphs.push(...unreadable(first, n));
    });
    if (marks.length) faults.nested.push(`page ${n}: marks are left open`);
  }
  for (const place of tagged) {
    if (!seen.has(place)) faults.untagged.push(`a tag whose content is not drawn: ${place}`);
  }
  return faults;
}

/** Characters that a reader cannot say: no Unicode, or a font's sign for a missing one. */
function unreadable(glyphs: unknown[], page: number): string[] {
  return glyphs.flatMap((glyph) => {
    if (typeof glyph !== 'object' || glyph === null || !('unicode' in glyph)) return [];
    const { unicode } = glyph;
    return typeof unicode === 'string' && /^[^\0\uFFFD\uE000-\uF8FF]+$/u.test(unicode)
      ? []
      : [`page ${page}: a character without meaning`];
  });
}

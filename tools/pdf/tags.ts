/**
 * Mends the tags of Chromium's PDFs for screen readers. Tags for single runs of text and for mere
 * boxes are removed, figures without alternative text become sections, list items get a body, and the rows of a table
 * become equally long.
 */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** Marked content of a page, or of a form in it. */
interface Content {
  kind: 'content';
  page: PDFRef | undefined;
  mcid: number;
  stream: PDFRef | undefined;
}
interface Annotation {
  kind: 'annotation';
  page: PDFRef | undefined;
  object: PDFRef;
}
interface Tag {
  kind: 'tag';
  ref: PDFRef;
  dict: PDFDict;
  type: string;
  kids: (Tag | Content | Annotation)[];
}

/**
 * Mends the tags of a PDF. Returns the numbers of the marked content to which they refer, by page
 * or form. Throws when the PDF has no tags.
 */
export function mendTags(pdf: PDFDocument): Map<PDFRef, Set<number>> {
  const root = refAt(pdf.catalog, 'StructTreeRoot');
  const [top] = root ? kidsOf(pdf, pdf.context.lookup(root, PDFDict)) : [];
  if (!root || !(top instanceof PDFRef)) throw new Error('The PDF has no tags.');
  const writer = new TagWriter(pdf);
  writer.write(simplified(read(pdf, top)), root);
  writer.finish(root, top);
  return writer.marked;
}

function kidsOf(pdf: PDFDocument, dict: PDFDict): PDFObject[] {
  const value = dict.get(PDFName.of('K'));
  const kids = value instanceof PDFRef ? pdf.context.lookup(value) : value;
  if (kids instanceof PDFArray) return kids.asArray();
  return value === undefined ? [] : [value];
}

function read(pdf: PDFDocument, ref: PDFRef): Tag {
  const dict = pdf.context.lookup(ref, PDFDict);
  const page = refAt(dict, 'Pg');
  const kids = kidsOf(pdf, dict).map((kid): Tag['kids'][number] => {
    if (kid instanceof PDFNumber) {
      return { kind: 'content', page, mcid: kid.asNumber(), stream: undefined };
    }
    const own = kid instanceof PDFRef ? pdf.context.lookup(kid, PDFDict) : (kid as PDFDict);
    const type = own.get(PDFName.of('Type'));
    if (type === PDFName.of('MCR')) {
      const mcid = own.lookup(PDFName.of('MCID'), PDFNumber).asNumber();
      return {
        kind: 'content',
        page: refAt(own, 'Pg') ?? page,
        mcid,
        stream: refAt(own, 'Stm'),
      };
    }
    if (type === PDFName.of('OBJR')) {
      const object = refAt(own, 'Obj');
      if (!object) throw new Error('A tag of the PDF refers to nothing.');
      return { kind: 'annotation', page: refAt(own, 'Pg') ?? page, object };
    }
    return read(pdf, kid as PDFRef);
  });
  return { kind: 'tag', ref, dict, type: dict.lookup(PDFName.of('S'), PDFName).decodeText(), kids };
}

const refAt = (dict: PDFDict, key: string): PDFRef | undefined => {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFRef ? value : undefined;
};

/** Tags whose text is always in a cell or an item below them. */
const WITHOUT_TEXT = new Set(['Table', 'THead', 'TBody', 'TFoot', 'TR', 'L']);

/**
 * Returns a tag without the boxes below it that mean nothing, and with the types that PDF/UA
 * requires.
 */
function simplified(tag: Tag): Tag {
  let { type } = tag;
  // A figure of the deck has text and a picture, and only the picture has an alternative text.
  if (type === 'Figure' && !tag.dict.has(PDFName.of('Alt'))) type = 'Sect';
  // Words in another language.
  if (type === 'Div' && tag.dict.has(PDFName.of('Lang'))) type = 'Span';
  const kids = tag.kids.flatMap((kid): Tag['kids'] => {
    // A table's own content is only its lines.
    if (kid.kind !== 'tag') return kid.kind === 'content' && WITHOUT_TEXT.has(type) ? [] : [kid];
    const own = simplified(kid);
    const box = own.type === 'NonStruct' || own.type === 'Div';
    const caption = own.type === 'Caption' && type === 'Sect';
    if (box || caption) return own.kids;
    const cell = own.type === 'TD' || own.type === 'TH' || own.type === 'Figure';
    return own.kids.length || cell ? [own] : [];
  });
  if (type === 'Table') fillRows(kids);
  return { ...tag, type, kids };
}

/**
 * Gives all rows of a table as many cells as the longest has. Chromium has no tag for an empty cell
 * that draws nothing; where its row's other cells follow it, the style sheet makes it draw.
 */
function fillRows(parts: Tag['kids']): void {
  const below = (kids: Tag['kids'], type: string): Tag[] =>
    kids.flatMap((kid) =>
      kid.kind !== 'tag' ? [] : kid.type === type ? [kid] : below(kid.kids, type),
    );
  const rows = below(parts, 'TR');
  const widths = rows.map(({ kids }) =>
    kids.reduce((sum, kid) => sum + (kid.kind === 'tag' ? columnsOf(kid.dict) : 0), 0),
  );
  const most = Math.max(0, ...widths);
  rows.forEach((row, i) => {
    const { context } = row.dict;
    const isHead = row.kids.every((kid) => kid.kind === 'tag' && kid.type === 'TH');
    for (let width = widths[i] ?? 0; width < most; width++) {
      const scope = isHead ? { A: { O: 'Table', Scope: 'Column' } } : {};
      const dict = context.obj({ Type: 'StructElem', ...scope });
      const ref = context.register(dict);
      row.kids.push({ kind: 'tag', ref, dict, type: isHead ? 'TH' : 'TD', kids: [] });
    }
  });
}

/** How many columns a cell is wide. */
function columnsOf(cell: PDFDict): number {
  const value = cell.lookup(PDFName.of('A'));
  const all = value instanceof PDFArray ? value.asArray() : [value];
  const spans = all.map((one) => {
    const attributes = one instanceof PDFRef ? cell.context.lookup(one) : one;
    return attributes instanceof PDFDict ? attributes.get(PDFName.of('ColSpan')) : undefined;
  });
  const span = spans.find((one) => one instanceof PDFNumber);
  return span instanceof PDFNumber ? span.asNumber() : 1;
}

class TagWriter {
  readonly marked = new Map<PDFRef, Set<number>>();
  /** The tags of pages and annotations, by their numbers in the PDF's parent tree. */
  private readonly parents = new Map<number, PDFRef | PDFArray>();

  constructor(private readonly pdf: PDFDocument) {}

  write(tag: Tag, parent: PDFRef): void {
    const { dict, ref } = tag;
    const kids = tag.type === 'LI' ? listItem(this.pdf, tag.kids) : tag.kids;
    const page = kids.find((kid) => kid.kind !== 'tag')?.page;
    dict.set(PDFName.of('S'), PDFName.of(tag.type));
    dict.set(PDFName.of('P'), parent);
    dict.delete(PDFName.of('ID'));
    if (page) dict.set(PDFName.of('Pg'), page);
    else dict.delete(PDFName.of('Pg'));
    leanAttributes(dict);
    const list = kids.map((kid) => this.kid(kid, ref, page));
    const [only] = list;
    if (!only) dict.delete(PDFName.of('K'));
    else dict.set(PDFName.of('K'), list.length === 1 ? only : this.pdf.context.obj(list));
  }

  finish(root: PDFRef, top: PDFRef): void {
    const { context } = this.pdf;
    const numbers = context.obj([]);
    for (const [key, value] of [...this.parents].sort(([a], [b]) => a - b)) {
      numbers.push(PDFNumber.of(key));
      numbers.push(value instanceof PDFArray ? context.register(value) : value);
    }
    const dict = context.lookup(root, PDFDict);
    dict.set(PDFName.of('K'), top);
    dict.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums: numbers })));
    dict.delete(PDFName.of('IDTree'));
  }

  private kid(kid: Tag['kids'][number], ref: PDFRef, page: PDFRef | undefined): PDFObject {
    const { context } = this.pdf;
    if (kid.kind === 'tag') {
      this.write(kid, ref);
      return kid.ref;
    }
    const own = kid.page ? { Pg: kid.page } : {};
    if (kid.kind === 'annotation') {
      const annotation = context.lookup(kid.object, PDFDict);
      this.parents.set(annotation.lookup(PDFName.of('StructParent'), PDFNumber).asNumber(), ref);
      return context.obj({ Type: 'OBJR', Obj: kid.object, ...own });
    }
    this.hold(kid, ref);
    if (!kid.stream && kid.page === page) return PDFNumber.of(kid.mcid);
    const stream = kid.stream ? { Stm: kid.stream } : {};
    return context.obj({ Type: 'MCR', MCID: kid.mcid, ...own, ...stream });
  }

  /** Notes which tag refers to some marked content. */
  private hold({ page, stream, mcid }: Content, ref: PDFRef): void {
    const holder = stream ?? page;
    if (!holder) throw new Error('A tag of the PDF has content without a page.');
    this.marked.set(holder, (this.marked.get(holder) ?? new Set()).add(mcid));
    const object = this.pdf.context.lookup(holder);
    const dict = object instanceof PDFStream ? object.dict : (object as PDFDict);
    const key = dict.lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
    const known = this.parents.get(key);
    const list = known instanceof PDFArray ? known : this.pdf.context.obj([]);
    while (list.size() <= mcid) list.push(PDFNull);
    list.set(mcid, ref);
    this.parents.set(key, list);
  }
}

/** The kids of a list item: its label, if it has one, and a body with the rest. */
function listItem(pdf: PDFDocument, kids: Tag['kids']): Tag['kids'] {
  const isLabel = (kid: Tag['kids'][number]) => kid.kind === 'tag' && kid.type === 'Lbl';
  const rest = kids.filter((kid) => !isLabel(kid));
  if (rest.every((kid) => kid.kind === 'tag' && kid.type === 'LBody')) return kids;
  const dict = pdf.context.obj({ Type: 'StructElem' });
  const body: Tag = {
    kind: 'tag',
    ref: pdf.context.register(dict),
    dict,
    type: 'LBody',
    kids: rest,
  };
  return [...kids.filter(isLabel), body];
}

/**
 * Removes attributes that say nothing: spans of one row or column, and header lists, which the
 * scopes of header cells make unnecessary.
 */
function leanAttributes(dict: PDFDict): void {
  const value = dict.lookup(PDFName.of('A'));
  const all = value instanceof PDFArray ? value.asArray() : value ? [value] : [];
  if (!all.length) return;
  const kept = all.flatMap((one) => {
    const attributes = one instanceof PDFRef ? dict.context.lookup(one) : one;
    if (!(attributes instanceof PDFDict)) return [];
    attributes.delete(PDFName.of('Headers'));
    for (const key of ['RowSpan', 'ColSpan']) {
      const span = attributes.get(PDFName.of(key));
      if (span instanceof PDFNumber && span.asNumber() === 1) attributes.delete(PDFName.of(key));
    }
    return attributes.keys().length > 1 ? [attributes] : [];
  });
  const [only] = kept;
  if (!only) dict.delete(PDFName.of('A'));
  else dict.set(PDFName.of('A'), kept.length === 1 ? only : dict.context.obj(kept));
}

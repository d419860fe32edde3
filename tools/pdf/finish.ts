/**
 * Adds what Chromium's PDFs lack: author and date, tags and bookmarks that screen readers can use,
 * and compact objects. It also removes the time of printing.
 */
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { markArtifacts, withOrdinarySpaces } from './content';
import { type Codes, Fonts, withSpacesBetweenLines } from './lines';
import { mendTags } from './tags';

export interface PdfFacts {
  title: string;
  subject: string;
  author: string;
  /** The date of the source code, or the Unix epoch when it is unknown. */
  date: Date;
  /** The headings from which the bookmarks are made, in their order. */
  headings: readonly string[];
  /** Where each link leads, in words, by its address: `https://…`, or `#id` in the document. */
  links: Readonly<Record<string, string>>;
}

/** Compression outside this thread, for all pages at the same time. */
const [pack, unpack] = [promisify(deflate), promisify(inflate)];

/**
 * Completes a PDF. The same input gives the same bytes: the dates are those of the source, and tags
 * have no running numbers. Throws when the PDF is not of the form that Chromium prints.
 */
export async function finishPdf(
  printed: Uint8Array,
  facts: PdfFacts,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const pdf = await PDFDocument.load(printed, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  });
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  pdf.setSubject(facts.subject);
  if (facts.author) pdf.setAuthor(facts.author);
  pdf.setLanguage('nb-NO');
  pdf.setCreationDate(facts.date);
  pdf.setModificationDate(facts.date);
  writeMetadata(pdf, facts);
  const pages = pdf.getPages();
  // Other threads compress the pages while this one mends tags, links and bookmarks.
  const fonts = new Fonts(pdf);
  const unpacked = Promise.all(pages.map((page) => contentOf(pdf, page, fonts)));
  const marked = mendTags(pdf);
  const contents = await unpacked;
  const packed = contents.map((content) => markPage(pdf, content, marked.get(content.page)));
  for (const { node } of pages) describeLinks(node, facts.links);
  mendBookmarks(pdf, facts.headings);
  await pdf.flush();
  removeUnused(pdf);
  await Promise.all(packed);
  const bytes = await pdf.save({ useObjectStreams: true });
  return { bytes, pages: pages.length };
}

/** Writes the same facts once more as XMP, which archives need, and that the file is PDF/UA-1. */
function writeMetadata(pdf: PDFDocument, { title, subject, author, date }: PdfFacts): void {
  const text = (words: string) =>
    words.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
  const inNorwegian = (tag: string, words: string) =>
    `<${tag}><rdf:Alt><rdf:li xml:lang="x-default">${text(words)}</rdf:li></rdf:Alt></${tag}>`;
  const day = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const xml = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
${inNorwegian('dc:title', title)}
${inNorwegian('dc:description', subject)}
${author ? `<dc:creator><rdf:Seq><rdf:li>${text(author)}</rdf:li></rdf:Seq></dc:creator>\n` : ''}<dc:language><rdf:Bag><rdf:li>nb-NO</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  const stream = pdf.context.stream(Buffer.from(xml, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}

interface Content {
  page: PDFRef;
  ref: PDFRef;
  operators: string;
  fonts: ReadonlyMap<string, Codes>;
}

/** The operators of a page, as text with one character for each byte. */
async function contentOf(pdf: PDFDocument, page: PDFPage, fonts: Fonts): Promise<Content> {
  const ref = page.node.get(PDFName.of('Contents'));
  const stream = pdf.context.lookup(ref);
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) {
    throw new Error('A page of the PDF is not drawn in one piece.');
  }
  const packed = stream.dict.has(PDFName.of('Filter'));
  const bytes = packed ? await unpack(stream.contents) : Buffer.from(stream.contents);
  return { page: page.ref, ref, operators: bytes.toString('latin1'), fonts: fonts.of(page) };
}

/** Mends what a page draws. `tagged` has the numbers of the marked content to which tags refer. */
async function markPage(
  pdf: PDFDocument,
  { ref, operators, fonts }: Content,
  tagged: ReadonlySet<number> = new Set(),
): Promise<void> {
  const spaced = withSpacesBetweenLines(withOrdinarySpaces(operators), fonts);
  const mended = markArtifacts(spaced, tagged);
  const bytes = await pack(Buffer.from(mended, 'latin1'));
  const dict = pdf.context.obj({ Filter: 'FlateDecode', Length: bytes.length });
  pdf.context.assign(ref, PDFRawStream.of(dict, bytes));
}

/** Gives each link a description, and makes the tab order of the page that of its tags. */
function describeLinks(page: PDFDict, links: PdfFacts['links']): void {
  const annotations = page.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) return;
  page.set(PDFName.of('Tabs'), PDFName.of('S'));
  for (let i = 0; i < annotations.size(); i++) {
    const link = annotations.lookup(i, PDFDict);
    const uri = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
    const target = link.lookup(PDFName.of('Dest'));
    const address =
      uri instanceof PDFString
        ? uri.asString()
        : target instanceof PDFName
          ? `#${target.decodeText()}`
          : '';
    link.set(PDFName.of('Contents'), PDFHexString.fromText(links[address] ?? address));
  }
}

interface Bookmark {
  ref: PDFRef;
  dict: PDFDict;
  children: Bookmark[];
}

/**
 * Mends the bookmarks. All slides get the same level, while Chromium puts them below the first
 * heading; what is below a slide is folded; and the titles get the spaces that Chromium loses at
 * line breaks.
 */
function mendBookmarks(pdf: PDFDocument, headings: readonly string[]): void {
  const { context } = pdf;
  const rootRef = pdf.catalog.get(PDFName.of('Outlines'));
  if (!(rootRef instanceof PDFRef)) throw new Error('The PDF has no bookmarks.');
  const titles = [...headings];
  const read = (dict: PDFDict): Bookmark[] => {
    const found: Bookmark[] = [];
    let ref = dict.get(PDFName.of('First'));
    while (ref instanceof PDFRef) {
      const own = context.lookup(ref, PDFDict);
      const title = titles.shift();
      if (title === undefined) throw new Error('The PDF has more bookmarks than headings.');
      own.set(PDFName.of('Title'), PDFHexString.fromText(title));
      found.push({ ref, dict: own, children: read(own) });
      ref = own.get(PDFName.of('Next'));
    }
    return found;
  };
  const write = (ref: PDFRef, dict: PDFDict, children: Bookmark[], open: boolean): void => {
    for (const key of ['First', 'Last', 'Count']) dict.delete(PDFName.of(key));
    const [first, last] = [children[0], children.at(-1)];
    if (!first || !last) return;
    dict.set(PDFName.of('First'), first.ref);
    dict.set(PDFName.of('Last'), last.ref);
    dict.set(PDFName.of('Count'), PDFNumber.of(open ? children.length : -children.length));
    children.forEach((child, i) => {
      child.dict.set(PDFName.of('Parent'), ref);
      for (const [key, other] of [
        ['Prev', children[i - 1]],
        ['Next', children[i + 1]],
      ] as const) {
        if (other) child.dict.set(PDFName.of(key), other.ref);
        else child.dict.delete(PDFName.of(key));
      }
      write(child.ref, child.dict, child.children, false);
    });
  };
  const root = context.lookup(rootRef, PDFDict);
  const [first, ...rest] = read(root);
  if (!first || titles.length) throw new Error('The PDF has fewer bookmarks than headings.');
  const slides = [{ ...first, children: [] }, ...first.children, ...rest];
  write(rootRef, root, slides, true);
}

/** Removes the objects to which nothing refers any more. */
function removeUnused(pdf: PDFDocument): void {
  const { context } = pdf;
  const used = new Set<PDFRef>();
  const { Root, Info } = context.trailerInfo;
  const left: PDFObject[] = [Root, Info].filter((one) => one !== undefined);
  for (let object = left.pop(); object; object = left.pop()) {
    if (object instanceof PDFRef) {
      if (used.has(object)) continue;
      used.add(object);
      const target = context.lookup(object);
      if (target) left.push(target);
    } else if (object instanceof PDFArray) left.push(...object.asArray());
    else if (object instanceof PDFDict) left.push(...object.values());
    else if (object instanceof PDFStream) left.push(...object.dict.values());
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!used.has(ref)) context.delete(ref);
  }
}

/** What Chromium's PDF lacks: who and when, small objects packed together, no trace of the clock. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

export interface PdfFacts {
  title: string;
  subject: string;
  author: string;
  /** Day of the source; the Unix epoch where it is unknown. */
  date: Date;
}

/** The same bytes for the same input: dates are the source's, and names do not count up. */
export async function finishPdf(
  printed: Uint8Array,
  facts: PdfFacts,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  pdf.setSubject(facts.subject);
  if (facts.author) pdf.setAuthor(facts.author);
  pdf.setLanguage('nb-NO');
  pdf.setCreationDate(facts.date);
  pdf.setModificationDate(facts.date);
  pdf.catalog.delete(PDFName.of('Metadata'));
  renumberNodes(pdf);
  const bytes = await pdf.save({ useObjectStreams: true, addDefaultPage: false });
  return { bytes, pages: pdf.getPageCount() };
}

/** `node00012772`: Chromium names tags after its own count of nodes, which differs from run to run. */
const NODE = /^node\d{8}$/;

/** Names the tags by their rank instead; their order, which look-ups rely on, stays. */
function renumberNodes(pdf: PDFDocument): void {
  const found = new Set<string>();
  const each = (object: PDFObject, visit: (name: string) => PDFString | undefined): void => {
    const entries: [PDFName | number, PDFObject][] =
      object instanceof PDFArray
        ? object.asArray().map((value, i) => [i, value])
        : object instanceof PDFDict
          ? object.entries()
          : [];
    for (const [key, value] of entries) {
      const name = value instanceof PDFString ? value.asString() : '';
      if (!NODE.test(name)) each(value, visit);
      else {
        const renamed = visit(name);
        if (!renamed) continue;
        if (object instanceof PDFArray) object.set(key as number, renamed);
        else if (object instanceof PDFDict) object.set(key as PDFName, renamed);
      }
    }
  };
  const all = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  const objects = all.filter((object) => !(object instanceof PDFRawStream));
  const note = (name: string) => {
    found.add(name);
    return undefined;
  };
  for (const object of objects) each(object, note);
  const rank = new Map([...found].sort().map((name, i) => [name, String(i).padStart(8, '0')]));
  const rename = (name: string) => PDFString.of(`node${rank.get(name)}`);
  for (const object of objects) each(object, rename);
}

/** Writes a PDF's objects: all but streams packed together, as PDF 1.5 has it (ISO 32000-1, 7.5.7–8). */
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { type PDFContext, type PDFObject, type PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** Objects that are packed together. */
const PER_STREAM = 500;
/** Bytes of a cross-reference: its kind, where it is, its place there. */
const WIDTHS = [1, 4, 2] as const;
const [IN_FILE, IN_STREAM] = [1, 2];
/** Beside this thread. */
const pack = promisify(deflate);

/** `streams`: resolves when the contents of all streams are there; what is small is packed before. */
export async function writePdf(context: PDFContext, streams: Promise<unknown>): Promise<Buffer> {
  const small: [PDFRef, PDFObject][] = [];
  const large: PDFRef[] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) large.push(ref);
    else small.push([ref, object]);
  }
  const packed: Promise<Buffer>[] = [];
  for (let at = 0; at < small.length; at += PER_STREAM) {
    packed.push(objectStream(small.slice(at, at + PER_STREAM)));
  }
  const [bodies] = await Promise.all([Promise.all(packed), streams]);

  const first = context.largestObjectNumber + 1;
  const size = first + bodies.length + 1;
  const entryBytes = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];
  const table = Buffer.alloc(size * entryBytes);
  const enter = (number: number, kind: number, where: number, place: number) => {
    const at = table.writeUInt8(kind, number * entryBytes);
    table.writeUInt16BE(place, table.writeUInt32BE(where, at));
  };
  // The second line tells programs that the file is not text.
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  const write = (number: number, body: Uint8Array) => {
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    enter(number, IN_FILE, length, 0);
    parts.push(part);
    length += part.length;
  };
  for (const ref of large) {
    const stream = context.lookup(ref, PDFStream);
    const body = Buffer.alloc(stream.sizeInBytes());
    stream.copyBytesInto(body, 0);
    write(ref.objectNumber, body);
  }
  for (const [i, body] of bodies.entries()) write(first + i, body);
  small.forEach(([ref], i) => {
    enter(ref.objectNumber, IN_STREAM, first + Math.floor(i / PER_STREAM), i % PER_STREAM);
  });
  const start = length;
  enter(size - 1, IN_FILE, start, 0);
  const { Root, Info, ID } = context.trailerInfo;
  const trailer = Object.entries({ Root, Info, ID })
    .map(([key, value]) => (value ? ` /${key} ${value}` : ''))
    .join('');
  write(
    size - 1,
    streamOf(`/Type /XRef /Size ${size} /W [${WIDTHS.join(' ')}]${trailer}`, await pack(table)),
  );
  return Buffer.concat([...parts, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
}

async function objectStream(objects: readonly (readonly [PDFRef, PDFObject])[]): Promise<Buffer> {
  let places = '';
  let bodies = '';
  for (const [ref, object] of objects) {
    places += `${ref.objectNumber} ${bodies.length} `;
    bodies += `${object}\n`;
  }
  const contents = await pack(Buffer.from(places + bodies, 'latin1'));
  return streamOf(`/Type /ObjStm /N ${objects.length} /First ${places.length}`, contents);
}

const streamOf = (entries: string, contents: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${entries} /Filter /FlateDecode /Length ${contents.length} >>\nstream\n`),
    contents,
    Buffer.from('\nendstream'),
  ]);

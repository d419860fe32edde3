/**
 * Completes the file that pptxgenjs has written: its charts and their workbooks, the pictures beside
 * the SVGs, the language, and what the schema asks for.
 */
import { Resvg } from '@resvg/resvg-js';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { ChartPart } from './chart-part';

/** Width of the pictures beside the SVGs, in pixels for each unit of the SVG: 200 dots an inch. */
const PIXELS_PER_UNIT = 1.1;
/** No date in a zip is older. */
const FIRST_ZIP_DATE = new Date(1980, 0, 2);

/** The whole file. `charts` are its charts in the order of the slides, `written` its date. */
export function finished(
  bytes: Uint8Array,
  charts: readonly ChartPart[],
  written: Date,
): Uint8Array {
  const files = withChartsFromOne(unzipSync(bytes));
  const put = (path: string, content: Uint8Array) => {
    if (!files[path]) throw new Error(`The file has no ${path}.`);
    files[path] = content;
  };
  charts.forEach(({ xml, workbook }, i) => {
    put(`ppt/charts/chart${i + 1}.xml`, strToU8(xml));
    put(`ppt/embeddings/Microsoft_Excel_Worksheet${i + 1}.xlsx`, workbook);
  });
  for (const [path, content] of Object.entries(files)) {
    if (path.endsWith('.svg')) put(besideOf(path), pictureOf(strFromU8(content)));
  }
  for (const [path, content] of Object.entries(files)) {
    if (path.endsWith('.xml')) files[path] = strToU8(corrected(path, strFromU8(content), written));
  }
  const mtime = written < FIRST_ZIP_DATE ? FIRST_ZIP_DATE : written;
  const whole: Zippable = {};
  for (const [path, content] of Object.entries(files)) {
    if (!path.endsWith('/')) whole[path] = [content, { mtime, level: 9 }];
  }
  return zipSync(whole);
}

/**
 * Gives the charts the numbers from one on: pptxgenjs counts on from one file to the next.
 */
function withChartsFromOne(files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const numbers = Object.keys(files).flatMap(
    (path) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? [],
  );
  const before = Math.min(...numbers.map(Number)) - 1;
  if (before === 0 || numbers.length === 0) return files;
  const renumbered = (text: string) =>
    text.replaceAll(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.x)/g,
      (_, name: string, number: string) => `${name}${Number(number) - before}`,
    );
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      renumbered(path),
      /\.(xml|rels)$/.test(path) ? strToU8(renumbered(strFromU8(content))) : content,
    ]),
  );
}

/** The path of the picture that stands beside an SVG: `image-4-1.png` for `image-4-2.svg`. */
const besideOf = (path: string): string =>
  path.replace(/(\d+)\.svg$/, (_, number: string) => `${Number(number) - 1}.png`);

function pictureOf(svg: string): Uint8Array {
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: PIXELS_PER_UNIT },
    font: { loadSystemFonts: false },
  });
  return drawn.render().asPng();
}

function corrected(path: string, xml: string, written: Date): string {
  const date = written.toISOString().replace(/\.\d+Z$/, 'Z');
  const text = xml
    .replaceAll(/ lang="en-US"/g, ' lang="nb-NO"')
    .replaceAll(/ altLang="en-US"/g, '')
    // The first row of a table has its headers, which a screen reader then says.
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
    // pptxgenjs repeats a paragraph's properties before each part of its text.
    .replaceAll(/(<\/a:r>)<a:pPr[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs, '$1')
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}`);
  if (path === 'ppt/presentation.xml') return withSections(withMastersInOrder(text));
  if (path.startsWith('ppt/notesSlides/')) return withParagraphs(text);
  return text;
}

/** The schema has the masters of slides and notes first. */
function withMastersInOrder(xml: string): string {
  const [notes = ''] = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml) ?? [];
  return xml.replace(notes, '').replace('</p:sldMasterIdLst>', `</p:sldMasterIdLst>${notes}`);
}

/** Gives the sections ids that are the same each time, in the capitals that the schema asks for. */
function withSections(xml: string): string {
  let sections = 0;
  return xml.replaceAll(
    /(<p14:section [^>]*id=)"[^"]*"/g,
    (_, before: string) =>
      `${before}"{00000000-0000-4000-8000-${String(++sections).padStart(12, '0')}}"`,
  );
}

/** Makes paragraphs of the lines of a note. */
const withParagraphs = (xml: string): string =>
  xml.replace(
    /<a:p>(<a:r>(?:(?!<\/a:p>).)*?<a:t>)([^<]*\n[^<]*)(<\/a:t><\/a:r>)((?:(?!<\/a:p>).)*)<\/a:p>/s,
    (_, before: string, text: string, after: string) =>
      text
        .split('\n')
        .map((line) => `<a:p>${before}${line}${after}</a:p>`)
        .join(''),
  );

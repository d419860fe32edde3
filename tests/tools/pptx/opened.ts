/** Opens a PowerPoint file for the tests, with other code than that which wrote it. */
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

export interface OpenedSlide {
  /** The part's number, which is the slide's place in the file. */
  number: number;
  document: Document;
  /** The title's text. */
  title: string;
  /** All texts, a paragraph each. */
  paragraphs: string[];
  notes: string;
  /** Alternative texts of pictures and charts. */
  described: { name: string; text: string }[];
  charts: OpenedChart[];
  pictures: { png: Uint8Array; svg: Uint8Array | undefined }[];
}

export interface OpenedChart {
  document: Document;
  categories: string[];
  series: { name: string; values: (number | null)[] }[];
  workbook: Uint8Array;
}

export interface Opened {
  files: Record<string, Uint8Array>;
  slides: OpenedSlide[];
}

/** Parses XML, and throws on anything that is not well formed. */
export function parseXml(text: string): Document {
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml');
}

export const all = (parent: Document | Element, name: string): Element[] => [
  ...parent.getElementsByTagName(name),
];
const textIn = (parent: Document | Element, name: string): string =>
  all(parent, name)
    .map((one) => one.textContent ?? '')
    .join('');

/** Reads the whole file. Throws when a part of it is not well formed, or a relation leads nowhere. */
export function opened(bytes: Uint8Array): Opened {
  const files = unzipSync(bytes);
  for (const [path, content] of Object.entries(files)) {
    if (/\.(xml|rels|svg)$/.test(path)) parseXml(strFromU8(content));
  }
  const read = (path: string): Uint8Array => {
    const found = files[path];
    if (!found) throw new Error(`There is no ${path}.`);
    return found;
  };
  const relationsOf = (path: string): Map<string, string> => {
    const [folder, file] = [path.replace(/[^/]+$/, ''), path.replace(/.*\//, '')];
    const document = parseXml(strFromU8(read(`${folder}_rels/${file}.rels`)));
    return new Map(
      all(document, 'Relationship').map((one) => [
        one.getAttribute('Id') ?? '',
        new URL(one.getAttribute('Target') ?? '', `file:///${folder}`).pathname.slice(1),
      ]),
    );
  };
  const chart = (path: string): OpenedChart => {
    const document = parseXml(strFromU8(read(path)));
    const id = all(document, 'c:externalData')[0]?.getAttribute('r:id') ?? '';
    const series = all(document, 'c:ser');
    const points = (parent: Element | undefined): Map<number, string> =>
      new Map(
        (parent ? all(parent, 'c:pt') : []).map((one) => [
          Number(one.getAttribute('idx')),
          textIn(one, 'c:v'),
        ]),
      );
    const count = Number(series[0] && all(series[0], 'c:ptCount').at(-1)?.getAttribute('val'));
    const at = Array.from({ length: count }, (_, i) => i);
    const categories = points(series[0] && all(series[0], 'c:cat')[0]);
    return {
      document,
      categories: at.map((i) => categories.get(i) ?? ''),
      series: series.map((one) => {
        const values = points(all(one, 'c:val')[0]);
        return {
          name: [...points(all(one, 'c:tx')[0]).values()].join(),
          values: at.map((i) => (values.has(i) ? Number(values.get(i)) : null)),
        };
      }),
      workbook: read(relationsOf(path).get(id) ?? ''),
    };
  };
  const count = Object.keys(files).filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path)).length;
  const slides = Array.from({ length: count }, (_, i) => {
    const path = `ppt/slides/slide${i + 1}.xml`;
    const document = parseXml(strFromU8(read(path)));
    const relations = relationsOf(path);
    const target = (id: string | null) => relations.get(id ?? '') ?? '';
    const title = all(document, 'p:sp').find((one) =>
      all(one, 'p:ph').some((place) => place.getAttribute('type') === 'title'),
    );
    const notes = [...relations.values()].find((one) => one.includes('/notesSlides/')) ?? '';
    return {
      number: i + 1,
      document,
      title: title ? textIn(title, 'a:t') : '',
      paragraphs: all(document, 'a:p').map((one) => textIn(one, 'a:t')),
      notes: all(parseXml(strFromU8(read(notes))), 'a:p')
        .map((one) => textIn(one, 'a:t'))
        .join('\n'),
      described: [...all(document, 'p:pic'), ...all(document, 'p:graphicFrame')].map((one) => {
        const [properties] = all(one, 'p:cNvPr');
        return {
          name: properties?.getAttribute('name') ?? '',
          text: properties?.getAttribute('descr') ?? '',
        };
      }),
      charts: all(document, 'c:chart').map((one) => chart(target(one.getAttribute('r:id')))),
      pictures: all(document, 'p:pic').map((one) => {
        const vector = all(one, 'asvg:svgBlip')[0]?.getAttribute('r:embed') ?? null;
        return {
          png: read(target(all(one, 'a:blip')[0]?.getAttribute('r:embed') ?? null)),
          svg: vector ? read(target(vector)) : undefined,
        };
      }),
    };
  });
  return { files, slides };
}

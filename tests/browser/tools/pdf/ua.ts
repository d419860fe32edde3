/**
 * The rules of PDF/UA-1 that a machine can test, by clause of ISO 14289-1; docs/pdf.md accounts for
 * each. A rule returns its violations in words, or nothing when it holds.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { contentFaults } from './content';
import { type Dict, Objects, type Tag } from './tags';

interface Document {
  objects: Objects;
  tags: Tag[];
  pdf: PDFDocumentProxy;
}
type Rule = (document: Document) => string[] | Promise<string[]>;

const GROUPING = ['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI'];
const BLOCKS = ['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl', 'LBody'];
const TABLES = ['Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot'];
const INLINE = ['Span', 'Quote', 'Note', 'Reference', 'Code', 'Link', 'Annot', 'Figure', 'Formula'];
const STANDARD = new Set([...GROUPING, ...BLOCKS, ...TABLES, ...INLINE]);

/** Which elements an element may contain, and in which it may be contained. */
const KIDS: Record<string, readonly string[]> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
};
const PARENTS: Record<string, readonly string[]> = {
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
};

const fault = (broken: boolean, words: string): string[] => (broken ? [words] : []);
const ofType = (tags: readonly Tag[], ...types: string[]) =>
  tags.filter(({ type }) => types.includes(type));
const isText = (value: unknown): boolean => typeof value === 'string' && value.length > 2;

export const RULES: Record<string, Rule> = {
  '6.1': ({ objects }) => fault(!/^1\.[0-7]$/.test(objects.version), `version ${objects.version}`),
  '6.2': ({ objects }) =>
    fault(objects.dict(objects.catalog['/MarkInfo'])['/Marked'] !== true, 'not marked as tagged'),
  '7.1-1': async (document) => (await content(document)).nested,
  '7.1-3': async (document) => (await content(document)).untagged,
  '7.1-4': ({ objects }) =>
    fault(objects.dict(objects.catalog['/MarkInfo'])['/Suspects'] === true, 'tags are suspect'),
  '7.1-5': ({ objects, tags }) => [
    ...tags.filter(({ type }) => !STANDARD.has(type)).map(({ type }) => `no standard type ${type}`),
    ...Object.keys(objects.dict(structure(objects)['/RoleMap'])).filter((type) =>
      STANDARD.has(type.slice(1)),
    ),
  ],
  '7.1-8': ({ objects }) => fault(!objects.catalog['/Metadata'], 'no metadata'),
  '7.1-9': ({ objects }) =>
    fault(
      !/<dc:title>.*?<rdf:li[^>]*>[^<]+<\/rdf:li>/s.test(
        objects.stream(String(objects.catalog['/Metadata'])),
      ),
      'no title',
    ),
  '7.1-10': ({ objects }) =>
    fault(
      objects.dict(objects.catalog['/ViewerPreferences'])['/DisplayDocTitle'] !== true,
      'the window does not show the title',
    ),
  '7.1-11': ({ tags }) => fault(tags.length === 0, 'no tags'),
  '7.1-12': ({ objects, tags }) =>
    tags
      .filter(
        ({ dict, parent }) =>
          dict['/P'] !== (parent?.ref ?? objects.catalog['/StructTreeRoot']) ||
          dict['/Type'] !== '/StructElem',
      )
      .map(({ type }) => `${type} does not know its parent`),
  '7.2-lang': ({ objects, tags }) => [
    ...fault(objects.catalog['/Lang'] !== 'u:nb-NO', 'the language is not Norwegian'),
    ...tags
      .filter(({ dict }) => '/Lang' in dict && !isText(dict['/Lang']))
      .map(({ type }) => `${type} has an empty language`),
  ],
  '7.2-nesting': ({ tags }) =>
    tags.flatMap(({ type, kids, content: own, parent }) => [
      ...kids
        .filter((kid) => KIDS[type] && !KIDS[type].includes(kid.type))
        .map((kid) => `${kid.type} in ${type}`),
      ...fault(!!KIDS[type] && own.length > 0, `text directly in ${type}`),
      ...fault(!!PARENTS[type] && !PARENTS[type].includes(parent?.type ?? ''), `stray ${type}`),
      ...fault(
        type === 'Table' && ofType(kids, 'THead', 'TFoot', 'Caption').length > 2,
        'two heads, feet or captions',
      ),
      ...fault(
        kids.some((kid, i) => kid.type === 'Caption' && i > 0 && i < kids.length - 1),
        `a caption in the middle of ${type}`,
      ),
    ]),
  '7.2-rows': ({ objects, tags }) =>
    ofType(tags, 'Table').flatMap((table) => {
      const widths = new Set(rows(table).map((row) => width(objects, row)));
      return fault(widths.size !== 1, `a table with rows of ${[...widths]} cells`);
    }),
  '7.3': ({ tags }) =>
    ofType(tags, 'Figure')
      .filter(({ dict }) => !isText(dict['/Alt']) && !isText(dict['/ActualText']))
      .map(() => 'a figure without alternative text'),
  '7.4.2': ({ tags }) => {
    const levels = tags.flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type[1])] : []));
    return [
      ...fault(levels[0] !== 1, 'the first heading is not H1'),
      ...levels.flatMap((level, i) =>
        fault(level > (levels[i - 1] ?? 0) + 1, `H${levels[i - 1]} before H${level}`),
      ),
    ];
  },
  '7.4.4': ({ tags }) => ofType(tags, 'H').map(() => 'H beside numbered headings'),
  '7.5': ({ objects, tags }) => [
    ...ofType(tags, 'TH')
      .filter((tag) => !['/Column', '/Row', '/Both'].includes(attribute(objects, tag, '/Scope')))
      .map(() => 'a header cell without scope'),
    ...ofType(tags, 'Table')
      .filter((table) => rows(table)[0]?.kids.some(({ type }) => type !== 'TH') !== false)
      .map(() => 'a table whose first row is not headers'),
  ],
  '7.7, 7.9, 7.18.8': ({ tags }) =>
    ofType(tags, 'Formula', 'Note', 'Annot').map(({ type }) => `an unforeseen ${type}`),
  '7.10, 7.11, 7.15, 7.16': ({ objects }) => [
    ...['/OCProperties', '/AcroForm', '/AF'].filter((key) => key in objects.catalog),
    ...fault('/EmbeddedFiles' in objects.dict(objects.catalog['/Names']), 'embedded files'),
    ...fault('/Encrypt' in objects.trailer, 'encrypted'),
  ],
  '7.18.1': ({ objects }) =>
    annotations(objects)
      .filter(({ dict }) => dict['/Subtype'] !== '/Link')
      .map(({ dict }) => `an annotation ${dict['/Subtype']}`),
  '7.18.3': ({ objects }) =>
    objects.pages.flatMap((page, i) =>
      fault(
        '/Annots' in objects.dict(page) && objects.dict(page)['/Tabs'] !== '/S',
        `page ${i + 1} has another tab order than its tags`,
      ),
    ),
  '7.18.5-1': ({ objects, tags }) => {
    const held = new Set(ofType(tags, 'Link').flatMap((link) => link.objects));
    const back = parentTree(objects);
    return annotations(objects)
      .filter(
        ({ ref, dict }) =>
          !held.has(ref) ||
          objects.dict(back.get(Number(dict['/StructParent'])) ?? null)['/S'] !== '/Link',
      )
      .map(() => 'a link outside the tags');
  },
  '7.18.5-2': ({ objects }) =>
    annotations(objects)
      .filter(({ dict }) => !isText(dict['/Contents']))
      .map(() => 'a link without words'),
  '7.20': ({ objects }) =>
    objects
      .dicts()
      .filter((dict) => dict['/Subtype'] === '/Form' && '/Ref' in dict)
      .map(() => 'a reference to another file'),
  '7.21.4': ({ objects }) =>
    fonts(objects)
      .filter((font) => font['/Subtype'] !== '/Type3' && !embedded(objects, font))
      .map((font) => `${font['/BaseFont']} is not embedded`),
  '7.21.7': ({ objects }) =>
    fonts(objects)
      .filter((font) => !/^\/CIDFont/.test(String(font['/Subtype'])) && !font['/ToUnicode'])
      .map((font) => `${font['/Subtype']} without Unicode`),
  '7.21.8': async (document) => (await content(document)).glyphs,
  // Not a clause of its own: from content back to its tag, as ISO 32000-1 14.7.4.4 has it.
  ParentTree: ({ objects, tags }) => {
    const back = parentTree(objects);
    return tags.flatMap(({ ref, content: own }) =>
      own
        .filter(({ holder, mcid }) => {
          const key = Number(objects.dict(holder)['/StructParents']);
          return objects.list(back.get(key) ?? null)[mcid] !== ref;
        })
        .map(() => 'content that does not lead back to its tag'),
    );
  },
};

/** All violations by rule. Rules that hold are left out. */
export async function uaFaults(file: string, pdf: PDFDocumentProxy) {
  const objects = new Objects(file);
  const document = { objects, tags: objects.tags(), pdf };
  const broken: Record<string, string[]> = {};
  for (const [name, rule] of Object.entries(RULES)) {
    const faults = [...new Set(await rule(document))];
    if (faults.length) broken[name] = faults.slice(0, 5);
  }
  return broken;
}

const read = new WeakMap<PDFDocumentProxy, ReturnType<typeof contentFaults>>();
function content({ objects, tags, pdf }: Document): ReturnType<typeof contentFaults> {
  const found = read.get(pdf) ?? contentFaults(pdf, objects, tags);
  read.set(pdf, found);
  return found;
}

const structure = (objects: Objects): Dict => objects.dict(objects.catalog['/StructTreeRoot']);

const rows = ({ kids }: Tag): Tag[] =>
  kids.flatMap((kid) => (kid.type === 'TR' ? [kid] : kid.type === 'Caption' ? [] : rows(kid)));

const width = (objects: Objects, row: Tag): number =>
  row.kids.reduce((sum, cell) => sum + Number(attribute(objects, cell, '/ColSpan') || 1), 0);

function attribute(objects: Objects, { dict }: Tag, key: string): string {
  const found = objects.list(dict['/A'] ?? null).map((one) => objects.dict(one)[key]);
  return String(found.find((value) => value !== undefined) ?? '');
}

const annotations = (objects: Objects): { ref: string; dict: Dict }[] =>
  objects.pages.flatMap((page) =>
    objects
      .list(objects.dict(page)['/Annots'] ?? null)
      .map((ref) => ({ ref: String(ref), dict: objects.dict(ref) })),
  );

function parentTree(objects: Objects): Map<number, string> {
  const numbers = objects.list(objects.dict(structure(objects)['/ParentTree'])['/Nums'] ?? null);
  const tree = new Map<number, string>();
  for (let i = 0; i < numbers.length; i += 2) tree.set(Number(numbers[i]), String(numbers[i + 1]));
  return tree;
}

const fonts = (objects: Objects): Dict[] =>
  objects.dicts().filter((dict) => dict['/Type'] === '/Font');

function embedded(objects: Objects, font: Dict): boolean {
  if (font['/Subtype'] === '/Type0') return true;
  const descriptor = objects.dict(font['/FontDescriptor']);
  return ['/FontFile', '/FontFile2', '/FontFile3'].some((key) => key in descriptor);
}

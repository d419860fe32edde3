/**
 * A figure as a picture that stands alone: drawn anew outside the screen, with text of its own size,
 * its finding, reservation, place, legend, source and address. SVG and PNG are the same drawing.
 */
import extendedFont from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import latinFont from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import '../../assets/styles/picture.css';
import { loadBorders } from '../data/load';
import { fontsLoaded, h, svg } from '../dom/element';
import { onlyLight } from '../figure/appearance';
import type { Figure, FigureSpec } from '../figure/figure';
import { Drawing, fetchRenderer } from './drawing';
import { elementToSvg } from './element-to-svg';
import { SourceLine } from './source-line';
import { pictureStage, type Stage } from './stage';

/** The shapes of a picture by name, with their sizes in units of the SVG. */
export const SHAPES = { bredt: [1600, 900], kvadratisk: [1200, 1200] } as const;
export type Shape = keyof typeof SHAPES;

/** Size of the charts' text, in the same units. */
const CHART_TEXT = 23;
/** Pixels of the PNG for each unit: 3200 × 1800 and 2400 × 2400. */
const PIXELS_PER_UNIT = 2;
/** Letters that are only in the font's second file, among them the Sami ones. */
const EXTENDED_LETTERS = /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]/;

export interface Pictured {
  spec: Pick<FigureSpec, 'name' | 'title'>;
  figure: Figure;
  /** The address that opens the figure, or '' when it has none for others. */
  address: string;
}

/** Makes the picture as the text of an SVG file. */
export async function toSvg(
  { spec, figure, address }: Pictured,
  stage: Stage,
  shape: Shape,
): Promise<string> {
  const { encoding, finding, caveat, place } = figure;
  const [borders] = await Promise.all([
    encoding.type === 'map' ? loadBorders(encoding.vintage, encoding.level) : undefined,
    fetchRenderer(encoding.type),
    fontsLoaded(),
  ]);
  const drawing = new Drawing(spec.title, {
    ...pictureStage(stage),
    fontSize: () => CHART_TEXT,
    pixelRatio: () => 1,
  });
  const source = new SourceLine();
  source.update([figure]);
  // One text, not a text for each link.
  source.element.replaceChildren(source.element.textContent ?? '');
  const line = (name: string, text = '') => (text ? [h('p', { class: name }, text)] : []);
  const sheet = h(
    'div',
    {
      ...{ class: 'picture', inert: true },
      ...{ 'data-figure': spec.name, 'data-shape': shape, 'data-kind': encoding.type },
    },
    h('div', {}, ...line('finding', finding), ...line('caveat', caveat), ...line('place', place)),
    drawing.element,
    h('footer', {}, source.element, ...line('source', address)),
  );
  const [width, height] = SHAPES[shape];
  sheet.style.width = `${width}px`;
  sheet.style.height = `${height}px`;
  document.body.append(sheet);
  try {
    drawing.update(figure, borders);
    drawing.resize();
    const picture = elementToSvg(sheet);
    const name = svg('title', {});
    name.textContent = finding;
    picture.prepend(name, await fontFaces(sheet.textContent ?? ''));
    return onlyLight(new XMLSerializer().serializeToString(picture));
  } finally {
    drawing.destroy();
    sheet.remove();
  }
}

/** Draws the text of an SVG file as a PNG. Rejects when the browser cannot. */
export async function toPng(text: string, shape: Shape): Promise<Blob> {
  const [width, height] = SHAPES[shape].map((units) => units * PIXELS_PER_UNIT) as [number, number];
  const image = new Image();
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  image.src = url;
  await image.decode().finally(() => URL.revokeObjectURL(url));
  const canvas = h('canvas', { width: String(width), height: String(height) });
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('Bildet ble tomt.'))));
  });
}

/** The style element with the deck's own font in it: a picture may fetch nothing. */
async function fontFaces(text: string): Promise<SVGElement> {
  const files = EXTENDED_LETTERS.test(text) ? [extendedFont, latinFont] : [latinFont];
  const faces = await Promise.all(
    files.map(async (file) => {
      const range = file === latinFont ? 'unicode-range:U+0-FF,U+131,U+152-153,U+2000-22FF;' : '';
      return `@font-face{font-family:"Source Sans 3 Variable";font-weight:200 900;${range}src:url(${await asData(file)}) format("woff2")}`;
    }),
  );
  const style = svg('style', {});
  style.textContent = faces.join('');
  return style;
}

/** The file as a data: address, which it is already in the deck in one file. */
async function asData(address: string): Promise<string> {
  if (address.startsWith('data:')) return address;
  const blob = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(new Error('Skriften lot seg ikke hente.')));
    reader.readAsDataURL(blob);
  });
}

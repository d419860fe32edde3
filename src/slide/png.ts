/**
 * A figure as a picture to download: its finding, its drawing as it is on screen, and its source
 * line.
 */

import { FONT } from '../chart/style';
import { type Figure, sourceLine } from '../figure/figure';
import { INK } from '../figure/palette';
import { drawMap } from './map-picture';

/** Width and margin of the picture, in units of which each is `PIXELS_PER_UNIT` pixels. */
const WIDTH = 1200;
const MARGIN = 40;
/** Two pixels for each unit make the picture sharp enough to print. */
const PIXELS_PER_UNIT = 2;

/** Makes a PNG of the figure whose drawing is on screen. Rejects when the browser cannot. */
export async function toPng(figure: Figure, drawing: HTMLElement): Promise<Blob> {
  const { width, height } = drawing.getBoundingClientRect();
  const inner = WIDTH - 2 * MARGIN;
  const scale = inner / width;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const place = figure.place ?? '';
  const wrap = (text: string, font: string): string[] => {
    context.font = font;
    return wrapped(context, text, inner);
  };
  const title = wrap(figure.finding, `600 34px ${FONT}`);
  const lead = wrap([figure.caveat, place].filter(Boolean).join(' '), `400 22px ${FONT}`);
  const map = figure.encoding.type === 'map' ? '. Kart: © Kartverket, CC BY 4.0, endret' : '';
  const source = wrap(sourceLine(figure) + map, `400 20px ${FONT}`);
  const top = MARGIN + title.length * 40 + lead.length * 28 + 12;
  canvas.width = WIDTH * PIXELS_PER_UNIT;
  canvas.height = (top + height * scale + source.length * 26 + MARGIN + 12) * PIXELS_PER_UNIT;
  context.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, WIDTH, canvas.height);
  context.textBaseline = 'top';
  write(context, title, `600 34px ${FONT}`, INK, MARGIN, 40);
  write(context, lead, `400 22px ${FONT}`, INK, MARGIN + title.length * 40, 28);
  context.save();
  context.translate(MARGIN, top);
  context.scale(scale, scale);
  await drawContent(context, drawing);
  context.restore();
  write(context, source, `400 20px ${FONT}`, '#55606d', top + height * scale + 12, 26);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('Bildet ble tomt.'))));
  });
}

/** Draws the drawing's maps, charts, texts and legend, each in its place. */
async function drawContent(context: CanvasRenderingContext2D, drawing: HTMLElement): Promise<void> {
  const origin = drawing.getBoundingClientRect();
  const at = (element: Element) => {
    const box = element.getBoundingClientRect();
    return { x: box.x - origin.x, y: box.y - origin.y, width: box.width, height: box.height };
  };
  for (const host of drawing.querySelectorAll<HTMLElement>('.leaflet-container')) {
    await drawMap(context, host, at(host));
  }
  for (const chart of drawing.querySelectorAll('canvas')) {
    const { x, y, width, height } = at(chart);
    context.drawImage(chart, x, y, width, height);
  }
  for (const text of drawing.querySelectorAll<HTMLElement>('.panel-title, .map-name span')) {
    writeAt(context, text, at(text));
  }
  for (const item of drawing.querySelectorAll<HTMLElement>('.legend li')) {
    const picture = item.querySelector('svg');
    const box = at(picture ?? item);
    if (picture) await drawMap(context, picture, box);
    const label = [...item.querySelectorAll('span, b')].map((part) => part.textContent).join('  ');
    writeAt(context, item, { ...at(item), x: box.x + box.width + 8 }, label);
  }
}

function writeAt(
  context: CanvasRenderingContext2D,
  element: HTMLElement,
  { x, y, height }: { x: number; y: number; height: number },
  text = element.textContent ?? '',
): void {
  const { fontWeight } = getComputedStyle(element);
  context.font = `${fontWeight} ${Math.min(20, height * 0.72)}px ${FONT}`;
  context.fillStyle = INK;
  context.textBaseline = 'middle';
  context.fillText(text, x, y + height / 2);
  context.textBaseline = 'top';
}

function write(
  context: CanvasRenderingContext2D,
  lines: string[],
  font: string,
  colour: string,
  y: number,
  step: number,
): void {
  context.font = font;
  context.fillStyle = colour;
  lines.forEach((line, i) => {
    context.fillText(line, MARGIN, y + i * step);
  });
}

function wrapped(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

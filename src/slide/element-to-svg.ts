/**
 * An element of the page as SVG that stands alone: texts as text, boxes and their lines, maps and charts
 * as vectors. It has what figures consist of, not what a page may have.
 */
import { chartVector } from '../chart/vector';
import { svg } from '../dom/element';
import { INK } from '../figure/palette';
import { fillOf } from '../map/patterns';

/** The deck's font by the names that other programs may have it under, and narrow ones instead. */
const FAMILIES =
  "'Source Sans 3 Variable', 'Source Sans 3', 'Source Sans Pro', Calibri, Carlito, Arial, sans-serif";

/** Attributes of the page's own SVG that mean nothing in a picture. */
const OF_THE_PAGE = ['class', 'data-kode', 'data-klasse', 'role', 'aria-hidden', 'aria-label'];

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** Draws the element with everything in it, in its own size. It must be in the document. */
export function elementToSvg(element: HTMLElement): SVGElement {
  const { width, height } = element.getBoundingClientRect();
  const picture = svg('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${width} ${height}`,
    'font-family': FAMILIES,
  });
  new Copy(element.getBoundingClientRect()).draw(element, picture);
  picture.prepend(patternsIn(picture));
  return picture;
}

class Copy {
  private frames = 0;

  constructor(private readonly origin: DOMRect) {}

  /** Draws an element of the page and all that it contains into `group`. */
  draw(element: Element, group: SVGElement): void {
    const style = getComputedStyle(element);
    // Hidden for the eye; such an element may still have a box.
    if (style.display === 'none' || style.clipPath !== 'none') return;
    const box = this.at(element.getBoundingClientRect());
    if (element instanceof SVGSVGElement) {
      group.append(drawing(element, box));
      return;
    }
    if (element instanceof HTMLCanvasElement) {
      const chart = chartVector(element, fillOf);
      chart?.setAttribute('transform', `translate(${short(box.x)} ${short(box.y)})`);
      if (chart) group.append(chart);
      return;
    }
    drawBox(style, box, group);
    if (element.matches('.map-name.beside')) group.append(dot(box));
    const into = style.overflow === 'hidden' ? this.frame(within(box, style), group) : group;
    for (const child of inPaintingOrder(element)) {
      if (child instanceof Text) this.write(child, style, into);
      else if (child instanceof Element) this.draw(child, into);
    }
  }

  private at({ x, y, width, height }: DOMRect): DOMRect {
    return new DOMRect(x - this.origin.x, y - this.origin.y, width, height);
  }

  /** A group that shows nothing outside the box. */
  private frame(box: DOMRect, group: SVGElement): SVGElement {
    const id = `utsnitt-${++this.frames}`;
    const shape = svg('clipPath', { id });
    shape.append(svg('rect', places(box)));
    const framed = svg('g', { 'clip-path': `url(#${id})` });
    group.append(shape, framed);
    return framed;
  }

  /** Writes each line of a text as the browser has broken it. */
  private write(node: Text, style: CSSStyleDeclaration, group: SVGElement): void {
    const atRight = style.textAlign === 'right' || style.textAlign === 'end';
    for (const { text, box } of linesOf(node)) {
      const { x, y, width } = this.at(box);
      const line = svg('text', {
        x: short(atRight ? x + width : x),
        y: short(y + ascent(style)),
        ...paint(style.color),
        'font-size': String(parseFloat(style.fontSize)),
        'font-weight': style.fontWeight,
        // As wide in another font, in the programs that know how.
        textLength: short(width),
        lengthAdjust: 'spacingAndGlyphs',
        ...(atRight ? { 'text-anchor': 'end' } : {}),
        ...(style.textShadow === 'none' ? {} : HALO),
      });
      line.textContent = text;
      group.append(line);
    }
  }
}

/** The children of an element, those of the style sheet's upper layers last. */
function inPaintingOrder({ childNodes }: Element): Node[] {
  const layer = (node: Node) =>
    node instanceof Element ? Number(getComputedStyle(node).zIndex) || 0 : 0;
  return [...childNodes].sort((a, b) => layer(a) - layer(b));
}

/** A light line around the names on a map, in place of the page's shadow. */
const HALO = {
  stroke: '#ffffff',
  'stroke-width': '5',
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
};

/** The dot beside a name on a map, which the style sheet draws in the page. */
const dot = ({ x, y }: DOMRect): SVGElement =>
  svg('circle', {
    cx: short(x),
    cy: short(y),
    r: '5',
    fill: INK,
    stroke: '#ffffff',
    'stroke-width': '2',
  });

/** The page's own SVG, moved and scaled to where it stands. */
function drawing(source: SVGSVGElement, box: DOMRect): SVGElement {
  const { x, y, width, height } = source.viewBox.baseVal;
  const [across, down] = [box.width / width, box.height / height];
  const scale = across === 1 && down === 1 ? '' : `scale(${across} ${down})`;
  const group = svg('g', {
    transform: `translate(${short(box.x)} ${short(box.y)})${scale}translate(${-x} ${-y})`,
  });
  group.append(...[...source.childNodes].map((child) => child.cloneNode(true)));
  for (const part of group.querySelectorAll('*')) {
    for (const name of OF_THE_PAGE) part.removeAttribute(name);
    if (part instanceof SVGPathElement && part.getAttribute('d') === '') part.remove();
  }
  return group;
}

/** The box without its border, whose four sides are equally wide where it has one. */
function within(
  { x, y, width, height }: DOMRect,
  { borderTopWidth }: CSSStyleDeclaration,
): DOMRect {
  const line = parseFloat(borderTopWidth);
  return new DOMRect(x + line, y + line, width - 2 * line, height - 2 * line);
}

function drawBox(style: CSSStyleDeclaration, box: DOMRect, group: SVGElement): void {
  const { x, y, width, height } = box;
  const ground = paint(style.backgroundColor);
  if (ground) group.append(svg('rect', { ...places(box), ...ground }));
  const sides = {
    Top: (line: number) => new DOMRect(x, y, width, line),
    Right: (line: number) => new DOMRect(x + width - line, y, line, height),
    Bottom: (line: number) => new DOMRect(x, y + height - line, width, line),
    Left: (line: number) => new DOMRect(x, y, line, height),
  };
  for (const side of SIDES) {
    const line = parseFloat(style[`border${side}Width`]);
    const colour = line ? paint(style[`border${side}Color`]) : null;
    if (colour) group.append(svg('rect', { ...places(sides[side](line)), ...colour }));
  }
}

/** The lines of a text in the page, each with its box. */
function linesOf(node: Text): { text: string; box: DOMRect }[] {
  const lines: { text: string; box: DOMRect }[] = [];
  const range = document.createRange();
  // No-break spaces are parts of words.
  for (const { 0: word, index } of node.data.matchAll(/[^ \n\t]+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    const line = lines.at(-1);
    if (line && Math.abs(line.box.y - box.y) < 1) {
      line.text += ` ${word}`;
      line.box = new DOMRect(line.box.x, line.box.y, box.right - line.box.x, line.box.height);
    } else if (box.width > 0) lines.push({ text: word, box });
  }
  return lines;
}

/** A canvas of one pixel is enough to measure texts and to read colours. */
const measure = document.createElement('canvas').getContext('2d', {
  willReadFrequently: true,
}) as CanvasRenderingContext2D;

/** How far below the upper edge of its box a text has its baseline, in pixels. */
function ascent({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  measure.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return measure.measureText('x').fontBoundingBoxAscent;
}

/**
 * A colour of a style sheet as other programs know it: red, green and blue, and its opacity apart. Null
 * for one that cannot be seen.
 */
function paint(colour: string): Record<string, string> | null {
  measure.clearRect(0, 0, 1, 1);
  measure.fillStyle = colour;
  measure.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha = 0] = measure.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return null;
  const fill = `rgb(${red},${green},${blue})`;
  return alpha === 255 ? { fill } : { fill, 'fill-opacity': short(alpha / 255) };
}

/** Copies of the page's patterns that the picture refers to. */
function patternsIn(picture: SVGElement): SVGElement {
  const used = new Set(picture.outerHTML.match(/moenster-[\w-]+/g));
  const defs = svg('defs', {});
  for (const id of used) {
    const pattern = document.getElementById(id);
    if (pattern) defs.append(pattern.cloneNode(true));
  }
  return defs;
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

const places = ({ x, y, width, height }: DOMRect): Record<string, string> => ({
  x: short(x),
  y: short(y),
  width: short(width),
  height: short(height),
});

/** SVG fills of the classes: one hidden set of patterns in the page, used by maps and legends. */
import type { Swatch } from '../figure/encoding';

const SVG = 'http://www.w3.org/2000/svg';
const known = new Set<string>();
let defs: SVGElement | undefined;

/** What to set as `fill` for a class. Plain classes are their colour. */
export function fillOf(swatch: Swatch): string {
  if (swatch.pattern === 'plain') return swatch.fill;
  const id = `moenster-${swatch.key}`;
  if (!known.has(id)) {
    known.add(id);
    definitions().append(patternElement(id, swatch));
  }
  return `url(#${id})`;
}

/** The marks of a pattern in an 8 × 8 tile, as SVG path data. */
export const MARKS = {
  stripes: { d: 'M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6', width: 1.6 },
  cross: { d: 'M0,8 L8,0 M-2,2 L2,-2 M6,10 L10,6', width: 0.9 },
  hatch: { d: 'M0,0 L8,8 M-2,6 L2,10 M6,-2 L10,2', width: 1.8 },
  dots: { d: 'M2,2 h0.01 M6,6 h0.01', width: 2.2 },
} as const;

/** Colour of the marks on top of a fill. */
export const markColour = (swatch: Swatch): string =>
  swatch.pattern === 'cross' ? '#8b8b88' : swatch.pattern === 'stripes' ? '#6d5138' : swatch.ink;

function patternElement(id: string, swatch: Swatch): SVGElement {
  const pattern = svg('pattern', { id, width: '8', height: '8', patternUnits: 'userSpaceOnUse' });
  const marks = MARKS[swatch.pattern as keyof typeof MARKS];
  pattern.append(
    svg('rect', { width: '8', height: '8', fill: swatch.fill }),
    svg('path', {
      d: marks.d,
      stroke: markColour(swatch),
      'stroke-width': String(marks.width),
      'stroke-linecap': 'round',
      fill: 'none',
    }),
  );
  return pattern;
}

function definitions(): SVGElement {
  if (!defs?.isConnected) {
    const holder = svg('svg', {
      width: '0',
      height: '0',
      'aria-hidden': 'true',
      class: 'patterns',
    });
    defs = svg('defs', {});
    holder.append(defs);
    document.body.append(holder);
  }
  return defs as SVGElement;
}

/** An SVG element with attributes. */
export function svg(tag: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

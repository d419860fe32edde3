/**
 * Patterns on paper. A PDF gets a bitmap for every area that is filled with an SVG pattern. Here
 * the marks are instead drawn once for each class, as lines that are clipped to the shape of all
 * its areas. They stay vectors, and the file stays small.
 */
import { svg } from '../dom/element';
import { inBoth } from '../figure/appearance';
import type { Swatch } from '../figure/encoding';
import { MARKS, markColour, TILE_PX } from '../figure/marks';

let clips = 0;

/** Fills the areas of one class with its plain colour and draws its marks over all of them. */
export function patternOnPaper(paths: SVGPathElement[], swatch: Swatch): void {
  const [first] = paths;
  const group = first?.parentNode;
  if (!first || !group || swatch.pattern === 'plain') return;
  for (const path of paths) path.setAttribute('fill', inBoth(swatch.fill));
  const id = `utklipp-${++clips}`;
  const shape = svg('clipPath', { id });
  shape.append(svg('path', { d: paths.map((path) => path.getAttribute('d')).join('') }));
  const { width } = MARKS[swatch.pattern];
  const marks = svg('path', {
    class: 'paper-marks',
    d: tiled(boxAround(paths), swatch.pattern),
    'clip-path': `url(#${id})`,
    stroke: inBoth(markColour(swatch)),
    'stroke-width': String(width),
    'stroke-linecap': 'round',
    fill: 'none',
  });
  const holder = svg('g', { class: 'paper-marks' });
  holder.append(shape, marks);
  group.append(holder);
}

/** Removes the marks of an earlier drawing. */
export function clearPaperPatterns(host: ParentNode): void {
  for (const marks of host.querySelectorAll('g.paper-marks')) marks.remove();
}

function boxAround(paths: SVGPathElement[]): DOMRect {
  const boxes = paths.map((path) => path.getBBox());
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return new DOMRect(x, y, right - x, bottom - y);
}

/** Path data that covers a box with the pattern's lines or dots. */
function tiled({ x, y, width, height }: DOMRect, pattern: keyof typeof MARKS): string {
  const left = Math.floor(x / TILE_PX) * TILE_PX;
  const top = Math.floor(y / TILE_PX) * TILE_PX;
  let d = '';
  if (pattern === 'dots') {
    for (let row = top; row < y + height; row += TILE_PX) {
      for (let column = left; column < x + width; column += TILE_PX) {
        d += `M${column + 2},${row + 2}h.01M${column + 6},${row + 6}h.01`;
      }
    }
    return d;
  }
  const rising = pattern !== 'hatch';
  const reach = Math.ceil(height / TILE_PX) * TILE_PX;
  for (let start = left - reach; start < x + width + reach; start += TILE_PX) {
    d += rising
      ? `M${start},${top + reach}L${start + reach},${top}`
      : `M${start},${top}L${start + reach},${top + reach}`;
  }
  return d;
}

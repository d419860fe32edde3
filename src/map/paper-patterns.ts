/**
 * Patterns on paper. A PDF makes a picture of every area that an SVG pattern fills; here the marks
 * are drawn once a class, as lines cut out by the shape of all its areas: vectors, and small.
 */
import { svg } from '../dom/element';
import type { Swatch } from '../figure/encoding';
import { MARKS, markColour, TILE } from '../figure/marks';

let clips = 0;

/** Fills the areas of one class with its plain colour and draws its marks over all of them. */
export function patternOnPaper(paths: SVGPathElement[], swatch: Swatch): void {
  const [first] = paths;
  const group = first?.parentNode;
  if (!first || !group || swatch.pattern === 'plain') return;
  for (const path of paths) path.setAttribute('fill', swatch.fill);
  const id = `utklipp-${++clips}`;
  const shape = svg('clipPath', { id });
  shape.append(svg('path', { d: paths.map((path) => path.getAttribute('d')).join('') }));
  const { width } = MARKS[swatch.pattern];
  const marks = svg('path', {
    class: 'paper-marks',
    d: tiled(boxAround(paths), swatch.pattern),
    'clip-path': `url(#${id})`,
    stroke: markColour(swatch),
    'stroke-width': String(width),
    'stroke-linecap': 'round',
    fill: 'none',
  });
  const holder = svg('g', { class: 'paper-marks' });
  holder.append(shape, marks);
  group.append(holder);
}

/** Takes away what an earlier drawing put there. */
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

/** Marks over a box: long lines where the pattern is lines, dots where it is dots. */
function tiled({ x, y, width, height }: DOMRect, pattern: keyof typeof MARKS): string {
  const left = Math.floor(x / TILE) * TILE;
  const top = Math.floor(y / TILE) * TILE;
  let d = '';
  if (pattern === 'dots') {
    for (let row = top; row < y + height; row += TILE) {
      for (let column = left; column < x + width; column += TILE) {
        d += `M${column + 2},${row + 2}h.01M${column + 6},${row + 6}h.01`;
      }
    }
    return d;
  }
  const rising = pattern !== 'hatch';
  const reach = Math.ceil(height / TILE) * TILE;
  for (let start = left - reach; start < x + width + reach; start += TILE) {
    d += rising
      ? `M${start},${top + reach}L${start + reach},${top}`
      : `M${start},${top}L${start + reach},${top + reach}`;
  }
  return d;
}

/** The SVG fills of the classes. Maps and legends share one hidden set of patterns in the page. */
import { svg } from '../dom/element';
import { inBoth } from '../figure/appearance';
import type { Swatch } from '../figure/encoding';
import { MARKS, markColour, TILE_PX } from '../figure/marks';

const known = new Set<string>();
let defs: SVGElement | undefined;

/**
 * The value of `fill` for a class: its colour, or a reference to its pattern, which is made if
 * needed.
 */
export function fillOf(swatch: Swatch): string {
  if (swatch.pattern === 'plain') return inBoth(swatch.fill);
  const id = `moenster-${swatch.key}`;
  if (!known.has(id)) {
    known.add(id);
    definitions().append(patternElement(id, swatch));
  }
  return `url(#${id})`;
}

function patternElement(id: string, swatch: Swatch): SVGElement {
  const pattern = svg('pattern', {
    id,
    width: `${TILE_PX}`,
    height: `${TILE_PX}`,
    patternUnits: 'userSpaceOnUse',
  });
  const marks = MARKS[swatch.pattern as keyof typeof MARKS];
  pattern.append(
    svg('rect', { width: `${TILE_PX}`, height: `${TILE_PX}`, fill: inBoth(swatch.fill) }),
    svg('path', {
      d: marks.d,
      stroke: inBoth(markColour(swatch)),
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

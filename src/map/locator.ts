/** The little map of Norway in the corner of a close-up, with a mark where the close-up is. */
import type { Area } from '../data/area';
import type { Borders } from '../data/borders';
import { h, svg } from '../dom/element';
import { LinePaths } from './line-paths';

/**
 * Metres for each unit of the little map's coordinates. It is some eighty pixels wide on screen.
 */
const METRES_PER_UNIT = 8000;
const LAND_COLOUR = '#c9c6bd';
/** Empty room around the land, in units: the mark may be at its edge. */
const MARGIN_UNITS = 9;

/** The little map in `host`. It is hidden until `update` gives it something to mark. */
export class Locator {
  private readonly element = h('div', { class: 'locator', 'aria-hidden': 'true' });
  private drawn: Borders | undefined;
  private readonly mark = svg('circle', {
    r: '7.5',
    fill: 'none',
    stroke: '#e36c0a',
    'stroke-width': '3.25',
  });

  constructor(host: HTMLElement) {
    this.element.hidden = true;
    host.append(this.element);
  }

  /** Marks the middle of `focus`. Without it, the little map is hidden. */
  update(borders: Borders, focus: Area | undefined): void {
    this.element.hidden = !focus;
    if (!focus) return;
    if (borders !== this.drawn) this.draw(borders);
    const { west, south, east, north } = focus.box;
    this.mark.setAttribute('cx', String((west + east) / 2 / METRES_PER_UNIT));
    this.mark.setAttribute('cy', String(-(south + north) / 2 / METRES_PER_UNIT));
  }

  private draw(borders: Borders): void {
    this.drawn = borders;
    const { west, south, east, north } = borders.box;
    const paths = new LinePaths(borders.lines, 1 / METRES_PER_UNIT);
    const rings = [...borders.areas.values()].flatMap((area) => area.rings);
    const picture = svg('svg', {
      viewBox: [
        ...[west / METRES_PER_UNIT - MARGIN_UNITS, -north / METRES_PER_UNIT - MARGIN_UNITS],
        ...[
          (east - west) / METRES_PER_UNIT + 2 * MARGIN_UNITS,
          (north - south) / METRES_PER_UNIT + 2 * MARGIN_UNITS,
        ],
      ].join(' '),
    });
    // The land has a line in its own colour, which covers the gaps along the borders.
    const land = svg('path', {
      d: paths.rings(rings),
      fill: LAND_COLOUR,
      stroke: LAND_COLOUR,
      'stroke-width': '0.5',
    });
    picture.append(land, this.mark);
    this.element.replaceChildren(picture);
  }
}

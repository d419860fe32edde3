/** Where on the map of Norway we are while it is close up: the country in little, with a mark. */
import type { Area } from '../data/area';
import type { Borders } from '../data/borders';
import { h, svg } from '../dom/element';
import { LinePaths } from './line-paths';

/** Metres that a point of the little map is rounded to: it is some eighty pixels wide. */
const GRAIN = 8000;
const LAND = '#c9c6bd';
/** Around the land, for a mark at its edge: points. */
const ROOM = 9;

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

  /** Shows the mark at the middle of `focus`; without it there is nothing to locate. */
  update(borders: Borders, focus: Area | undefined): void {
    this.element.hidden = !focus;
    if (!focus) return;
    if (borders !== this.drawn) this.draw(borders);
    const { west, south, east, north } = focus.box;
    this.mark.setAttribute('cx', String((west + east) / 2 / GRAIN));
    this.mark.setAttribute('cy', String(-(south + north) / 2 / GRAIN));
  }

  private draw(borders: Borders): void {
    this.drawn = borders;
    const { west, south, east, north } = borders.box;
    const paths = new LinePaths(borders.lines, 1 / GRAIN);
    const rings = [...borders.areas.values()].flatMap((area) => area.rings);
    const picture = svg('svg', {
      viewBox: [
        ...[west / GRAIN - ROOM, -north / GRAIN - ROOM],
        ...[(east - west) / GRAIN + 2 * ROOM, (north - south) / GRAIN + 2 * ROOM],
      ].join(' '),
    });
    // With a line of its own, so that no border shines through.
    const land = svg('path', {
      d: paths.rings(rings),
      fill: LAND,
      stroke: LAND,
      'stroke-width': '0.5',
    });
    picture.append(land, this.mark);
    this.element.replaceChildren(picture);
  }
}

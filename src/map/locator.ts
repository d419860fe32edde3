/** Where on the map of Norway we are while it is close up: the country in little, with a mark. */
import type { LatLngBounds } from 'leaflet';
import type { Borders } from '../data/borders';
import { h } from '../elements/dom';
import { svg } from './patterns';

/** Metres that a point of the little map is rounded to: it is some eighty pixels wide. */
const GRAIN = 8000;

export class Locator {
  private readonly element = h('div', { class: 'locator', 'aria-hidden': 'true' });
  private drawn: Borders | undefined;
  private readonly mark = svg('circle', {
    r: '60000',
    fill: 'none',
    stroke: '#e36c0a',
    'stroke-width': '26000',
  });

  constructor(host: HTMLElement) {
    this.element.hidden = true;
    host.append(this.element);
  }

  /** Shows the mark at the middle of `focus`; without it there is nothing to locate. */
  update(borders: Borders, focus: LatLngBounds | undefined): void {
    this.element.hidden = !focus?.isValid();
    if (this.element.hidden || !focus) return;
    if (borders !== this.drawn) this.draw(borders);
    const { lat, lng } = focus.getCenter();
    this.mark.setAttribute('cx', String(lng));
    this.mark.setAttribute('cy', String(-lat));
  }

  private draw(borders: Borders): void {
    this.drawn = borders;
    const rings = borders
      .outline([...borders.areas.keys()])
      .coordinates.map((polygon) => polygon[0] ?? []);
    const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
    let path = '';
    for (const ring of rings) {
      let last = '';
      let points = '';
      for (const [east = 0, north = 0] of ring) {
        const point = `${Math.round(east / GRAIN) * GRAIN},${-Math.round(north / GRAIN) * GRAIN}`;
        if (point !== last) points += `${points ? 'L' : 'M'}${point}`;
        last = point;
        box.west = Math.min(box.west, east);
        box.east = Math.max(box.east, east);
        box.south = Math.min(box.south, north);
        box.north = Math.max(box.north, north);
      }
      if (points.split('L').length > 3) path += `${points}Z`;
    }
    const picture = svg('svg', {
      viewBox: `${box.west} ${-box.north} ${box.east - box.west} ${box.north - box.south}`,
    });
    picture.append(svg('path', { d: path, fill: '#c9c6bd' }), this.mark);
    this.element.replaceChildren(picture);
  }
}

/** The overview before Leaflet is here: the same areas in the same place, not yet to be moved. */
import type { Borders } from '../data/borders';
import { DARK_LINE, lineOf } from '../figure/contrast';
import type { MapEncoding } from '../figure/encoding';
import type { Figure } from '../figure/figure';
import { linePaths } from './line-paths';
import { fillOf, svg } from './patterns';
import { isDrawn, isOverview, overviewFrame } from './scale';
import { COUNTIES, DARK, EMPTY, JOINED, LIGHT } from './strokes';

/** Whether a map can be sketched: an overview that the build has drawn. */
export const canSketchMap = (encoding: MapEncoding, { overview }: Borders): boolean =>
  overview !== undefined && isOverview(encoding) && !encoding.marked;

export class MapSketch {
  private size = { x: 0, y: 0 };
  private drawn: [Figure, Borders] | undefined;

  constructor(private readonly host: HTMLElement) {}

  measure(): void {
    this.size = { x: this.host.clientWidth, y: this.host.clientHeight };
  }

  needsLines({ encoding }: Figure, borders: Borders): boolean {
    return !borders.lines.here && !isDrawn(encoding as MapEncoding, borders, this.size);
  }

  update(figure: Figure, borders: Borders): void {
    this.drawn = [figure, borders];
    const { encoding, table } = figure;
    const { classes } = encoding as MapEncoding;
    const { pixelsPerMetre, left, top } = overviewFrame(borders.box, this.size);
    const ready = isDrawn(encoding as MapEncoding, borders, this.size) ? borders.overview : null;
    const lines = linePaths(borders.lines, pixelsPerMetre);
    const area = (code: string) =>
      ready?.areas[code] ?? lines.rings(borders.areas.get(code)?.rings ?? []);
    // One path a class, and not one an area: the eye sees no difference.
    const areas = new Map(classes.map(({ key }) => [key, '']));
    const klasse = new Map(table.rows.map((row) => [row.key, row.klasse ?? '']));
    for (const code of borders.areas.keys()) {
      const own = klasse.get(code) ?? '';
      areas.set(own, (areas.get(own) ?? '') + area(code));
    }
    const paths = [...areas].map(([key, d]) => {
      const swatch = classes.find((one) => one.key === key);
      const dark = swatch !== undefined && lineOf(swatch, classes) === DARK_LINE;
      const fill = swatch ? fillOf(swatch) : EMPTY;
      return { dark, path: svg('path', { d, fill, ...(dark ? DARK : LIGHT) }) };
    });
    // Dark lines lie above light ones, and the counties' above both.
    paths.sort((a, b) => Number(a.dark) - Number(b.dark));
    const counties = svg('path', {
      d: ready?.between ?? lines.lines(borders.between),
      ...COUNTIES,
    });
    const group = svg('g', { ...JOINED, transform: `translate(${-left} ${-top})` });
    group.append(...paths.map(({ path }) => path), counties);
    const picture = svg('svg', { width: '100%', height: '100%', 'aria-hidden': 'true' });
    picture.append(group);
    this.host.replaceChildren(picture);
  }

  /** After a change of the host's size: at another scale it waits for Leaflet. */
  resize(): void {
    this.measure();
    if (this.drawn && !this.needsLines(...this.drawn)) this.update(...this.drawn);
  }

  destroy(): void {
    this.host.replaceChildren();
  }

  /** What a map does when it is used waits for Leaflet. */
  point(): void {}
  showOnly(): void {}
}

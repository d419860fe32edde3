/**
 * What figures are drawn with. Leaflet and Chart.js are most of the deck's code, and drawing with
 * them for the first time is most of the work. So what is seen first is sketched without them, in
 * the same places, and drawn anew with them once it has been seen: then it can be used.
 */
import type { ChartOptions, DataChart } from '../chart/chart';
import { BarSketch, canSketchBars } from '../chart/sketch';
import type { Borders } from '../data/borders';
import type { Figure } from '../figure/figure';
import type { MapOptions, NorwayMap } from '../map/map';
import { canSketchMap, MapSketch } from '../map/sketch';

export type FigureMap = Pick<NorwayMap, keyof NorwayMap>;
export type FigureChart = Pick<DataChart, keyof DataChart>;

export interface Kit {
  NorwayMap: new (host: HTMLElement, options: MapOptions) => FigureMap;
  DataChart: new (host: HTMLElement, options: ChartOptions) => FigureChart;
}

export const SKETCHES: Kit = { NorwayMap: MapSketch, DataChart: BarSketch };

let kit: Promise<Kit> | undefined;

/** Leaflet and Chart.js. */
export function loadKit(): Promise<Kit> {
  kit ??= import('./kit').catch((error) => {
    // The network may be there the next time.
    kit = undefined;
    throw error;
  });
  return kit;
}

/** Whether someone has asked for them: then nothing is sketched any more. */
export const isKitAskedFor = (): boolean => kit !== undefined;

/** Whether a figure looks the same when it is sketched. `borders` are those of a map. */
export function canSketch({ encoding, table }: Figure, borders: Borders | undefined): boolean {
  if (encoding.type === 'map') return borders !== undefined && canSketchMap(encoding, borders);
  return encoding.type === 'bars' && canSketchBars(table, encoding);
}

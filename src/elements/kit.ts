/** What drawings are made with: most of the deck's code, in a file of its own. */
export { DataChart } from '../chart/chart';
export { NorwayMap } from '../map/map';

/** What drawings are made with: most of the deck's code, in a file of its own. */
export { ChartPanels } from '../chart/panels';
export { NorwayMap } from '../map/map';

/** What the build draws of a boundary file: the municipalities at one scale, as a map draws them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../cli/args';
import { borders, decodeTopology, type Overview } from '../data/borders';
import { decodeKommuner } from '../data/kommuner';
import { LinePaths } from '../map/line-paths';
import { pixelsPerMetre, ZOOM_STEP } from '../map/scale';

/** `text` is that of the file of `vintage`; `step`: of zoom. Throws `DataError` when it is damaged. */
export function overviewOf(vintage: 2013 | 2024, text: string, step: number): Overview {
  const list = readFileSync(join(root, 'data/kommuner.json'), 'utf8');
  const norway = decodeTopology(`norge-${vintage}`, text);
  const own = borders(norway, decodeKommuner('kommuner', list), vintage, 'kommuner');
  const paths = new LinePaths(own.lines, pixelsPerMetre(step * ZOOM_STEP));
  return {
    pixelsPerMetre: paths.pixelsPerMetre,
    box: own.box,
    areas: Object.fromEntries(
      [...own.areas].map(([code, area]) => [code, paths.rings(area.rings)]),
    ),
    between: paths.lines(own.between),
  };
}

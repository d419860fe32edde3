/**
 * Legend keys on paper. A PDF gets a coarse bitmap for every area that is filled with an SVG
 * pattern.
 */
import { svg } from '../dom/element';
import { TILE_PX } from '../figure/marks';

/** Replaces the pattern of each key by its tiles, drawn one by one as vectors. */
export function drawKeys(page: HTMLElement): void {
  for (const box of page.querySelectorAll<SVGRectElement>('.key rect[fill^="url("]')) {
    const id = /#([\w-]+)/.exec(box.getAttribute('fill') ?? '')?.[1] ?? '';
    const pattern = document.getElementById(id);
    if (!pattern) continue;
    const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(box.getAttribute(name)),
    );
    const window = svg('svg', { x: `${x}`, y: `${y}`, width: `${width}`, height: `${height}` });
    for (let across = -x; across < width; across += TILE_PX) {
      for (let down = -y; down < height; down += TILE_PX) {
        const tile = svg('g', { transform: `translate(${across} ${down})` });
        tile.append(...[...pattern.children].map((part) => part.cloneNode(true)));
        window.append(tile);
      }
    }
    box.before(window);
    box.setAttribute('fill', 'none');
  }
}

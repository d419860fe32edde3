/**
 * Icons as SVG. The bundled font lacks these signs, and a substitute font would differ by machine.
 */
import { svg } from './element';

/** SVG path data in a square of 20 × 20. */
const LINES = {
  play: 'M5 3v14l12-7z',
  pause: 'M7 3v14M13 3v14',
  close: 'M4 4l12 12M16 4 4 16',
  whole: 'M11 3h6v6M17 3 3 17M9 17H3v-6',
  up: 'M10 17V3M4 9l6-6 6 6',
  down: 'M10 3v14M4 11l6 6 6-6',
  left: 'M17 10H3M9 4l-6 6 6 6',
  right: 'M3 10h14M11 4l6 6-6 6',
  target: 'M10 2.5a7.5 7.5 0 1 0 .01 0M10 7.5a2.5 2.5 0 1 0 .01 0',
};

/** Makes an icon, hidden from screen readers: the button that it stands in needs a label. */
export function icon(name: keyof typeof LINES): Element {
  const picture = svg('svg', { class: 'icon', viewBox: '0 0 20 20', 'aria-hidden': 'true' });
  picture.append(svg('path', { d: LINES[name], fill: name === 'play' ? 'currentcolor' : 'none' }));
  return picture;
}

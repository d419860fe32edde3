/**
 * The dark look of the colours. All colours of the deck are chosen for a light ground; this is the
 * one place that says how each looks on a dark one. A colour keeps its hue and its contrast with the
 * ground: what stands out does so in the dark too, and pale becomes dim. So the contrast between any
 * two colours is the same as in the light, and what is decided there, such as the lines between
 * areas, holds here.
 */
import { GROUND, linear, luminance } from './contrast';

/** The dark page, `--paper` of the style sheet. */
export const DARK_GROUND = '#14181f';

/** What WCAG adds to a luminance before it compares two of them. */
const FLARE = 0.05;

const known = new Map<string, string>();

/** A colour `#rrggbb` on a dark ground, in the same form. Other values, as `none`, stay as they are. */
export function inDark(colour: string): string {
  if (!colour.startsWith('#')) return colour;
  const dark = known.get(colour) ?? mirrored(colour);
  known.set(colour, dark);
  return dark;
}

/** The CSS value of a colour that is one in the light and another in the dark. */
export const inBoth = (colour: string): string =>
  colour.startsWith('#') ? `light-dark(${colour}, ${inDark(colour)})` : colour;

/** Takes the light one of each `inBoth` in a text, for programs that do not know the dark. */
export const onlyLight = (text: string): string =>
  text.replace(/light-dark\((#\w{6}), #\w{6}\)/g, '$1');

function mirrored(colour: string): string {
  const grounds = (luminance(GROUND) + FLARE) * (luminance(DARK_GROUND) + FLARE);
  const own = luminance(colour);
  const aim = Math.min(1, grounds / (own + FLARE) - FLARE);
  const parts = linear(colour).map((part) => (part * aim) / own);
  // A colour that is made brighter also becomes more colourful, by the cube root as the eye sees it.
  // Mixed with grey it is as colourful as before, as far as a screen can show.
  const most = parts.map((part) => (part > aim ? 1 - aim : aim) / Math.abs(part - aim));
  const colourful = Math.min((own / aim) ** (1 / 3), ...most);
  return `#${parts.map((part) => encoded(aim + colourful * (part - aim))).join('')}`;
}

/** A part of a colour, 0 to 1 in linear light, as two hexadecimal digits. */
function encoded(part: number): string {
  const value = part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
  return Math.round(255 * value)
    .toString(16)
    .padStart(2, '0');
}

/**
 * Colours as people with colour-vision deficiencies see them, and the difference between two
 * colours.
 */
import { linear } from '../../../src/figure/contrast';

type Triple = [number, number, number];

const GREY = [0.2126, 0.7152, 0.0722] as const;

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB; grey is the luminance. */
export const SIGHTS: Record<string, readonly (readonly number[])[]> = {
  'vanlig syn': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopi: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopi: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopi: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  gråtoner: [GREY, GREY, GREY],
};

/** The CIELAB value (D65) of a colour as it is seen. */
export function lab(colour: string, sight: readonly (readonly number[])[]): Triple {
  const own = linear(colour);
  const [r, g, b] = sight.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        own.reduce((sum, part, i) => sum + part * (row[i] ?? 0), 0),
      ),
    ),
  ) as Triple;
  const x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047;
  const y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b;
  const z = (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883;
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

/** The CIEDE2000 difference of two colours. A difference of 1 can just be seen side by side. */
export function deltaE([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const { sqrt, atan2, cos, sin, exp, abs, hypot, PI } = Math;
  const seventh = (c: number) => sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const g = 0.5 * (1 - seventh((hypot(a1, b1) + hypot(a2, b2)) / 2));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [hypot(p1, b1), hypot(p2, b2)];
  const hue = (a: number, b: number) =>
    a === 0 && b === 0 ? 0 : (atan2(b, a) + 2 * PI) % (2 * PI);
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  let turn = c1 * c2 === 0 ? 0 : h2 - h1;
  if (turn > PI) turn -= 2 * PI;
  else if (turn < -PI) turn += 2 * PI;
  const dH = 2 * sqrt(c1 * c2) * sin(turn / 2);
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  let h = h1 + h2;
  if (c1 * c2 !== 0) h = abs(h1 - h2) <= PI ? h / 2 : (h + (h < 2 * PI ? 2 * PI : -2 * PI)) / 2;
  const t =
    1 -
    0.17 * cos(h - PI / 6) +
    0.24 * cos(2 * h) +
    0.32 * cos(3 * h + PI / 30) -
    0.2 * cos(4 * h - (63 * PI) / 180);
  const away = (l - 50) ** 2;
  const sl = 1 + (0.015 * away) / sqrt(20 + away);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const theta = (PI / 6) * exp(-((((h * 180) / PI - 275) / 25) ** 2));
  const rt = -sin(2 * theta) * 2 * seventh(c);
  const [dl, dc, dh] = [(l2 - l1) / sl, (c2 - c1) / sc, dH / sh];
  return sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rt * dc * dh);
}

/**
 * The contrast of everything that maps and charts draw, computed from the encodings of all figures.
 *
 * The rule in the drawing: two fills that meet are told apart by 3:1 between them, by a pattern, or
 * by the line between them, which has 3:1 to both. Which line that is, `lineOf` decides; map, bars
 * and columns draw it.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deck } from '../../../slides';
import { DARK_GROUND, inDark } from '../../../src/figure/appearance';
import { contrast, DARK_LINE, GROUND, LEAST_CONTRAST, lineOf } from '../../../src/figure/contrast';
import type { Encoding, Swatch } from '../../../src/figure/encoding';
import * as palette from '../../../src/figure/palette';
import { initialState } from '../../../src/state/state';
import { tables } from '../data/tables';
import { deltaE, lab, SIGHTS } from './colour';

const TEXT = 4.5;
/** The CIEDE2000 difference at which two classes look different, even when they do not touch. */
const SEEN = 7;

interface Drawn {
  name: string;
  encoding: Encoding;
}

/** Every figure as it opens, with a municipality, and on the other level. */
const drawn: Drawn[] = deck.flatMap((slide) =>
  [...slide.figures, ...(slide.more?.figures ?? [])].flatMap((spec) =>
    [{}, { kommune: '1580' }, { nivaa: 'fylker' as const }].map((change) => ({
      name: `${spec.name} ${JSON.stringify(change)}`,
      encoding: spec.build(tables, { ...initialState, ...change }).encoding,
    })),
  ),
);

const of = <Type extends Encoding['type']>(type: Type) =>
  drawn.flatMap(({ name, encoding }) =>
    encoding.type === type ? [{ name, encoding: encoding as Encoding & { type: Type } }] : [],
  );

const pairs = <One>(all: readonly One[]): [One, One][] =>
  all.flatMap((a, i) => all.slice(i + 1).map((b): [One, One] => [a, b]));

/** All swatches that there are: those of the figures, and the palette's. */
const swatches: Swatch[] = [
  ...new Map(
    [...Object.values(palette).flatMap(flat), ...drawn.flatMap(({ encoding }) => used(encoding))]
      .filter(({ fill }) => fill !== 'none')
      .map((one) => [`${one.key} ${one.fill} ${one.ink}`, one]),
  ).values(),
];

function flat(value: unknown): Swatch[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'pattern' in value ? [value as Swatch] : (Object.values(value) as Swatch[]);
}

function used(encoding: Encoding): Swatch[] {
  if (encoding.type === 'table') return [];
  if (encoding.type === 'map' || encoding.type === 'grid') return encoding.classes;
  const rows = encoding.type === 'bars' ? Object.values(encoding.rowSwatches ?? {}) : [];
  return [...encoding.series, ...rows];
}

/** How two adjacent fills of a scale can be told apart. Null when they cannot. */
function keptApart(
  seen: typeof contrast,
  a: Swatch,
  b: Swatch,
  lines: readonly string[],
): string | null {
  if (seen(a.fill, b.fill) >= LEAST_CONTRAST) return 'fyll';
  if (a.pattern !== b.pattern) return 'mønster';
  const isSeen = lines.some(
    (line) => seen(line, a.fill) >= LEAST_CONTRAST && seen(line, b.fill) >= LEAST_CONTRAST,
  );
  return isSeen ? 'linje' : null;
}

/** Dark lines are drawn above light ones, so a dark one is what is seen between two areas. */
const between = (a: string, b: string): string =>
  a === DARK_LINE || b === DARK_LINE ? DARK_LINE : a;

test('there is something to test: maps, bars, lines and all colours', () => {
  expect(of('map').length).toBeGreaterThan(15);
  expect(of('bars').filter(({ encoding }) => encoding.stacked).length).toBeGreaterThan(10);
  expect(of('lines').length).toBeGreaterThan(5);
  expect(swatches.length).toBeGreaterThan(45);
});

/** The audience's own municipality has an outline of its own, dark with a light casing. */
const outlined = (a: Swatch, b: Swatch): boolean =>
  [a.key, b.key].includes(palette.EGEN.key) || a.key === b.key;

/** Every colour as it is drawn in each appearance. */
const APPEARANCES = { lys: (colour: string) => colour, mørk: inDark };

describe.each(Object.entries(APPEARANCES))('%s', (_, paint) => {
  const seen = (a: string, b: string) => contrast(paint(a), paint(b));

  test.each(swatches.map((one) => [one.key, one] as const))('text on the fill: %s', (_, one) => {
    expect(seen(one.ink, one.fill)).toBeGreaterThanOrEqual(TEXT);
  });

  describe('neighbours are kept apart', () => {
    for (const { name, encoding } of of('map')) {
      const ground = encoding.level === 'fylker' ? GROUND : undefined;
      const line = (one: Swatch) => lineOf(one, encoding.classes, ground);
      test(`kart: ${name}`, () => {
        const merged = pairs(encoding.classes).filter(
          ([a, b]) => !outlined(a, b) && !keptApart(seen, a, b, [between(line(a), line(b))]),
        );
        expect(merged.map(([a, b]) => `${a.key}/${b.key}`)).toEqual([]);
      });
    }

    for (const { name, encoding } of of('bars')) {
      if (!encoding.stacked) continue;
      test(`stacked bars: ${name}`, () => {
        // Parts below zero go the other way: any two of one stack may meet. Each draws its own line.
        const merged = pairs(encoding.series).filter(
          ([a, b]) =>
            a.stack === b.stack &&
            !keptApart(
              seen,
              a,
              b,
              [a, b].map((one) => lineOf(one, encoding.series, GROUND)),
            ),
        );
        expect(merged.map(([a, b]) => `${a.key}/${b.key}`)).toEqual([]);
      });
    }

    for (const { name, encoding } of of('columns')) {
      test(`stablede stolper: ${name}`, () => {
        const { series } = encoding;
        const merged = series.flatMap((one, i) => {
          const below = series[i - 1];
          return below && !keptApart(seen, below, one, [lineOf(one, series)]) ? [one.key] : [];
        });
        expect(merged).toEqual([]);
      });
    }
  });

  test('bars and columns are told from the ground', () => {
    const faint = [...of('bars'), ...of('columns')].flatMap(({ name, encoding }) => {
      const rows = encoding.type === 'bars' ? Object.values(encoding.rowSwatches ?? {}) : [];
      const all: Swatch[] = rows.length ? rows : encoding.series;
      return all.flatMap((one) => {
        const outline =
          encoding.type === 'bars' && lineOf(one, all, GROUND) === DARK_LINE
            ? seen(DARK_LINE, GROUND)
            : 0;
        const enough = seen(one.fill, GROUND) >= LEAST_CONTRAST || outline >= LEAST_CONTRAST;
        return enough || one.pattern !== 'plain' ? [] : [`${name}: ${one.key}`];
      });
    });
    expect(faint).toEqual([]);
  });

  test('lines are told from the ground', () => {
    for (const { name, encoding } of of('lines')) {
      for (const { key, fill } of encoding.series) {
        expect([name, key, seen(fill, GROUND) >= LEAST_CONTRAST]).toEqual([name, key, true]);
      }
    }
  });

  describe.each(Object.entries(SIGHTS))('with %s', (_, sight) => {
    const apart = (a: Swatch, b: Swatch) =>
      deltaE(lab(paint(a.fill), sight), lab(paint(b.fill), sight));

    test('the classes of each map are seen as different', () => {
      const alike = of('map').flatMap(({ name, encoding }) =>
        pairs(encoding.classes)
          .filter(([a, b]) => !outlined(a, b) && a.pattern === b.pattern && apart(a, b) < SEEN)
          .map(([a, b]) => `${name}: ${a.key}/${b.key} ${apart(a, b).toFixed(1)}`),
      );
      expect(alike).toEqual([]);
    });

    test('the parts of each stacked chart are seen as different', () => {
      const alike = [...of('bars'), ...of('columns')].flatMap(({ name, encoding }) =>
        pairs<Swatch>(encoding.series)
          .filter(([a, b]) => a.pattern === b.pattern && apart(a, b) < SEEN)
          .map(([a, b]) => `${name}: ${a.key}/${b.key} ${apart(a, b).toFixed(1)}`),
      );
      expect(alike).toEqual([]);
    });

    test('the lines are seen as different, or are dashed differently', () => {
      const alike = of('lines').flatMap(({ name, encoding }) =>
        pairs(encoding.series)
          .filter(
            ([a, b]) => String(a.dash ?? false) === String(b.dash ?? false) && apart(a, b) < SEEN,
          )
          .map(([a, b]) => `${name}: ${a.key}/${b.key} ${apart(a, b).toFixed(1)}`),
      );
      expect(alike).toEqual([]);
    });
  });

  test('«reddet» is the saturated colour that the eye lands on', () => {
    const sight = SIGHTS['vanlig syn'] ?? [];
    const chroma = ({ fill }: Swatch) => Math.hypot(...lab(paint(fill), sight).slice(1));
    const { reddet, ...others } = palette.VEKSTKLASSER;
    for (const other of Object.values(others)) {
      expect(chroma(reddet)).toBeGreaterThan(2 * chroma(other));
    }
  });
});

test('in the dark two colours have the same contrast as in the light', () => {
  const colours = [palette.INK, palette.PAPER, GROUND, ...swatches.map(({ fill }) => fill)];
  const changed = pairs(colours).filter(([a, b]) => {
    const change = contrast(inDark(a), inDark(b)) / contrast(a, b);
    return Math.abs(change - 1) > 0.03;
  });
  expect(changed).toEqual([]);
  expect(contrast(inDark(GROUND), DARK_GROUND)).toBeLessThan(1.02);
});

describe("the page's own colours", () => {
  const css = ['base', 'appearance']
    .map((name) => readFileSync(`assets/styles/${name}.css`, 'utf8'))
    .join('\n');
  /** The colours that a rule gives, light and dark. */
  const block = (selector: string) => {
    const [, body = ''] = css.split(`${selector} {`);
    const own = body.slice(0, body.indexOf('}'));
    const found = [...own.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)];
    const of = (at: number) => Object.fromEntries(found.map((one) => [one[1], one[at] ?? '']));
    return [of(2), of(3)] as const;
  };
  const [light, dark] = block('\n:root');
  const [lightMore, darkMore] = block('\n:root[data-utseende="kontrast"]');
  const looks = {
    lys: light,
    mørk: dark,
    'høy kontrast': { ...light, ...lightMore },
    'høy kontrast på mørk enhet': { ...dark, ...darkMore },
  };
  const value = (look: Record<string, string>, name: string): string => {
    const found = look[name];
    if (!found) throw new Error(`--${name} is not a plain colour`);
    return found;
  };
  test.each(Object.entries(looks))('%s: text 4.5:1, edges and focus 3:1', (_, look) => {
    for (const ground of ['paper', 'panel']) {
      for (const text of ['ink', 'soft', 'alert']) {
        expect([text, ground, contrast(value(look, text), value(look, ground)) >= TEXT]).toEqual([
          text,
          ground,
          true,
        ]);
      }
      // The border of every control is `soft`; the focus ring is `focus`.
      for (const edge of ['soft', 'focus']) {
        const ratio = contrast(value(look, edge), value(look, ground));
        expect([edge, ground, ratio >= LEAST_CONTRAST]).toEqual([edge, ground, true]);
      }
    }
  });

  test('the drawings are made for the grounds of the pages', () => {
    expect([light.paper, dark.paper]).toEqual([GROUND, DARK_GROUND]);
  });

  test('what the system asks for is the same as what can be chosen', () => {
    expect(block('\n  :root[data-utseende="system"]')).toEqual([lightMore, darkMore]);
  });
});

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
function keptApart(a: Swatch, b: Swatch, lines: readonly string[]): string | null {
  if (contrast(a.fill, b.fill) >= LEAST_CONTRAST) return 'fyll';
  if (a.pattern !== b.pattern) return 'mønster';
  const seen = lines.some(
    (line) => contrast(line, a.fill) >= LEAST_CONTRAST && contrast(line, b.fill) >= LEAST_CONTRAST,
  );
  return seen ? 'linje' : null;
}

/** Dark lines are drawn above light ones, so a dark one is what is seen between two areas. */
const between = (a: string, b: string): string =>
  a === DARK_LINE || b === DARK_LINE ? DARK_LINE : a;

test('there is something to test: maps, bars, columns, lines and all colours', () => {
  expect(of('map').length).toBeGreaterThan(15);
  expect(of('bars').filter(({ encoding }) => encoding.stacked).length).toBeGreaterThan(10);
  expect(of('columns').length).toBeGreaterThan(0);
  expect(of('lines').length).toBeGreaterThan(5);
  expect(swatches.length).toBeGreaterThan(45);
});

test.each(swatches.map((one) => [one.key, one] as const))('text on the fill: %s', (_, one) => {
  expect(contrast(one.ink, one.fill)).toBeGreaterThanOrEqual(TEXT);
});

describe('neighbours are kept apart', () => {
  for (const { name, encoding } of of('map')) {
    const ground = encoding.level === 'fylker' ? GROUND : undefined;
    const line = (one: Swatch) => lineOf(one, encoding.classes, ground);
    test(`kart: ${name}`, () => {
      const merged = pairs(encoding.classes).filter(
        ([a, b]) => !outlined(a, b) && !keptApart(a, b, [between(line(a), line(b))]),
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
        return below && !keptApart(below, one, [lineOf(one, series)]) ? [one.key] : [];
      });
      expect(merged).toEqual([]);
    });
  }
});

/** The audience's own municipality has an outline of its own, dark with a light casing. */
const outlined = (a: Swatch, b: Swatch): boolean =>
  [a.key, b.key].includes(palette.EGEN.key) || a.key === b.key;

test('bars and columns are told from the ground', () => {
  const faint = [...of('bars'), ...of('columns')].flatMap(({ name, encoding }) => {
    const rows = encoding.type === 'bars' ? Object.values(encoding.rowSwatches ?? {}) : [];
    const all: Swatch[] = rows.length ? rows : encoding.series;
    return all.flatMap((one) => {
      const outline =
        encoding.type === 'bars' && lineOf(one, all, GROUND) === DARK_LINE
          ? contrast(DARK_LINE, GROUND)
          : 0;
      const enough = contrast(one.fill, GROUND) >= LEAST_CONTRAST || outline >= LEAST_CONTRAST;
      return enough || one.pattern !== 'plain' ? [] : [`${name}: ${one.key}`];
    });
  });
  expect(faint).toEqual([]);
});

test("lines are told from the ground, and the name in the line's colour can be read", () => {
  for (const { name, encoding } of of('lines')) {
    for (const { key, fill, ink } of encoding.series) {
      expect([name, key, contrast(fill, GROUND) >= LEAST_CONTRAST]).toEqual([name, key, true]);
      const written = ink === '#ffffff' ? fill : palette.INK;
      expect([name, key, contrast(written, GROUND) >= TEXT]).toEqual([name, key, true]);
    }
  }
});

describe.each(Object.entries(SIGHTS))('with %s', (_, sight) => {
  const apart = (a: Swatch, b: Swatch) => deltaE(lab(a.fill, sight), lab(b.fill, sight));

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
  const chroma = ({ fill }: Swatch) => Math.hypot(...lab(fill, sight).slice(1));
  const { reddet, ...others } = palette.VEKSTKLASSER;
  for (const other of Object.values(others)) {
    expect(chroma(reddet)).toBeGreaterThan(2 * chroma(other));
  }
});

describe("the page's own colours", () => {
  const css = ['base', 'appearance']
    .map((name) => readFileSync(`assets/styles/${name}.css`, 'utf8'))
    .join('\n');
  const block = (selector: string): Record<string, string> => {
    const [, body = ''] = css.split(`${selector} {`);
    const own = body.slice(0, body.indexOf('}'));
    return Object.fromEntries(
      [...own.matchAll(/--([\w-]+): (#\w{6})/g)].map(([, name, value]) => [name, value]),
    );
  };
  const light = block('\n:root');
  const looks = {
    lys: light,
    mørk: { ...light, ...block('\n:root[data-utseende="moerk"]') },
    'høy kontrast': { ...light, ...block('\n:root[data-utseende="kontrast"]') },
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

  test('what the system asks for is the same as what can be chosen', () => {
    const system = '\n  :root[data-utseende="system"]';
    const [, dark = ''] = css.split(`${system}:not([data-visning="presentasjon"]) {`);
    const [, more = ''] = css.split(`${system} {`);
    const body = (text: string) => text.slice(0, text.indexOf('}')).match(/--[\w-]+: #\w{6}/g);
    const chosen = (name: string) => {
      const [, text = ''] = css.split(`\n:root[data-utseende="${name}"] {`);
      return body(text);
    };
    expect(body(dark)).toEqual(chosen('moerk'));
    expect(body(more)).toEqual(chosen('kontrast'));
  });
});

import { expect } from 'vitest';
import { type Check, cells, headline, NOT_COMPARABLE, number, said } from './own';
import { after, figuresIn, kommuner, sum } from './source';
import { endring, innvandrere, klasse, population2020 } from './tables';

export const holdtDet: Check = (talk, me) => {
  const text = said(talk, 'holdt-det-kart', me);
  const shown = cells(talk, 'holdt-det-kart', me.c20);
  const [p0, p1] = [population2020(me.c20, 2008), population2020(me.c20, 2013)];
  if (p0 === null || p1 === null) {
    expect(text).toMatch(NOT_COMPARABLE);
    expect(figuresIn(text)).toEqual([]);
    expect(shown.slice(1)).toEqual(['Ikke sammenlignbar', '.', '.', '.', '']);
  } else {
    const i =
      sum(innvandrere, [me.c20], 'innvandrere', 2013) -
      sum(innvandrere, [me.c20], 'innvandrere', 2008);
    const g = p1 - p0;
    expect(figuresIn(text)).toEqual([g, i, g - i]);
    expect(text).toContain(`Klasse: ${klasse(g, i)}`);
    expect(NOT_COMPARABLE.test(text)).toBe(!me.alone);
    expect(shown.slice(2, 5).map(number)).toEqual([g, i, g - i]);
    const moved =
      after(me.c20).length === 1 && endring.value(me.code, 'sammenlignbar', '2011-2025') === 0;
    expect(/Usikkert: grensene er endret/.test(text)).toBe(moved);
    expect(/grensene er endret/.test(shown[5] ?? '')).toBe(moved);
  }

  const since = said(talk, 'holdt-det-fulgt', me);
  const [then, today] = [p1, population2020(me.c20, 2026)];
  if (p0 === null || then === null || today === null) {
    expect(since).toMatch(NOT_COMPARABLE);
    expect(figuresIn(since)).toEqual([]);
  } else {
    expect(figuresIn(since)).toEqual([today - then]);
    const i = sum(innvandrere, [me.c20], 'innvandrere', 2013);
    const before = sum(innvandrere, [me.c20], 'innvandrere', 2008);
    expect(since).toContain(`${klasse(then - p0, i - before)} i 2008–2013`);
    expect(NOT_COMPARABLE.test(since)).toBe(!me.alone);
  }

  // No municipality in this one: the counts of the last window and of the best.
  const counts = Array.from({ length: 11 }, (_, n) => windows(2007 + n));
  const most = (key: 'grew' | 'saved') => Math.max(...counts.map((one) => one[key]));
  const last = counts.at(-1);
  const curve = figuresIn(headline(talk, 'holdt-det-kurve'));
  expect(curve).toEqual([most('grew'), last?.grew, most('saved'), last?.saved]);
};

/** Slide 1b's counts over five years, on the borders of 2020. */
function windows(fra: number): { grew: number; saved: number } {
  let [grew, saved] = [0, 0];
  for (const [code] of kommuner(2020)) {
    const [p0, p1] = [population2020(code, fra), population2020(code, fra + 5)];
    const [i0, i1] = [fra, fra + 5].map((at) => innvandrere.value(code, 'innvandrere', at));
    if (p0 === null || p1 === null || i0 == null || i1 == null) continue;
    if (p1 > p0) grew += 1;
    if (klasse(p1 - p0, i1 - i0) === '«reddet»') saved += 1;
  }
  return { grew, saved };
}

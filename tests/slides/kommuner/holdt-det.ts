import { expect } from 'vitest';
import { formatNumber } from '../../../src/figure/format';
import { type Check, cells, headline, NOT_COMPARABLE, number, said, table } from './own';
import { after, figuresIn, kommuner, sum } from './source';
import { endring, innvandrere, klasse, population2020 } from './tables';

export const holdtDet: Check = (talk, me) => {
  const text = said(talk, 'holdt-det-prikker', me);
  const shown = cells(talk, 'holdt-det-kart', me.c20);
  const [p0, p1, p2] = [2008, 2013, 2022].map((year) => population2020(me.c20, year));
  if (p0 == null || p1 == null || p2 == null) {
    expect(text).toMatch(NOT_COMPARABLE);
    expect(figuresIn(text)).toEqual([]);
    expect(shown.slice(1)).toEqual(['Ikke sammenlignbar', '.', '.', '.', '']);
  } else {
    const i =
      sum(innvandrere, [me.c20], 'innvandrere', 2013) -
      sum(innvandrere, [me.c20], 'innvandrere', 2008);
    const own = klasse(p1 - p0, i);
    const since = p2 - p1;
    expect(text).toContain(
      p1 === p0
        ? 'uendret folketall i 2008–2013.'
        : `${own.replace('vokser', 'vokste')} i 2008–2013.`,
    );
    expect(text).toContain(
      since === 0
        ? 'I 2022 bodde det like mange der som i 2013.'
        : `I 2022 bodde det ${formatNumber(Math.abs(since))} ${since < 0 ? 'færre' : 'flere'} der enn i 2013.`,
    );
    expect(NOT_COMPARABLE.test(text)).toBe(!me.alone);
    expect(shown[1]?.toLowerCase()).toBe(own);
    expect(shown.slice(2, 5).map(number)).toEqual([p1, p2, since]);
    const moved =
      after(me.c20).length === 1 && endring.value(me.code, 'sammenlignbar', '2011-2025') === 0;
    expect(/Usikkert: grensene er endret/.test(text)).toBe(moved);
    expect(/grensene er endret/.test(shown[5] ?? '')).toBe(moved);
    const dots = [...table(talk, 'holdt-det-prikker').keys()];
    expect(dots.includes(me.c20)).toBe(own === '«reddet»');
  }

  // No municipality in this one: the counts of the first period and of the last.
  const [first, last] = [periods(2007), periods(2017)];
  const curve = figuresIn(headline(talk, 'holdt-det-kurve'));
  expect(curve).toEqual([last.grew, first.grew, last.saved, first.saved]);
};

/** Slide 1b's counts over five years, on the borders of 2020. */
function periods(fra: number): { grew: number; saved: number } {
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

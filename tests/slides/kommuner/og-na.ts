import { expect } from 'vitest';
import { type Check, cells, headline, NOT_COMPARABLE, number, said } from './own';
import { figuresIn, kommuner } from './source';
import { bosatte, folkemengde, klasse } from './tables';

const YEARS = [2022, 2023, 2024, 2025];
/** Slide 1's classes, with the settled in the immigrants' place. */
const CALLED: Record<string, string> = {
  'vokser uansett': 'vokste med flere enn de bosatte',
  '«reddet»': 'vokste, men ikke med flere',
  'dempet nedgang': 'dempet nedgang',
  nedgang: 'nedgang',
};

export const ogNa: Check = (talk, me) => {
  const own = since2022(me.code, 2026);
  const text = said(talk, 'og-na-kart', me);
  const row = cells(talk, 'og-na-kart', me.code);
  if (own === null) {
    expect(text).toMatch(NOT_COMPARABLE);
    expect(figuresIn(text)).toEqual([]);
    expect(row.slice(1)).toEqual(['Ikke sammenlignbar', '.', '.', '']);
    expect(headline(talk, 'og-na-egen')).toMatch(NOT_COMPARABLE);
  } else {
    const { g, settled, hidden } = own;
    expect(figuresIn(text)).toEqual([g, settled, g - settled]);
    expect(/minst .*høyst/.test(text)).toBe(hidden);
    expect(text).toContain(`Klasse: ${CALLED[klasse(g, settled)]}.`);
    expect(number(row[2])).toBe(g);
    const found = headline(talk, 'og-na-egen');
    expect(figuresIn(found)).toEqual(g === 0 ? [settled] : [Math.abs(g), settled]);
    expect(found.includes(' mistet ')).toBe(g < 0);
    const bars = ['folketall', 'bosatte', 'ovrige'].map((key) => cells(talk, 'og-na-egen', key)[1]);
    expect(bars.map((cell) => number(cell?.replace('minst', '')))).toEqual([
      ...[g, settled, g - settled],
    ]);
  }
  // No municipality in this one.
  for (const til of [2023, 2024, 2025, 2026]) {
    const all = kommuner(2024).flatMap(([code]) => since2022(code, til) ?? []);
    const grew = all.filter(({ g }) => g > 0);
    const more = grew.filter(({ g, settled }) => g > settled).length;
    expect(cells(talk, 'og-na-aar', String(til)).slice(1, 4).map(number)).toEqual([
      ...[grew.length, more, grew.length - more],
    ]);
  }
};

/** Growth since 1 January 2022 and refugees settled; null where the municipality was not there. */
function since2022(code: string, til: number) {
  const [then, now] = [2022, til].map((at) => folkemengde.value(code, 'folkemengde', at));
  if (then == null || now == null) return null;
  const years = YEARS.filter((year) => year < til);
  return {
    g: now - then,
    settled: years.reduce((all, at) => all + (bosatte.value(code, 'bosatte', at) ?? 0), 0),
    hidden: years.some((at) => bosatte.status(code, 'bosatte', at) === ':'),
  };
}

import { expect } from 'vitest';
import { type Check, headline, number, row, said, saysIfSplit, table } from './own';
import { figuresIn, kommune, kommuner } from './source';
import { growth, KLASSER, pct } from './tables';

export const redningen: Check = (talk, me) => {
  const text = said(talk, 'redningen-kart', me);
  const mine = growth(me.whole, 2008, 2013);
  const rows = table(talk, 'redningen-kart');
  for (const code of me.old) {
    const { start, g, i, rest } = growth([code], 2008, 2013);
    const shown = rows.get(code)?.slice(2, 7).map(number);
    expect(shown).toEqual([start, start + g, g, i, rest]);
  }
  const found = headline(talk, 'redningen-dekomponering');
  const parts = [...table(talk, 'redningen-dekomponering').values()];
  expect(found.slice(0, me.name.length + 1)).toBe(`${me.name} `);
  for (const words of [text, found]) saysIfSplit(words, me);
  const { start, g, i, rest } = mine;
  expect(figuresIn(text).slice(0, 4)).toEqual([Math.abs(g), pct(Math.abs(g), start), i, rest]);
  expect(text).toContain(g > 0 ? 'økte' : 'falt');
  expect(text).toContain(`Klasse: ${mine.klasse}`);
  expect(figuresIn(found)).toEqual([g, rest].filter((n) => n !== 0).map(Math.abs));
  expect(found.includes(' mistet ')).toBe(g < 0);
  expect(found.includes(' øvrige falt ')).toBe(rest < 0);
  expect(parts.map((cell) => number(cell[1]))).toEqual([g, i, rest]);

  const levels = [...new Set(me.whole.map((code) => kommune(code, 2013)[3]))];
  const place = said(talk, 'redningen-sentralitet', me);
  const names = ['minst sentrale', 'mindre sentrale', 'noe sentrale', 'sentrale'];
  for (const level of levels) {
    expect(place).toContain(names[level]);
    const there = kommuner(2013).filter(([, , , sentralitet]) => sentralitet === level);
    const classes = there.map(([code]) => growth([code], 2008, 2013).klasse);
    const counts = KLASSER.map((one) => classes.filter((own) => own === one).length);
    const shares = counts.map((n) => pct(n, there.length));
    const shown = row(talk, 'redningen-sentralitet', String(level));
    expect(shown.slice(1)).toEqual([there.length, ...counts, ...shares]);
  }
};

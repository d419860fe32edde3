import { expect } from 'vitest';
import { type Check, headline, NOT_COMPARABLE, number, row, said, saysNothing, table } from './own';
import { figuresIn, kommune, kommuner, rounded, sum } from './source';
import { grunner, population2020 } from './tables';

export const forPassive: Check = (talk, me) => {
  const county = kommune(me.c20, 2020)[2];
  const inside = ['46', '11', '15'].includes(county);
  const persons = grunner.value(me.c20, 'arbeid', 2013);
  const people = population2020(me.c20, 2013);
  const rows = table(talk, 'for-passive-kart');
  expect(rows.has(me.c20)).toBe(inside);
  const west = kommuner(2020).filter(([, , own]) => ['46', '11', '15'].includes(own));
  const codes = west.map(([code]) => code);
  expect([...rows.keys()].sort()).toEqual([...codes].sort());
  const rates = codes.map(
    (code) => (1000 * sum(grunner, [code], 'arbeid', 2013)) / (population2020(code, 2013) ?? 1),
  );
  const living = codes.reduce((all, code) => all + (population2020(code, 2013) ?? 0), 0);
  const total = (at: number) => sum(grunner, codes, 'arbeid', at);
  expect(figuresIn(headline(talk, 'for-passive-kart'))).toEqual(
    [
      (1000 * total(2013)) / living,
      Math.max(
        ...rates.filter((_, n) => sum(grunner, codes.slice(n, n + 1), 'arbeid', 2013) >= 100),
      ),
    ].map((rate) => rounded(rate, 1)),
  );
  expect(figuresIn(headline(talk, 'for-passive-linjer'))).toEqual([2006, 2013].map(total));
  if (persons === null || people === null) {
    if (inside) expect(said(talk, 'for-passive-kart', me)).toMatch(NOT_COMPARABLE);
    else saysNothing(talk, 'for-passive-kart');
  } else {
    const map = said(talk, 'for-passive-kart', me);
    expect(/utenfor Vestlandet/.test(map)).toBe(!inside);
    const rate = rounded((1000 * persons) / people, 1);
    // Of few the persons are told, and no rate.
    const few = persons < 100;
    expect(figuresIn(map.split(/ Usikkert| Til sammenligning/)[0] ?? '')).toEqual(
      few ? [persons] : [rate, persons],
    );
    expect(NOT_COMPARABLE.test(map)).toBe(!me.alone);
    expect(/[Uu]sikker/.test(map)).toBe(persons === 0 || persons === 3);
    const shown = rows.get(me.c20)?.slice(1, 4).map(number);
    if (inside) expect(shown).toEqual([persons, people, few ? Number.NaN : rate]);
  }
  const there = kommuner(2020).flatMap(([code, , own]) => (own === county ? code : []));
  const all = sum(grunner, there, 'arbeid', 2013);
  if (!inside) {
    saysNothing(talk, 'for-passive-linjer');
    return;
  }
  expect(figuresIn(said(talk, 'for-passive-linjer', me))).toEqual([persons, all]);
  const at = ['46', '11', '15'].indexOf(county) + 1;
  expect(row(talk, 'for-passive-linjer', '2013')[at]).toBe(all);
};

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
  const there = kommuner(2020).flatMap(([code, , own]) => (own === county ? code : []));
  // Of a municipality in another county, which is more than itself, that county too.
  const isElsewhere = !inside && there.length > 1;
  expect(rows.has(me.c20)).toBe(inside || isElsewhere);
  const west = kommuner(2020).filter(([, , own]) => ['46', '11', '15'].includes(own));
  const codes = west.map(([code]) => code);
  expect([...rows.keys()].sort()).toEqual([...codes, ...(isElsewhere ? there : [])].sort());
  const rates = codes.map(
    (code) => (1000 * sum(grunner, [code], 'arbeid', 2013)) / (population2020(code, 2013) ?? 1),
  );
  const rateOf = (some: string[]) => {
    const known = some.filter((code) => grunner.value(code, 'arbeid', 2013) !== null);
    const living = known.reduce((all, code) => all + (population2020(code, 2013) ?? 0), 0);
    return (1000 * sum(grunner, known, 'arbeid', 2013)) / living;
  };
  const highest = Math.max(
    ...rates.filter((_, n) => sum(grunner, codes.slice(n, n + 1), 'arbeid', 2013) >= 100),
  );
  const total = (at: number) => sum(grunner, codes, 'arbeid', at);
  const [told, beside] = isElsewhere ? [rateOf(there), rateOf(codes)] : [rateOf(codes), highest];
  expect(figuresIn(headline(talk, 'for-passive-kart').replace(/av 1\s000 /, ''))).toEqual(
    [told, beside].map((rate) => rounded(rate, 1)),
  );
  expect(figuresIn(headline(talk, 'for-passive-linjer'))).toEqual([2006, 2013].map(total));
  if (persons === null || people === null) {
    expect(said(talk, 'for-passive-kart', me)).toMatch(NOT_COMPARABLE);
  } else {
    const map = said(talk, 'for-passive-kart', me);
    const rate = rounded((1000 * persons) / people, 1);
    // Of few the persons are told, and no rate.
    const few = persons < 100;
    expect(figuresIn(map.split(/ Usikkert| Til sammenligning/)[0] ?? '')).toEqual(
      few ? [persons] : [rate, persons],
    );
    expect(NOT_COMPARABLE.test(map)).toBe(!me.alone);
    expect(/[Uu]sikker/.test(map)).toBe(persons === 0 || persons === 3);
    const shown = rows.get(me.c20)?.slice(1, 4).map(number);
    if (inside || isElsewhere) expect(shown).toEqual([persons, people, few ? Number.NaN : rate]);
  }
  const all = sum(grunner, there, 'arbeid', 2013);
  if (!inside) {
    saysNothing(talk, 'for-passive-linjer');
    return;
  }
  expect(figuresIn(said(talk, 'for-passive-linjer', me))).toEqual([persons, all]);
  const at = ['46', '11', '15'].indexOf(county) + 2;
  expect(row(talk, 'for-passive-linjer', '2013').slice(1, 2)).toEqual([total(2013)]);
  expect(row(talk, 'for-passive-linjer', '2013')[at]).toBe(all);
};

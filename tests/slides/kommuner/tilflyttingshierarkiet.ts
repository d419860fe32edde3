import { expect } from 'vitest';
import { type Check, headline, NOT_COMPARABLE, number, said, table } from './own';
import { before, figuresIn, rounded, sum } from './source';
import { grunner, inClass, peak, population2020 } from './tables';

export const tilflyttingshierarkiet: Check = (talk, me) => {
  const text = said(talk, 'tilflyttingshierarkiet-grunner', me);
  const reasons = ['arbeid', 'familie', 'flukt', 'utdanning_andre', 'uoppgitt'];
  const rows = table(talk, 'tilflyttingshierarkiet-grunner');
  const at = (variable: string, when: number) => grunner.value(me.c20, variable, when);
  const people = population2020(me.c20, 2006);
  if (at('alle', 2006) === null || people === null) {
    expect(text).toMatch(NOT_COMPARABLE);
    expect(figuresIn(text)).toEqual([]);
    // One line, and no empty panel.
    expect([...rows.keys()].filter((key) => key.startsWith(me.code))).toEqual([]);
  } else {
    const change = (variable: string) =>
      (at(variable, 2021) as number) - (at(variable, 2006) as number);
    const three = ['arbeid', 'familie', 'flukt'].map(change);
    const ends = [at('alle', 2006), at('alle', 2021)];
    const few = (ends[1] as number) < 100;
    // The bars have the reasons' numbers; without bars they are said.
    const parts = few ? three.filter((n) => n !== 0) : [];
    expect(figuresIn(text)).toEqual([...ends, ...peak(me.c20), ...parts]);
    expect(/For få/.test(text)).toBe(few);
    expect(NOT_COMPARABLE.test(text)).toBe(!me.alone);
    for (const reason of reasons) {
      expect(rows.get(`${me.code}-${reason}`)?.slice(2).map(number)).toEqual([
        few ? Number.NaN : rounded((1000 * change(reason)) / people, 1),
        change(reason),
        at(reason, 2006),
        at(reason, 2021),
      ]);
    }
  }

  // The municipalities of centrality 5–6 that can be followed, together.
  const remote = [...inClass(5), ...inClass(6)].flatMap((code) => {
    const { codes, split } = before(code, 2020);
    const given = codes.every((one) => grunner.value(one, 'alle', 2006) !== null);
    return !split && given ? codes : [];
  });
  const more = (variable: string) =>
    sum(grunner, remote, variable, 2021) - sum(grunner, remote, variable, 2006);
  const found = figuresIn(headline(talk, 'tilflyttingshierarkiet-grunner'));
  const three = more('arbeid') + more('familie') + more('flukt');
  expect(found).toEqual([remote.length, more('alle'), three]);
};

import { expect } from 'vitest';
import { type Check, headline, number, said, saysIfSplit, saysNothing, table } from './own';
import { figuresIn, sum } from './source';
import { befolkning, pct } from './tables';

export const derforBlirViHer: Check = (talk, me) => {
  // Vestvågøy, Rendalen's neighbour Tynset, and Haram.
  const three = ['1860', '0437', '1534'];
  const isCase = me.old.some((code) => three.includes(code));
  if (isCase) expect(said(talk, 'derfor-blir-vi-her-kart', me)).toContain('en av de tre');
  else saysNothing(talk, 'derfor-blir-vi-her-kart');
  const rows = table(talk, 'derfor-blir-vi-her-kart');
  for (const code of me.old) {
    const shown = rows.get(code)?.slice(3).map(number);
    const of = (variable: string) => sum(befolkning, [code], variable, 2015);
    expect(shown).toEqual([of('folkemengde'), of('innvandrere')]);
  }

  const change = (codes: readonly string[], variable: string) =>
    sum(befolkning, codes, variable, 2015) - sum(befolkning, codes, variable, 2000);
  const others = (codes: readonly string[]) =>
    change(codes, 'folkemengde') - change(codes, 'innvandrere') - change(codes, 'norskfodte');
  expect(figuresIn(headline(talk, 'derfor-blir-vi-her-folketall'))).toEqual([
    change(three, 'innvandrere'),
    -others(three),
  ]);
  const people = said(talk, 'derfor-blir-vi-her-folketall', me);
  const panels = table(talk, 'derfor-blir-vi-her-folketall');
  saysIfSplit(people, me);
  const of = (variable: string, at: number) => sum(befolkning, me.whole, variable, at);
  const [p, i] = [of('folkemengde', 2015), of('innvandrere', 2015)];
  const [p2000, i2000] = [of('folkemengde', 2000), of('innvandrere', 2000)];
  const few = i < 100;
  expect(figuresIn(people)).toEqual(few ? [i2000, i] : [pct(i, p), pct(i2000, p2000)]);
  // A fourth panel, unless it is one of the three.
  expect(panels.size).toBe((isCase ? 3 : 4) * 16);
  const shown = panels.get(`${me.whole.join('+')}-2015`) ?? [];
  const parts = [change(me.whole, 'innvandrere'), change(me.whole, 'norskfodte'), others(me.whole)];
  expect(shown.slice(6, 9).map(number)).toEqual(parts);
  // Fewer than a hundred have no share.
  expect(shown.slice(9).map(number)).toEqual(
    parts.map((part) => (few ? Number.NaN : pct(part, p2000))),
  );
};

import { expect } from 'vitest';
import { type Check, headline, number, said, saysIfSplit, saysNothing, table } from './own';
import { figuresIn, sum } from './source';
import { befolkning, pct } from './tables';

const FROM_2000 = befolkning.times.map(Number).filter((at) => at >= 2000);

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

  expect(figuresIn(headline(talk, 'derfor-blir-vi-her-folketall'))).toEqual(
    [2000, 2015].map((at) => sum(befolkning, three, 'innvandrere', at)),
  );
  const people = said(talk, 'derfor-blir-vi-her-folketall', me);
  const panels = table(talk, 'derfor-blir-vi-her-folketall');
  const key = `${me.whole.join('+')}-2015`;
  saysIfSplit(people, me);
  const of = (variable: string, at: number) => sum(befolkning, me.whole, variable, at);
  const [p, i, n] = [of('folkemengde', 2015), of('innvandrere', 2015), of('norskfodte', 2015)];
  expect(figuresIn(people)).toEqual([
    ...[of('folkemengde', 2000), p, of('innvandrere', 2000), i],
    ...(i < 100 ? [] : [pct(i, p)]),
  ]);
  // A fourth panel, unless it is one of the three or would crush them.
  const most = (codes: readonly string[]) =>
    Math.max(...FROM_2000.map((at) => sum(befolkning, codes, 'folkemengde', at)));
  const large = !isCase && most(me.whole) > 2 * Math.max(...three.map((code) => most([code])));
  expect(/[Ff]or stor/.test(people)).toBe(large);
  expect(panels.size).toBe((isCase || large ? 3 : 4) * 16);
  if (large) return;
  const hidden = me.whole.some((code) => befolkning.status(code, 'norskfodte', 2015) === ':');
  const shown = panels.get(key) ?? [];
  expect(shown.slice(2, 5).map(number)).toEqual([p, p - i - n, i]);
  if (!hidden) expect(number(shown[5])).toBe(n);
  // Fewer than a hundred have no share.
  expect(number(shown[6])).toBe(i < 100 ? Number.NaN : pct(i, p));
};

import { expect } from '@playwright/test';
import { number, table } from '../deck';
import { figuresIn, sum } from '../tall';
import { type Check, headline, NOT_COMPARABLE, said } from './own';
import { befolkning, pct } from './tables';

export const derforBlirViHer: Check = async (page, me) => {
  const text = await said(page, 'derfor-blir-vi-her-kart', me);
  expect(/en av de tre/.test(text)).toBe(me.code === '1580');
  expect(NOT_COMPARABLE.test(text)).toBe(me.split);
  const rows = await table(page, 'derfor-blir-vi-her-kart');
  for (const code of me.old) {
    const shown = rows.get(code)?.slice(3).map(number);
    const of = (variable: string) => sum(befolkning, [code], variable, 2015);
    expect(shown).toEqual([of('folkemengde'), of('innvandrere')]);
  }

  const three = ['1860', '0437', '1534'];
  expect(figuresIn(await headline(page, 'derfor-blir-vi-her-folketall'))).toEqual(
    [2000, 2015].map((at) => sum(befolkning, three, 'innvandrere', at)),
  );
  const people = await said(page, 'derfor-blir-vi-her-folketall', me);
  const panels = await table(page, 'derfor-blir-vi-her-folketall');
  const key = `${me.old.join('+')}-2015`;
  if (me.split) {
    expect(people).toMatch(NOT_COMPARABLE);
    expect(figuresIn(people)).toEqual([]);
    expect(panels.size).toBe(3 * 16);
    return;
  }
  const of = (variable: string, at: number) => sum(befolkning, me.old, variable, at);
  const [p, i, n] = [of('folkemengde', 2015), of('innvandrere', 2015), of('norskfodte', 2015)];
  expect(figuresIn(people)).toEqual([
    ...[of('folkemengde', 2000), p, of('innvandrere', 2000), i],
    pct(i, p),
  ]);
  // A fourth panel, unless it is one of the three or would crush them.
  const large = me.code === '0301';
  expect(/[Ff]or stor/.test(people)).toBe(large);
  expect(panels.size).toBe((me.code === '1580' || large ? 3 : 4) * 16);
  if (large) return;
  const hidden = me.old.some((code) => befolkning.status(code, 'norskfodte', 2015) === ':');
  const shown = panels.get(key) ?? [];
  expect(shown.slice(2, 5).map(number)).toEqual([p, p - i - n, i]);
  if (!hidden) expect(number(shown[5])).toBe(n);
  expect(number(shown[6])).toBe(pct(i, p));
};

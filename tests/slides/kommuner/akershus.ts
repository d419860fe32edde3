import { expect } from 'vitest';
import { type Check, headline, number, said, saysIfSplit, table } from './own';
import { figuresIn, kommune, sum } from './source';
import {
  befolkning,
  folkemengde,
  inCounty,
  innvandrere,
  norge,
  pct,
  population2020,
} from './tables';

export const akershus: Check = (talk, me) => {
  const map = said(talk, 'akershus-kart', me);
  const lines = said(talk, 'akershus-linjer', me);
  const rows = table(talk, 'akershus-linjer');
  const share = (at: number, codes = me.whole) =>
    pct(sum(befolkning, codes, 'innvandrere', at), sum(befolkning, codes, 'folkemengde', at));
  const all = rows.get('2013') ?? [];
  const series = [['0228'], inCounty('02'), befolkning.regions].map((codes) => share(2013, codes));
  expect(all.slice(1, 4).map(number)).toEqual(series);
  const shares = inCounty('02').map((code) => share(2013, [code]));
  const higher = shares.filter((one) => one > (series[0] as number)).length;
  const [found, compared] = [
    figuresIn(headline(talk, 'akershus-kart')),
    figuresIn(headline(talk, 'akershus-linjer')),
  ];
  // Of a municipality in another county, which is more than itself, that county and Akershus.
  const people = (code: string) => befolkning.value(code, 'folkemengde', 2013) as number;
  const [largest] = [...me.whole].sort((a, b) => people(b) - people(a));
  const county = kommune(largest as string, 2013)[2];
  const isElsewhere =
    !me.whole.some((code) => code.startsWith('02')) && inCounty(county).length > 1;
  expect(found).toEqual(
    isElsewhere
      ? [share(2013, inCounty(county)), series[1]]
      : [series[0], higher + 1, shares.length],
  );
  for (const code of me.whole.filter((one) => kommune(one, 2013)[2] === county)) {
    expect(table(talk, 'akershus-kart').has(code)).toBe(true);
  }
  const immigrants = (codes: readonly string[]) => sum(innvandrere, codes, 'innvandrere', 2022);
  expect(compared).toEqual([
    pct(immigrants(['3027']), folkemengde.value('3224', 'folkemengde', 2022) as number),
    pct(immigrants(innvandrere.regions), norge.value('0', 'folkemengde', 2022) as number),
  ]);
  for (const words of [map, lines]) saysIfSplit(words, me);
  // Of fewer than a hundred the persons are told, and no share.
  const persons = (at: number) =>
    at <= 2015 ? sum(befolkning, me.whole, 'innvandrere', at) : immigrants([me.c20]);
  const few = (at: number) => persons(at) < 100;
  expect(figuresIn(map)).toEqual([few(2013) ? persons(2013) : share(2013)]);
  const shown = befolkning.times
    .map(Number)
    .filter((at) => me.whole.every((code) => befolkning.status(code, 'innvandrere', at) === null));
  const hidden = befolkning.times.length - shown.length;
  // Followed to 2022 where it was a whole municipality of 2020, and made of whole ones of 2013.
  const isFollowed = me.alone && !me.split;
  const ends = [shown[0] as number, isFollowed ? 2022 : (shown.at(-1) as number)] as const;
  const [first, last] = ends;
  const at = (when: number) =>
    when <= 2015 ? share(when) : pct(immigrants([me.c20]), population2020(me.c20, when) as number);
  const without = hidden ? [hidden] : [];
  const told = few(first) ? [...ends.map(persons), ...(few(last) ? [] : [at(last)])] : ends.map(at);
  expect(figuresIn(lines)).toEqual([...told, ...without]);
  for (const end of ends) expect(lines).toContain(String(end));
  // Rælingen is a line already; every other one gets its own. Up to four similar ones come after it.
  const least = me.code === '3224' ? 4 : 5;
  expect(all.length).toBeGreaterThanOrEqual(least);
  expect(all.length).toBeLessThanOrEqual(least + 4);
  if (me.code !== '3224') {
    const cell = (end: number) => number(rows.get(String(end))?.[4]);
    for (const end of ends) expect(cell(end)).toBe(few(last) && few(end) ? Number.NaN : at(end));
  }
};

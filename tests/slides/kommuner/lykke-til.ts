import { expect } from 'vitest';
import { type Check, cells, headline, row, said } from './own';
import { before, figuresIn, sum } from './source';
import {
  befolkning,
  bosatte,
  endring,
  folkemengde,
  inClass,
  innvandrere,
  norge,
  pct,
} from './tables';

export const lykkeTil: Check = (talk, me) => {
  const people = folkemengde.value(me.code, 'folkemengde', 2026) as number;
  expect(figuresIn(said(talk, 'lykke-til-kart', me))).toEqual([me.klasse, 6]);
  expect(row(talk, 'lykke-til-kart', me.code)[2]).toBe(people);
  const remote = [...inClass(5), ...inClass(6)];
  const there = sum(folkemengde, remote, 'folkemengde', 2026);
  const all = norge.value('0', 'folkemengde', 2026) as number;
  expect(figuresIn(headline(talk, 'lykke-til-kart'))).toEqual([
    ...[remote.length, 357],
    pct(there, all, 0),
  ]);

  const numbers = (key: string) =>
    cells(talk, 'lykke-til-tall', key).map((cell) => figuresIn(cell));
  const isFollowed = endring.value(me.code, 'sammenlignbar', '2011-2025') === 1;
  const then = folkemengde.value(me.code, 'folkemengde', 2011) as number;
  expect(numbers('folketall')).toEqual([[], [people], isFollowed ? changes(people, then) : []]);
  // On the borders of 2020, or else those of 2013.
  const old = before(me.code, 2013);
  const [table, codes, years] = me.alone
    ? [innvandrere, [me.c20], innvandrere.times]
    : [befolkning, old.split ? [] : old.codes, befolkning.times.filter((at) => Number(at) >= 2007)];
  const known = years.filter((at) =>
    codes.every((code) => table.value(code, 'innvandrere', at) !== null),
  );
  if (codes.length > 0 && known.length > 0) {
    const of = (at: string | undefined) => sum(table, codes, 'innvandrere', at as string);
    const [first, last] = [known[0], known.at(-1)];
    expect(numbers('innvandrere')).toEqual([
      [],
      [of(last)],
      first === last ? [] : changes(of(last), of(first)),
    ]);
    expect(cells(talk, 'lykke-til-tall', 'innvandrere')[0]).toBe(`innvandrere i ${last}`);
  }
  const since = bosatte.times.filter(
    (at) => Number(at) >= 2022 && folkemengde.value(me.code, 'folkemengde', at) !== null,
  );
  const settled = since.reduce((total, at) => total + sum(bosatte, [me.code], 'bosatte', at), 0);
  const isBound = since.some((at) => bosatte.status(me.code, 'bosatte', at) === ':');
  const [, persons, when] = cells(talk, 'lykke-til-tall', 'bosatte');
  if (settled > 0 || !isBound) expect(figuresIn(persons ?? '')).toEqual([settled]);
  expect(/minst/.test(persons ?? '')).toBe(isBound && settled > 0);
  expect(when).toBe(`fra ${since[0]} til 28. september 2026`);
};

/** The number in «208 færre enn i 2011», «én flere enn i 2011», «like mange som i 2011». */
const changes = (now: number, then: number): number[] =>
  [Math.abs(now - then)].filter((n) => n > 1);

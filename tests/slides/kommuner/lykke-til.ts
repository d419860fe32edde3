import { expect } from 'vitest';
import { type Check, headline, row, said } from './own';
import { figuresIn, sum } from './source';
import { folkemengde, inClass, norge, pct } from './tables';

export const lykkeTil: Check = (talk, me) => {
  const people = folkemengde.value(me.code, 'folkemengde', 2026) as number;
  const text = said(talk, 'lykke-til-kart', me);
  expect(figuresIn(text)).toEqual([people, me.klasse]);
  expect(row(talk, 'lykke-til-kart', me.code)[2]).toBe(people);
  const remote = [...inClass(5), ...inClass(6)];
  const there = sum(folkemengde, remote, 'folkemengde', 2026);
  const all = norge.value('0', 'folkemengde', 2026) as number;
  expect(figuresIn(headline(talk, 'lykke-til-kart'))).toEqual([
    ...[remote.length, 357],
    pct(there, all, 0),
  ]);
};

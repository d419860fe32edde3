import { expect } from '@playwright/test';
import { figuresIn, sum } from '../tall';
import { type Check, headline, row, said } from './own';
import { folkemengde, inClass, norge, pct } from './tables';

export const lykkeTil: Check = async (page, me) => {
  const people = folkemengde.value(me.code, 'folkemengde', 2026) as number;
  const text = await said(page, 'lykke-til-kart', me);
  expect(figuresIn(text)).toEqual([people, me.klasse]);
  expect((await row(page, 'lykke-til-kart', me.code))[2]).toBe(people);
  const remote = [...inClass(5), ...inClass(6)];
  const there = sum(folkemengde, remote, 'folkemengde', 2026);
  const all = norge.value('0', 'folkemengde', 2026) as number;
  expect(figuresIn(await headline(page, 'lykke-til-kart'))).toEqual([
    ...[remote.length, 357],
    pct(there, all, 0),
  ]);
};

import { expect } from 'vitest';
import { type Check, number, row, said, saysIfSplit, saysNothing, table } from './own';
import { figuresIn, kommune, rounded } from './source';
import { vekstbidrag } from './tables';

export const tilflyttingsarbeid: Check = (talk, me) => {
  const levels = me.whole.map((code) => kommune(code, 2013)[3]);
  const text = said(talk, 'tilflyttingsarbeid-kart', me);
  expect(figuresIn(text)).toEqual([...new Set(levels)].sort());
  saysIfSplit(text, me);
  const rows = table(talk, 'tilflyttingsarbeid-kart');
  expect(me.whole.map((code) => number(rows.get(code)?.[2]))).toEqual(levels);

  saysNothing(talk, 'tilflyttingsarbeid-andel');
  const growing = said(talk, 'tilflyttingsarbeid-vekst', me);
  expect(figuresIn(growing)).toEqual([me.klasse]);
  const parts = ['fodselsoverskudd', 'innenlands', 'innvandring'].map(
    (variable) => vekstbidrag.value(String(me.klasse), variable, '2005-2017') as number,
  );
  const total = parts.reduce((a, b) => a + b, 0);
  const shown = row(talk, 'tilflyttingsarbeid-vekst', String(me.klasse));
  expect(shown.slice(1)).toEqual([...parts, total].map((part) => rounded(part, 2)));
};

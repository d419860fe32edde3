import { expect } from '@playwright/test';
import { number, table } from '../deck';
import { figuresIn, kommune, rounded } from '../tall';
import { type Check, NOT_COMPARABLE, row, said } from './own';
import { vekstbidrag } from './tables';

export const tilflyttingsarbeid: Check = async (page, me) => {
  const levels = me.old.map((code) => kommune(code, 2013)[3]);
  const text = await said(page, 'tilflyttingsarbeid-kart', me);
  expect(figuresIn(text)).toEqual([...new Set(levels)].sort());
  expect(NOT_COMPARABLE.test(text)).toBe(me.split);
  const rows = await table(page, 'tilflyttingsarbeid-kart');
  expect(me.old.map((code) => number(rows.get(code)?.[2]))).toEqual(levels);

  expect(await said(page, 'tilflyttingsarbeid-andel', me)).toContain('ukjent');
  const growing = await said(page, 'tilflyttingsarbeid-vekst', me);
  expect(figuresIn(growing)).toEqual([me.klasse]);
  const parts = ['fodselsoverskudd', 'innenlands', 'innvandring'].map(
    (variable) => vekstbidrag.value(String(me.klasse), variable, '2005-2017') as number,
  );
  const total = parts.reduce((a, b) => a + b, 0);
  const shown = await row(page, 'tilflyttingsarbeid-vekst', String(me.klasse));
  expect(shown.slice(1)).toEqual([...parts, total].map((part) => rounded(part, 2)));
};

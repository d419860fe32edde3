import { expect } from 'vitest';
import { type Check, row, said, saysNothing } from './own';
import { rounded } from './source';
import { vekstbidrag } from './tables';

/** The six classes, from the most central. */
const NAMES = [
  ...['mest sentrale', 'nest mest sentrale', 'mellomsentrale (gruppe\u00a01)'],
  ...['mellomsentrale (gruppe\u00a02)', 'nest minst sentrale', 'minst sentrale'],
];

export const tilflyttingsarbeid: Check = (talk, me) => {
  saysNothing(talk, 'tilflyttingsarbeid-andel');
  const growing = said(talk, 'tilflyttingsarbeid-vekst', me);
  expect(growing).toContain(`blant de ${NAMES[me.klasse - 1]} i dag.`);
  const parts = ['fodselsoverskudd', 'innenlands', 'innvandring'].map(
    (variable) => vekstbidrag.value(String(me.klasse), variable, '2005-2017') as number,
  );
  const total = parts.reduce((a, b) => a + b, 0);
  const shown = row(talk, 'tilflyttingsarbeid-vekst', String(me.klasse));
  expect(shown.slice(1)).toEqual([...parts, total].map((part) => rounded(part, 1)));
};

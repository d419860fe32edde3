import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type Check, headline, number, said, table } from './own';
import { figuresIn, fylke, kommune, kommuner } from './source';
import { growth, inCounty, pct } from './tables';

const vurdering = JSON.parse(readFileSync('data/fylkesvurdering-2013.json', 'utf8'));

export const ulikOppmerksomhet: Check = (talk, me) => {
  const text = said(talk, 'ulik-oppmerksomhet-kart', me);
  const growing = said(talk, 'ulik-oppmerksomhet-vekst', me);
  const rows = table(talk, 'ulik-oppmerksomhet-vekst');
  const counties = [...new Set(me.whole.map((code) => kommune(code, 2013)[2]))];
  const expected = counties.map((code) => {
    const { start, g, i, rest } = growth(inCounty(code), 2008, 2013);
    return [pct(g, start), pct(i, start), pct(rest, start)];
  });
  const inAnyOrder = (numbers: number[]) => [...numbers].sort((a, b) => a - b);
  expect(inAnyOrder(figuresIn(growing))).toEqual(inAnyOrder(expected.flat()));
  counties.forEach((code, n) => {
    // Oslo is named already.
    const called = fylke(code, 2013) === me.name ? 'fylket' : fylke(code, 2013);
    expect(text).toContain(`${called} `);
    const grade = text.split(`${called} `)[1]?.split('.')[0] ?? '';
    expect(/^ga innvandring stor oppmerksomhet/.test(grade)).toBe(vurdering.stor.includes(code));
    expect(/^er ikke omtalt/.test(grade)).toBe(code === '03');
    expect(rows.get(code)?.slice(3).map(number)).toEqual(expected[n]);
  });

  const all = [...new Set(kommuner(2013).map(([, , code]) => code))].map((code) => {
    const { start, i } = growth(inCounty(code), 2008, 2013);
    return { code, share: i / start };
  });
  all.sort((a, b) => b.share - a.share);
  expect([...rows.keys()]).toEqual(all.map(({ code }) => code));
  const isGreat = ({ code }: { code: string }) => vurdering.stor.includes(code);
  const without = all.slice(0, 6).filter((one) => !isGreat(one));
  const least = all.slice(6).filter(isGreat);
  const names = least.map(({ code }) => fylke(code, 2013)).join(' og ');
  const found = headline(talk, 'ulik-oppmerksomhet-vekst');
  expect(found.startsWith(`${names} ga stor oppmerksomhet med minst innvandring`)).toBe(true);
  expect(found.endsWith('Av de seks med mest gjorde to det ikke')).toBe(true);
  expect(without).toHaveLength(2);
  expect(talk('ulik-oppmerksomhet-vekst').lands?.number).toBe('2');
};

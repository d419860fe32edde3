import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { number, table } from '../deck';
import { figuresIn, fylke, kommune, kommuner } from '../tall';
import { type Check, headline, said } from './own';
import { growth, inCounty, pct } from './tables';

const vurdering = JSON.parse(readFileSync('data/fylkesvurdering-2013.json', 'utf8'));

export const ulikOppmerksomhet: Check = async (page, me) => {
  const text = await said(page, 'ulik-oppmerksomhet-kart', me);
  const growing = await said(page, 'ulik-oppmerksomhet-vekst', me);
  const rows = await table(page, 'ulik-oppmerksomhet-vekst');
  const counties = [...new Set(me.old.map((code) => kommune(code, 2013)[2]))];
  const expected = counties.map((code) => {
    const { start, g, i, rest } = growth(inCounty(code), 2008, 2013);
    return [pct(g, start), pct(i, start), pct(rest, start)];
  });
  expect(figuresIn(growing)).toEqual(expected.flat());
  counties.forEach((code, n) => {
    const graded = /stor oppmerksomhet/.test(text);
    // Oslo is named already.
    expect(text).toContain(fylke(code, 2013) === me.name ? 'fylket' : fylke(code, 2013));
    expect(graded).toBe(vurdering.stor.includes(code));
    expect(/ikke omtalt/.test(text)).toBe(code === '03');
    expect(rows.get(code)?.slice(3).map(number)).toEqual(expected[n]);
  });

  const all = [...new Set(kommuner(2013).map(([, , code]) => code))].map((code) => {
    const { start, i, rest } = growth(inCounty(code), 2008, 2013);
    return { code, share: i / start, rest };
  });
  all.sort((a, b) => b.share - a.share);
  expect([...rows.keys()]).toEqual(all.map(({ code }) => code));
  const top = all.slice(0, 6).filter(({ code }) => vurdering.stor.includes(code));
  const fell = all.filter(({ rest }) => rest < 0);
  const found = figuresIn(await headline(page, 'ulik-oppmerksomhet-vekst'));
  expect(found).toEqual([top.length, 6, fell.length]);
};

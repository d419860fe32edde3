import { expect } from 'vitest';
import { type Check, headline, number, said, saysIfSplit, table, talkWith } from './own';
import { figuresIn, fylke, kommune } from './source';
import { befolkning, growth, inCounty } from './tables';

export const seAvis: Check = (talk, me) => {
  const text = said(talk, 'se-avis-tall', me);
  const map = said(talk, 'se-avis-kart', me);
  const several = me.whole.length > 1 && !me.split ? [me.whole.length] : [];
  const { g, i, klasse: mine } = growth(me.whole, 2008, 2013);
  for (const words of [text, map]) saysIfSplit(words, me);
  const years = [2010, 2011].map((fra) => growth(me.whole, fra, fra + 1));
  expect(figuresIn(text)).toEqual([...years.map((one) => one.g), ...several]);
  for (const one of years) expect(text).toContain(`(${one.klasse}`);
  expect(figuresIn(map)).toEqual([g, i, ...several]);
  expect(map).toContain(mine);
  const reddet = befolkning.regions.filter(
    (code) => growth([code], 2011, 2012).klasse === '«reddet»',
  );
  expect(figuresIn(headline(talk, 'se-avis-tall'))).toEqual([121, reddet.length]);

  const counties = [...new Set(me.whole.map((code) => kommune(code, 2013)[2]))];
  const byCounty = talkWith(me.code, { nivaa: 'fylker' });
  const rows = table(byCounty, 'se-avis-kart');
  const there = counties.map((code) => growth(inCounty(code), 2008, 2013));
  const county = said(byCounty, 'se-avis-kart', me);
  expect(figuresIn(county)).toEqual(there.flatMap((one) => [one.g, one.i]));
  counties.forEach((code, n) => {
    expect(`${me.name}: ${county}`).toContain(fylke(code, 2013));
    const one = there[n] ?? growth([], 2008, 2013);
    const shown = rows.get(code)?.slice(2, 7).map(number);
    expect(shown).toEqual([one.start, one.start + one.g, one.g, one.i, one.rest]);
  });
};

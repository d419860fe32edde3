/**
 * The whole talk with a municipality chosen, for six of them. Every number about it is worked out
 * again here, from the input tables and by other means than the deck's own measures.
 */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { current, figure, number, open, plain, ready, table } from './deck';
import {
  after,
  before,
  figuresIn,
  fylke,
  kommune,
  kommuner,
  rounded,
  type Source,
  source,
  sum,
} from './tall';

const befolkning = source('befolkning-1986-2015');
const grunner = source('innvandringsgrunn-2006-2021');
const folkemengde = source('folkemengde-1986-2026');
const norge = source('folkemengde-norge-1986-2026');
const alder = source('alder-2005-2026');
const endring = source('befolkningsendring-2011-2025');
const bosatte = source('bosatte-flyktninger-2012-2024');
const vekstbidrag = source('vekstbidrag-sentralitet-2005-2017');
const vurdering = JSON.parse(readFileSync('data/fylkesvurdering-2013.json', 'utf8'));

const SLIDES = [
  'redningen',
  'holdt-det',
  'derfor-blir-vi-her',
  'tilflyttingsarbeid',
  'tilflyttingshierarkiet',
  'se-avis',
  'ulik-oppmerksomhet',
  'akershus',
  'for-passive',
  'lykke-til',
  'kunnskapsbasert',
] as const;

/** The chosen municipality, on the borders of today, 2013 and 2020. */
interface Own {
  code: string;
  name: string;
  /** Centrality index today, 1 most … 6 least. */
  klasse: number;
  old: string[];
  /** Part of one of `old` lies in another municipality today. */
  split: boolean;
  /** Its one code of 2020; `alone` is false where that was more than itself. */
  c20: string;
  alone: boolean;
}

function own(code: string): Own {
  const [, name, , klasse] = kommune(code, 2024);
  const { codes: old, split } = before(code, 2013);
  const { codes, split: shared } = before(code, 2020);
  expect(codes).toHaveLength(1);
  return { code, name, klasse, old, split, c20: codes[0] as string, alone: !shared };
}

const NOT_COMPARABLE = /ikke sammenlignbar/i;
const year = (n: number) => String(n);
const pct = (part: number, whole: number, decimals = 1) => rounded((100 * part) / whole, decimals);

/** Growth of some municipalities of 2013 together: all, immigrants, everyone else. */
function growth(codes: readonly string[], fra: number, til: number) {
  const of = (variable: string, at: number) => sum(befolkning, codes, variable, at);
  const start = of('folkemengde', fra);
  const g = of('folkemengde', til) - start;
  const i = of('innvandrere', til) - of('innvandrere', fra);
  return { start, g, i, rest: g - i, klasse: klasse(g, i) };
}

/** The rule of slide 1, as it stands in `shared/slides.md`. */
function klasse(g: number, i: number): string {
  if (g > 0 && g - i > 0) return 'vokser uansett';
  if (g > 0) return '«reddet»';
  return i > 0 ? 'dempet nedgang' : 'nedgang';
}
const KLASSER = ['vokser uansett', '«reddet»', 'dempet nedgang', 'nedgang'];

/** Population on the borders of 2020; null where one part is not given. */
function population2020(code: string, at: number): number | null {
  const parts = folkemengde.regions.includes(code) ? [code] : [];
  const whole = parts.length ? folkemengde.value(code, 'folkemengde', at) : null;
  if (whole !== null) return whole;
  const heirs = after(code).map((heir) => folkemengde.value(heir, 'folkemengde', at));
  return heirs.reduce<number | null>((a, b) => (a === null || b === null ? null : a + b), 0);
}

const inClass = (n: number): string[] =>
  kommuner(2024).flatMap(([code, , , sentralitet]) => (sentralitet === n ? code : []));

const always = (table: Source, codes: string[], variable: string): string[] =>
  codes.filter((code) => table.times.every((at) => table.value(code, variable, at) !== null));

/** The sentence about the chosen municipality, without its name; no-break spaces kept. */
async function said(page: Page, name: string, { name: of }: Own): Promise<string> {
  await expect(figure(page, name)).toHaveAttribute('data-ready', 'true');
  const text = (await figure(page, name).locator('.place').textContent()) ?? '';
  expect(text, name).toMatch(new RegExp(`^${of}: .{5}`));
  return text.slice(of.length + 2);
}

async function headline(page: Page, name: string): Promise<string> {
  await expect(figure(page, name)).toHaveAttribute('data-ready', 'true');
  return (await figure(page, name).locator('.finding').textContent()) ?? '';
}

/** The numbers of a row by key, texts left out as NaN. */
async function row(page: Page, name: string, key: string): Promise<number[]> {
  return (await cells(page, name, key)).map(number);
}

async function cells(page: Page, name: string, key: string): Promise<string[]> {
  const found = (await table(page, name)).get(key);
  if (!found) throw new Error(`${name} has no row ${key}`);
  return found;
}

type Check = (page: Page, own: Own) => Promise<void>;

const CHECKS: Record<(typeof SLIDES)[number], Check> = {
  async redningen(page, me) {
    const text = await said(page, 'redningen-kart', me);
    const mine = growth(me.old, 2008, 2013);
    const rows = await table(page, 'redningen-kart');
    for (const code of me.old) {
      const { start, g, i, rest } = growth([code], 2008, 2013);
      const shown = rows.get(code)?.slice(2, 7).map(number);
      expect(shown).toEqual([start, start + g, g, i, rest]);
    }
    const found = await headline(page, 'redningen-dekomponering');
    const parts = [...(await table(page, 'redningen-dekomponering')).values()];
    expect(found).toMatch(new RegExp(`^${me.name} `));
    if (me.split) {
      expect(text).toMatch(NOT_COMPARABLE);
      expect(found).toMatch(NOT_COMPARABLE);
      expect(parts.map((cell) => cell[1])).toEqual(['.', '.', '.']);
      expect([figuresIn(text), figuresIn(found)]).toEqual([[], []]);
    } else {
      const { start, g, i, rest } = mine;
      expect(figuresIn(text).slice(0, 4)).toEqual([Math.abs(g), pct(Math.abs(g), start), i, rest]);
      expect(text).toContain(g > 0 ? 'økte' : 'falt');
      expect(text).toContain(`Klasse: ${mine.klasse}`);
      expect(figuresIn(found)).toEqual([g, rest]);
      expect(parts.map((cell) => number(cell[1]))).toEqual([g, i, rest]);
    }

    const levels = [...new Set(me.old.map((code) => kommune(code, 2013)[3]))];
    const place = await said(page, 'redningen-sentralitet', me);
    const names = ['minst sentrale', 'mindre sentrale', 'noe sentrale', 'sentrale'];
    for (const level of levels) {
      expect(place).toContain(names[level]);
      const there = kommuner(2013).filter(([, , , sentralitet]) => sentralitet === level);
      const classes = there.map(([code]) => growth([code], 2008, 2013).klasse);
      const counts = KLASSER.map((one) => classes.filter((own) => own === one).length);
      const shares = counts.map((n) => pct(n, there.length));
      const shown = await row(page, 'redningen-sentralitet', String(level));
      expect(shown.slice(1)).toEqual([there.length, ...counts, ...shares]);
    }
  },

  async 'holdt-det'(page, me) {
    const text = await said(page, 'holdt-det-kart', me);
    const shown = await cells(page, 'holdt-det-kart', me.c20);
    const [p0, p1] = [population2020(me.c20, 2008), population2020(me.c20, 2013)];
    if (p0 === null || p1 === null) {
      expect(text).toMatch(NOT_COMPARABLE);
      expect(figuresIn(text)).toEqual([]);
      expect(shown.slice(1)).toEqual(['Ikke sammenlignbar', '.', '.', '.']);
    } else {
      const i = sum(grunner, [me.c20], 'alle', 2013) - sum(grunner, [me.c20], 'alle', 2008);
      const g = p1 - p0;
      expect(figuresIn(text)).toEqual([g, i, g - i]);
      expect(text).toContain(`Klasse: ${klasse(g, i)}`);
      expect(NOT_COMPARABLE.test(text)).toBe(!me.alone);
      expect(shown.slice(2).map(number)).toEqual([g, i, g - i]);
    }

    const of = (variable: string) => sum(endring, [me.code], variable, '2011-2025');
    const long = await said(page, 'holdt-det-etter-2011', me);
    const line = await cells(page, 'holdt-det-etter-2011', me.code);
    if (of('sammenlignbar') === 0) {
      expect(long).toMatch(NOT_COMPARABLE);
      expect(figuresIn(long)).toEqual([]);
      expect(line.slice(1)).toEqual(Array(8).fill('.'));
    } else {
      const settled = bosatte.times.reduce(
        (all, at) => all + sum(bosatte, [me.code], 'bosatte', at),
        0,
      );
      const hidden = bosatte.times.some((at) => bosatte.status(me.code, 'bosatte', at) === ':');
      const parts = [of('fodselsoverskudd'), of('nettoinnflytting')];
      expect(figuresIn(long)).toEqual([of('folketilvekst'), ...parts, settled]);
      expect(/minst/.test(long)).toBe(hidden);
      const shares = [...parts, of('rest')].map((part) => pct(part, of('folkemengde2011')));
      expect(line.slice(1, 4).map(number)).toEqual(shares);
      expect(line.slice(5, 8).map(number)).toEqual([...parts, of('rest')]);
      expect(number(line[8]?.replace('minst', ''))).toBe(settled);
    }

    // No municipality in this one: the counts of the last window and of the best.
    const counts = Array.from({ length: 11 }, (_, n) => windows(2006 + n));
    const most = (key: 'grew' | 'saved') => Math.max(...counts.map((one) => one[key]));
    const last = counts.at(-1);
    const curve = figuresIn(await headline(page, 'holdt-det-kurve'));
    expect(curve).toEqual([most('grew'), last?.grew, most('saved'), last?.saved]);
  },

  async 'derfor-blir-vi-her'(page, me) {
    const text = await said(page, 'derfor-blir-vi-her-kart', me);
    expect(/en av de tre/.test(text)).toBe(me.code === '1580');
    expect(NOT_COMPARABLE.test(text)).toBe(me.split);
    const rows = await table(page, 'derfor-blir-vi-her-kart');
    for (const code of me.old) {
      const shown = rows.get(code)?.slice(3).map(number);
      const of = (variable: string) => sum(befolkning, [code], variable, 2015);
      expect(shown).toEqual([of('folkemengde'), of('innvandrere')]);
    }

    const three = ['1860', '0437', '1534'];
    expect(figuresIn(await headline(page, 'derfor-blir-vi-her-folketall'))).toEqual(
      [2000, 2015].map((at) => sum(befolkning, three, 'innvandrere', at)),
    );
    const people = await said(page, 'derfor-blir-vi-her-folketall', me);
    const panels = await table(page, 'derfor-blir-vi-her-folketall');
    const key = `${me.old.join('+')}-2015`;
    if (me.split) {
      expect(people).toMatch(NOT_COMPARABLE);
      expect(figuresIn(people)).toEqual([]);
      expect(panels.size).toBe(3 * 16);
      return;
    }
    const of = (variable: string, at: number) => sum(befolkning, me.old, variable, at);
    const [p, i, n] = [of('folkemengde', 2015), of('innvandrere', 2015), of('norskfodte', 2015)];
    expect(figuresIn(people)).toEqual([
      ...[of('folkemengde', 2000), p, of('innvandrere', 2000), i],
      pct(i, p),
    ]);
    // A fourth panel, unless it is one of the three or would crush them.
    const large = me.code === '0301';
    expect(/[Ff]or stor/.test(people)).toBe(large);
    expect(panels.size).toBe((me.code === '1580' || large ? 3 : 4) * 16);
    if (large) return;
    const hidden = me.old.some((code) => befolkning.status(code, 'norskfodte', 2015) === ':');
    const shown = panels.get(key) ?? [];
    expect(shown.slice(2, 5).map(number)).toEqual([p, p - i - n, i]);
    if (!hidden) expect(number(shown[5])).toBe(n);
    expect(number(shown[6])).toBe(pct(i, p));
  },

  async tilflyttingsarbeid(page, me) {
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
  },

  async tilflyttingshierarkiet(page, me) {
    const text = await said(page, 'tilflyttingshierarkiet-grunner', me);
    const reasons = ['arbeid', 'familie', 'flukt', 'utdanning_andre', 'uoppgitt'];
    const rows = await table(page, 'tilflyttingshierarkiet-grunner');
    const at = (variable: string, when: number) => grunner.value(me.c20, variable, when);
    const people = population2020(me.c20, 2006);
    if (at('alle', 2006) === null || people === null) {
      expect(text).toMatch(NOT_COMPARABLE);
      expect(figuresIn(text)).toEqual([]);
      for (const reason of reasons) {
        expect(rows.get(`${me.code}-${reason}`)?.slice(2)).toEqual(['.', '.', '.', '.']);
      }
    } else {
      const change = (variable: string) =>
        (at(variable, 2021) as number) - (at(variable, 2006) as number);
      const three = ['arbeid', 'familie', 'flukt'].map(change);
      expect(figuresIn(text)).toEqual([at('alle', 2006), at('alle', 2021), ...three]);
      expect(NOT_COMPARABLE.test(text)).toBe(!me.alone);
      for (const reason of reasons) {
        expect(rows.get(`${me.code}-${reason}`)?.slice(2).map(number)).toEqual([
          rounded((1000 * change(reason)) / people, 1),
          change(reason),
          at(reason, 2006),
          at(reason, 2021),
        ]);
      }
    }

    // The municipalities of centrality 5–6 that can be followed, together.
    const remote = [...inClass(5), ...inClass(6)].flatMap((code) => {
      const { codes, split } = before(code, 2020);
      const given = codes.every((one) => grunner.value(one, 'alle', 2006) !== null);
      return !split && given ? codes : [];
    });
    const more = (variable: string) =>
      sum(grunner, remote, variable, 2021) - sum(grunner, remote, variable, 2006);
    const found = figuresIn(await headline(page, 'tilflyttingshierarkiet-grunner'));
    expect(found).toEqual([remote.length, more('alle'), Math.max(...reasons.map(more))]);
  },

  async 'se-avis'(page, me) {
    const text = await said(page, 'se-avis-tall', me);
    const map = await said(page, 'se-avis-kart', me);
    const several = me.old.length > 1 ? [me.old.length] : [];
    const { g, i, klasse: mine } = growth(me.old, 2008, 2013);
    if (me.split) {
      expect(text).toMatch(NOT_COMPARABLE);
      expect(map).toMatch(NOT_COMPARABLE);
      expect([figuresIn(text), figuresIn(map)]).toEqual([[], []]);
    } else {
      const years = [2010, 2011].map((fra) => growth(me.old, fra, fra + 1));
      expect(figuresIn(text)).toEqual([...years.map((one) => one.g), ...several]);
      for (const one of years) expect(text).toContain(`(${one.klasse}`);
      expect(figuresIn(map)).toEqual([g, i, ...several]);
      expect(map).toContain(mine);
    }
    const grew = (fra: number) =>
      befolkning.regions.filter((code) => growth([code], fra, fra + 1).g > 0).length;
    expect(figuresIn(await headline(page, 'se-avis-tall'))).toEqual([310, 430, grew(2010), 428]);

    const counties = [...new Set(me.old.map((code) => kommune(code, 2013)[2]))];
    await page.getByRole('button', { name: /^19\sfylker$/ }).click();
    await ready(page);
    const rows = await table(page, 'se-avis-kart');
    const there = counties.map((code) => growth(inCounty(code), 2008, 2013));
    const county = await said(page, 'se-avis-kart', me);
    expect(figuresIn(county)).toEqual(there.flatMap((one) => [one.g, one.i]));
    counties.forEach((code, n) => {
      expect(`${me.name}: ${county}`).toContain(fylke(code, 2013));
      const one = there[n] ?? growth([], 2008, 2013);
      const shown = rows.get(code)?.slice(2, 7).map(number);
      expect(shown).toEqual([one.start, one.start + one.g, one.g, one.i, one.rest]);
    });
    await page.getByRole('button', { name: /^428\skommuner$/ }).click();
    await ready(page);
  },

  async 'ulik-oppmerksomhet'(page, me) {
    const text = await said(page, 'ulik-oppmerksomhet-kart', me);
    const growing = await said(page, 'ulik-oppmerksomhet-vekst', me);
    const rows = await table(page, 'ulik-oppmerksomhet-vekst');
    const counties = [...new Set(me.old.map((code) => kommune(code, 2013)[2]))];
    const expected = counties.map((code) => {
      const { start, g, i, rest } = growth(inCounty(code), 2008, 2013);
      return [pct(g, start), pct(i, start), pct(rest, start)];
    });
    expect(figuresIn(growing)).toEqual(expected.flatMap((parts) => parts.slice(0, 2)));
    counties.forEach((code, n) => {
      const graded = /stor oppmerksomhet/.test(text);
      expect(text).toContain(fylke(code, 2013));
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
  },

  async akershus(page, me) {
    const map = await said(page, 'akershus-kart', me);
    const lines = await said(page, 'akershus-linjer', me);
    const rows = await table(page, 'akershus-linjer');
    const share = (at: number, codes = me.old) =>
      pct(sum(befolkning, codes, 'innvandrere', at), sum(befolkning, codes, 'folkemengde', at));
    const all = rows.get('2013') ?? [];
    const series = [['0228'], inCounty('02'), befolkning.regions].map((codes) =>
      share(2013, codes),
    );
    expect(all.slice(1, 4).map(number)).toEqual(series);
    const shares = inCounty('02').map((code) => share(2013, [code]));
    const higher = shares.filter((one) => one > (series[0] as number)).length;
    const [found, told] = [
      figuresIn(await headline(page, 'akershus-kart')),
      figuresIn(await headline(page, 'akershus-linjer')),
    ];
    expect(found).toEqual([series[0], higher + 1, shares.length]);
    expect(told).toEqual(
      [['0228'], befolkning.regions].flatMap((codes) => [1986, 2015].map((at) => share(at, codes))),
    );
    if (me.split) {
      expect(map).toMatch(NOT_COMPARABLE);
      expect(lines).toMatch(NOT_COMPARABLE);
      expect([figuresIn(map), figuresIn(lines)]).toEqual([[], []]);
      expect(all).toHaveLength(4);
      return;
    }
    expect(figuresIn(map)).toEqual([share(2013)]);
    expect(/utenfor Akershus/.test(map)).toBe(me.code !== '3224');
    const shown = befolkning.times
      .map(Number)
      .filter((at) => me.old.every((code) => befolkning.status(code, 'innvandrere', at) === null));
    const hidden = befolkning.times.length - shown.length;
    const ends = [shown[0] as number, shown.at(-1) as number];
    expect(figuresIn(lines)).toEqual([...ends.map((at) => share(at)), ...(hidden ? [hidden] : [])]);
    for (const at of ends) expect(lines).toContain(year(at));
    // Rælingen is a line already; every other one gets its own.
    expect(all).toHaveLength(me.code === '3224' ? 4 : 5);
    if (me.code !== '3224') {
      for (const at of ends) expect(number(rows.get(year(at))?.[4])).toBe(share(at));
    }
  },

  async 'for-passive'(page, me) {
    const map = await said(page, 'for-passive-kart', me);
    const lines = await said(page, 'for-passive-linjer', me);
    const county = kommune(me.c20, 2020)[2];
    const inside = ['46', '11', '15'].includes(county);
    const persons = grunner.value(me.c20, 'arbeid', 2013);
    const people = population2020(me.c20, 2013);
    expect(/ikke på Vestlandet/.test(map)).toBe(!inside);
    const rows = await table(page, 'for-passive-kart');
    expect(rows.has(me.c20)).toBe(inside);
    const west = kommuner(2020).filter(([, , own]) => ['46', '11', '15'].includes(own));
    const codes = west.map(([code]) => code);
    expect([...rows.keys()].sort()).toEqual([...codes].sort());
    const rates = codes.map(
      (code) => (1000 * sum(grunner, [code], 'arbeid', 2013)) / (population2020(code, 2013) ?? 1),
    );
    const living = codes.reduce((all, code) => all + (population2020(code, 2013) ?? 0), 0);
    const total = (at: number) => sum(grunner, codes, 'arbeid', at);
    expect(figuresIn(await headline(page, 'for-passive-kart'))).toEqual(
      [(1000 * total(2013)) / living, Math.max(...rates)].map((rate) => rounded(rate, 1)),
    );
    expect(figuresIn(await headline(page, 'for-passive-linjer'))).toEqual(
      [2006, 2013, 2021].map(total),
    );
    if (persons === null || people === null) {
      expect(map).toMatch(NOT_COMPARABLE);
      expect(figuresIn(map)).toEqual([]);
    } else {
      const rate = rounded((1000 * persons) / people, 1);
      expect(figuresIn(map).slice(0, 2)).toEqual([rate, persons]);
      expect(NOT_COMPARABLE.test(map)).toBe(!me.alone);
      expect(/[Uu]sikker/.test(map)).toBe(persons === 0 || persons === 3);
      const shown = rows.get(me.c20)?.slice(1, 4).map(number);
      if (inside) expect(shown).toEqual([persons, people, rate]);
    }
    const there = kommuner(2020).flatMap(([code, , own]) => (own === county ? code : []));
    const all = sum(grunner, there, 'arbeid', 2013);
    expect(figuresIn(lines)).toEqual(inside ? [persons, all] : []);
    if (!inside) return;
    const at = ['46', '11', '15'].indexOf(county) + 1;
    expect((await row(page, 'for-passive-linjer', '2013'))[at]).toBe(all);
  },

  async 'lykke-til'(page, me) {
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
  },

  async kunnskapsbasert(page, me) {
    await ages(page, me);
    await reasons(page, me);
    await change(page, me);
    await refugees(page, me);
  },
};

/** Municipalities of a county of 2013. */
const inCounty = (code: string): string[] =>
  kommuner(2013).flatMap(([own, , county]) => (county === code ? own : []));

/** Slide 1b's counts over five years, on the borders of 2020. */
function windows(fra: number): { grew: number; saved: number } {
  let [grew, saved] = [0, 0];
  for (const [code] of kommuner(2020)) {
    const [p0, p1] = [population2020(code, fra), population2020(code, fra + 5)];
    const [i0, i1] = [fra, fra + 5].map((at) => grunner.value(code, 'alle', at));
    if (p0 === null || p1 === null || i0 == null || i1 == null) continue;
    if (p1 > p0) grew += 1;
    if (klasse(p1 - p0, i1 - i0) === '«reddet»') saved += 1;
  }
  return { grew, saved };
}

async function ages(page: Page, me: Own): Promise<void> {
  const groups = ['0-5', '6-15', '16-19', '20-39', '40-66', '67-79', '80+'];
  const old = ['67-79', '80+'];
  const share = (codes: string[], at: number) =>
    pct(sum(alder, codes, old, at), sum(alder, codes, groups, at));
  const mates = always(alder, inClass(me.klasse), '0-5');
  const found = figuresIn(await headline(page, 'kunnskapsbasert-alder'));
  expect(found).toEqual([
    share([me.code], 2026),
    me.klasse,
    share(mates, 2026),
    share(['0'], 2026),
  ]);
  const rows = await table(page, 'kunnskapsbasert-alder');
  const now = rows.get(`${me.code}-2026`)?.slice(2).map(number) ?? [];
  expect(now.slice(3)).toEqual([
    share([me.code], 2026),
    // From another table than the ages.
    folkemengde.value(me.code, 'folkemengde', 2026),
    ...groups.map((key) => alder.value(me.code, key, 2026)),
  ]);
  const text = await said(page, 'kunnskapsbasert-alder', me);
  const first = alder.value(me.code, '0-5', 2005);
  expect(NOT_COMPARABLE.test(text)).toBe(first === null);
  if (first === null) {
    expect(rows.get(`${me.code}-2005`)?.slice(2)).toEqual(Array(12).fill('.'));
  } else {
    const then = [2005, 2026].map((at) => sum(alder, [me.code], old, at));
    expect(figuresIn(text)).toEqual(then);
  }
}

async function reasons(page: Page, me: Own): Promise<void> {
  const people = (codes: string[], at: number) =>
    codes.reduce((all, code) => all + (population2020(code, at) as number), 0);
  const share = (codes: string[]) => pct(sum(grunner, codes, 'alle', 2021), people(codes, 2021));
  const mates = inClass(me.klasse).flatMap((code) => {
    const { codes, split } = before(code, 2020);
    return split ? [] : always(grunner, codes, 'alle');
  });
  const country = pct(
    grunner.value('0', 'alle', 2021) as number,
    norge.value('0', 'folkemengde', 2021) as number,
  );
  const found = figuresIn(await headline(page, 'kunnskapsbasert-grunner'));
  expect(found).toEqual([share([me.c20]), me.klasse, share(mates), country]);

  const rows = await table(page, 'kunnskapsbasert-grunner');
  const keys = ['arbeid', 'familie', 'flukt', 'utdanning_andre', 'uoppgitt', 'alle'];
  const persons = keys.map((key) => grunner.value(me.c20, key, 2021) as number);
  const now = rows.get(`${me.code}-2021`)?.slice(2).map(number);
  const whole = people([me.c20], 2021);
  expect(now).toEqual([...persons.map((one) => pct(one, whole)), whole, ...persons]);
  const text = await said(page, 'kunnskapsbasert-grunner', me);
  const start = grunner.value(me.c20, 'alle', 2006);
  expect(NOT_COMPARABLE.test(text)).toBe(start === null || !me.alone);
  if (start === null) {
    expect(rows.get(`${me.code}-2006`)?.slice(2)).toEqual(Array(13).fill('.'));
  } else if (me.alone) {
    const grown = keys
      .slice(0, 4)
      .map((key) => sum(grunner, [me.c20], key, 2021) - sum(grunner, [me.c20], key, 2006));
    expect(figuresIn(text)).toEqual([start, persons[5], Math.max(...grown)]);
  }
}

async function change(page: Page, me: Own): Promise<void> {
  const of = (codes: string[], variable: string) => sum(endring, codes, variable, '2011-2025');
  const comparable = (code: string) => of([code], 'sammenlignbar') === 1;
  const [then, now] = [2011, 2026].map((at) => norge.value('0', 'folkemengde', at) as number);
  const country = pct((now as number) - (then as number), then as number);
  const mates = inClass(me.klasse).filter(comparable);
  const share = (codes: string[], key: string) => pct(of(codes, key), of(codes, 'folkemengde2011'));
  const found = figuresIn(await headline(page, 'kunnskapsbasert-endring'));
  const rows = await table(page, 'kunnskapsbasert-endring');
  const text = await said(page, 'kunnskapsbasert-endring', me);
  expect(number(rows.get(`klasse${me.klasse}`)?.[2])).toBe(mates.length);
  const keys = ['fodselsoverskudd', 'nettoinnflytting', 'rest', 'folketilvekst'];
  if (comparable(me.code)) {
    const persons = keys.map((key) => of([me.code], key));
    expect(found).toEqual([share([me.code], 'folketilvekst'), country]);
    expect(figuresIn(text).slice(0, 2)).toEqual(persons.slice(0, 2));
    expect(rows.get(me.code)?.slice(3).map(number)).toEqual([
      ...keys.map((key) => share([me.code], key)),
      of([me.code], 'folkemengde2011'),
      ...persons,
    ]);
  } else {
    expect(text).toMatch(NOT_COMPARABLE);
    expect(found).toEqual([me.klasse, share(mates, 'folketilvekst'), country]);
    expect(rows.get(me.code)?.slice(3)).toEqual(Array(9).fill('.'));
  }
  // Beside it the four of the same class that are nearest in population.
  const people = (code: string) => folkemengde.value(code, 'folkemengde', 2026) as number;
  const near = inClass(me.klasse)
    .filter((code) => code !== me.code)
    .map((code) => ({ code, away: Math.abs(people(code) - people(me.code)) }))
    .sort((a, b) => a.away - b.away || Number(a.code) - Number(b.code));
  const expected = near.slice(0, 4).map(({ code }) => code);
  const keyed = [...rows.keys()].filter((key) => /^\d{4}$/.test(key) && key !== me.code);
  expect(keyed).toEqual(expected);
}

async function refugees(page: Page, me: Own): Promise<void> {
  const existed = bosatte.times.filter(
    (at) => folkemengde.value(me.code, 'folkemengde', at) !== null,
  );
  const settled = (codes: string[], times: string[]) =>
    times.reduce((all, at) => all + sum(bosatte, codes, 'bosatte', at), 0);
  const hidden = existed.some((at) => bosatte.status(me.code, 'bosatte', at) === ':');
  const text = await said(page, 'kunnskapsbasert-flyktninger', me);
  const whole = existed.length === bosatte.times.length;
  expect(figuresIn(text)).toEqual([settled([me.code], existed)]);
  expect(/minst/.test(text)).toBe(hidden);
  expect(NOT_COMPARABLE.test(text)).toBe(!whole);

  // A lower bound is rounded down, so that it stays one.
  const per1000 = (persons: number, people: number, bound: boolean) =>
    bound ? Math.floor((1000 * persons) / people) : rounded((1000 * persons) / people);
  const all = settled(bosatte.regions, bosatte.times);
  const country = per1000(all, norge.value('0', 'folkemengde', 2024) as number, true);
  const found = figuresIn(await headline(page, 'kunnskapsbasert-flyktninger'));
  if (whole) {
    const people = folkemengde.value(me.code, 'folkemengde', 2024) as number;
    expect(found).toEqual([per1000(settled([me.code], bosatte.times), people, hidden), country]);
  } else {
    const mates = inClass(me.klasse).filter((code) =>
      bosatte.times.every((at) => folkemengde.value(code, 'folkemengde', at) !== null),
    );
    const people = sum(folkemengde, mates, 'folkemengde', 2024);
    const there = per1000(settled(mates, bosatte.times), people, true);
    expect(found).toEqual([country, me.klasse, there]);
    const rows = await table(page, 'kunnskapsbasert-flyktninger');
    for (const at of bosatte.times) {
      expect(rows.get(at)?.[1] === '.', `${at}`).toBe(!existed.includes(at));
    }
  }
}

for (const code of ['1580', '1579', '3224', '1806', '0301', '1151']) {
  const [, name] = kommune(code, 2024);

  test(`${name} (${code}) gjennom alle lysbildene: hvert tall er regnet ut på nytt`, async ({
    page,
  }) => {
    test.slow();
    const me = own(code);
    await open(page, `/?kommune=${code}`);
    for (const slide of SLIDES) {
      // Statements come one by one on slide 2.
      for (let i = 0; (await current(page)) !== slide && i < 6; i++) {
        await page.keyboard.press('PageDown');
        await ready(page);
      }
      expect(await current(page)).toBe(slide);
      await expect(page.locator('.deck-bar .kommune-chosen')).toContainText(name);
      await test.step(slide, () => CHECKS[slide](page, me));
    }
    expect(plain(page.url())).toContain(`kommune=${code}`);
  });
}

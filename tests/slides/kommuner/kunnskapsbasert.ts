import { expect } from 'vitest';
import {
  type Check,
  headline,
  NOT_COMPARABLE,
  number,
  type Own,
  said,
  type Talk,
  table,
} from './own';
import { before, figuresIn, rounded, sum } from './source';
import {
  alder,
  always,
  bosatte,
  endring,
  folkemengde,
  grunner,
  inClass,
  norge,
  pct,
  peak,
  population2020,
} from './tables';

export const kunnskapsbasert: Check = (talk, me) => {
  ages(talk, me);
  reasons(talk, me);
  change(talk, me);
  refugees(talk, me);
};

function ages(talk: Talk, me: Own): void {
  const groups = ['0-5', '6-15', '16-19', '20-39', '40-66', '67-79', '80+'];
  const old = ['67-79', '80+'];
  const share = (codes: string[], at: number) =>
    pct(sum(alder, codes, old, at), sum(alder, codes, groups, at));
  const mates = always(alder, inClass(me.klasse), '0-5');
  const found = figuresIn(headline(talk, 'kunnskapsbasert-alder'));
  expect(found).toEqual([share([me.code], 2026), share(mates, 2026), share(['0'], 2026)]);
  const rows = table(talk, 'kunnskapsbasert-alder');
  const own = (key: string) => rows.get(key)?.[2];
  expect(number(own('eldre-2026'))).toBe(share([me.code], 2026));
  // Of all ages, from another table than the ages.
  const drawn = ['eldre', 'unge', 'voksne', 'midt'].map((key) => rows.get(`${key}-2026`) ?? []);
  const persons = drawn.map((cells) => number(cells[2 + (cells.length - 2) / 2]));
  expect(persons.reduce((all, n) => all + n)).toBe(folkemengde.value(me.code, 'folkemengde', 2026));
  expect(persons[0]).toBe(sum(alder, [me.code], old, 2026));
  const text = said(talk, 'kunnskapsbasert-alder', me);
  const start = own('eldre-2005');
  // Two that merged on 1 January 2006, on borders of their own since: the table begins a year
  // later.
  const late = ['1160', '1576'].includes(me.code);
  const unknown = alder.value(me.code, '0-5', 2005) === null;
  expect(NOT_COMPARABLE.test(text)).toBe(unknown && !late);
  if (unknown) expect(start).toBe(late ? '..' : '.');
  if (!unknown || late) {
    const then = [late ? 2006 : 2005, 2026].map((at) => sum(alder, [me.code], old, at));
    expect(figuresIn(text)).toEqual(then);
  }
}

function reasons(talk: Talk, me: Own): void {
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
  const found = figuresIn(headline(talk, 'kunnskapsbasert-grunner'));
  const few = (grunner.value(me.c20, 'alle', 2021) as number) < 100;

  const rows = table(talk, 'kunnskapsbasert-grunner');
  const keys = ['arbeid', 'familie', 'flukt', 'utdanning_andre', 'uoppgitt', 'alle'];
  const persons = keys.map((key) => grunner.value(me.c20, key, 2021) as number);
  const now = rows.get(`${me.code}-2021`)?.slice(3).map(number);
  const whole = people([me.c20], 2021);
  const shares = persons.map((one) => (few ? Number.NaN : pct(one, whole)));
  expect(now).toEqual([...shares, whole, ...persons]);
  const text = said(talk, 'kunnskapsbasert-grunner', me);
  const start = grunner.value(me.c20, 'alle', 2006);
  expect(NOT_COMPARABLE.test(text)).toBe(start === null || !me.alone);
  if (start === null) {
    expect(rows.get(`${me.code}-2006`)?.slice(3)).toEqual(Array(13).fill('.'));
    expect(found).toEqual([persons[5]]);
    expect(figuresIn(text).slice(-2)).toEqual([share(mates), country]);
  } else {
    expect(found).toEqual([start, persons[5], ...peak(me.c20)]);
  }
  if (start !== null && me.alone) {
    const grown = keys
      .slice(0, 5)
      .map((key) => sum(grunner, [me.c20], key, 2021) - sum(grunner, [me.c20], key, 2006));
    const most = Math.max(...grown);
    // Of few, of two alike, and where the reason is unknown, nothing is the largest.
    const told = grown.filter((n) => n === most).length === 1 && grown[4] !== most;
    const growth = told && most > 0 ? [most] : [];
    const others = [share(mates), country];
    expect(figuresIn(text)).toEqual(few ? others : [share([me.c20]), ...others, ...growth]);
  }
}

function change(talk: Talk, me: Own): void {
  const of = (codes: string[], variable: string) => sum(endring, codes, variable, '2011-2025');
  const comparable = (code: string) => of([code], 'sammenlignbar') === 1;
  const [then, now] = [2011, 2026].map((at) => norge.value('0', 'folkemengde', at) as number);
  const country = pct((now as number) - (then as number), then as number);
  const mates = inClass(me.klasse).filter(comparable);
  const share = (codes: string[], key: string) =>
    pct(of(codes, key), of(codes, 'folkemengde_start'));
  const found = figuresIn(headline(talk, 'kunnskapsbasert-endring'));
  const rows = table(talk, 'kunnskapsbasert-endring');
  const text = said(talk, 'kunnskapsbasert-endring', me);
  expect(number(rows.get(`klasse${me.klasse}`)?.[2])).toBe(mates.length);
  const keys = ['fodselsoverskudd', 'nettoinnflytting', 'rest', 'folketilvekst'];
  if (comparable(me.code)) {
    const persons = keys.map((key) => of([me.code], key));
    const by = share([me.code], 'folketilvekst');
    expect(found).toEqual([...(by === 0 ? [] : [Math.abs(by)]), country]);
    expect(figuresIn(text).slice(0, 2)).toEqual(persons.slice(0, 2));
    expect(rows.get(me.code)?.slice(3).map(number)).toEqual([
      ...keys.map((key) => share([me.code], key)),
      of([me.code], 'folkemengde_start'),
      ...persons,
    ]);
  } else {
    expect(text).toMatch(NOT_COMPARABLE);
    expect(found).toEqual([Math.abs(share(mates, 'folketilvekst')), country]);
    expect(rows.get(me.code)?.slice(3)).toEqual(Array(9).fill('.'));
  }
  // Beside it at most four of the same class, half to twice as large, nearest in population.
  const people = (code: string) => folkemengde.value(code, 'folkemengde', 2026) as number;
  const near = inClass(me.klasse)
    .filter((code) => code !== me.code)
    .filter((code) => endring.value(code, 'sammenlignbar', '2011-2025') === 1)
    .filter((code) => people(code) >= people(me.code) / 2 && people(code) <= people(me.code) * 2)
    .map((code) => ({ code, away: Math.abs(people(code) - people(me.code)) }))
    .sort((a, b) => a.away - b.away || Number(a.code) - Number(b.code));
  // Oslo is too large for any, and has the largest of all.
  const expected =
    me.code === '0301'
      ? ['4601', '5001', '1103', '3201']
      : near.slice(0, 4).map(({ code }) => code);
  const keyed = [...rows.keys()].filter((key) => /^\d{4}$/.test(key) && key !== me.code);
  expect(keyed).toEqual(expected);
}

function refugees(talk: Talk, me: Own): void {
  const existed = bosatte.times.filter(
    (at) => folkemengde.value(me.code, 'folkemengde', at) !== null,
  );
  const settled = (codes: string[], times: string[]) =>
    times.reduce((all, at) => all + sum(bosatte, codes, 'bosatte', at), 0);
  const hidden = existed.some((at) => bosatte.status(me.code, 'bosatte', at) === ':');
  const text = said(talk, 'kunnskapsbasert-flyktninger', me);
  const whole = existed.length === bosatte.times.length;
  expect(figuresIn(text)).toEqual([settled([me.code], existed)]);
  expect(/minst/.test(text)).toBe(hidden);
  expect(NOT_COMPARABLE.test(text)).toBe(!whole);

  // A lower bound is rounded down, so that it stays one.
  const per1000 = (persons: number, people: number, bound: boolean) =>
    bound ? Math.floor((1000 * persons) / people) : rounded((1000 * persons) / people);
  const all = settled(bosatte.regions, bosatte.times);
  const country = per1000(all, norge.value('0', 'folkemengde', 2026) as number, true);
  const found = figuresIn(headline(talk, 'kunnskapsbasert-flyktninger'));
  if (whole) {
    const people = folkemengde.value(me.code, 'folkemengde', 2026) as number;
    const persons = settled([me.code], bosatte.times);
    const rate = per1000(persons, people, hidden);
    // Of few the persons are told instead.
    expect(found).toEqual([persons < 100 ? persons : rate, country]);
  } else {
    const mates = inClass(me.klasse).filter((code) =>
      bosatte.times.every((at) => folkemengde.value(code, 'folkemengde', at) !== null),
    );
    const people = sum(folkemengde, mates, 'folkemengde', 2026);
    const there = per1000(settled(mates, bosatte.times), people, true);
    expect(found).toEqual([country, there]);
    const rows = table(talk, 'kunnskapsbasert-flyktninger');
    for (const at of bosatte.times) {
      expect(rows.get(at)?.[1] === '.', `${at}`).toBe(!existed.includes(at));
    }
  }
}

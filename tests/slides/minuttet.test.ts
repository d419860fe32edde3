/** «… på ett minutt»: the sentences of all municipalities, each number compared with the input tables. */
import { describe, expect, test } from 'vitest';
import { minuttet } from '../../slides/minuttet';
import { initialState } from '../../src/state/state';
import { tables } from '../src/data/tables';
import { before, figuresIn, kommuner, norwegian, rounded, sum } from './kommuner/source';
import {
  alder,
  always,
  befolkning,
  bosatte,
  endring,
  folkemengde,
  inClass,
  innvandrere,
} from './kommuner/tables';

const OLD = ['67-79', '80+'];
const AGES = ['0-5', '6-15', '16-19', '20-39', '40-66', ...OLD];

/** The minute of a municipality as it is read. */
function minuteOf(code: string) {
  const state = { ...initialState, kommune: code };
  const sentences = minuttet.sentences(tables, state);
  return {
    title: minuttet.title(tables, state),
    texts: sentences.map(({ text }) => text),
    sources: sentences.map((one) => one.sources.map(({ text }) => text).join()),
    caveat: minuttet.caveat(tables, state),
    figure: minuttet.figure.build(tables, state),
  };
}

/** The numbers of a sentence, «én» among them; without the age and the day that it speaks of. */
const numbers = (text = ''): number[] =>
  figuresIn(
    text
      .replace('67 år', '')
      .replace(/\b\d+\. (januar|september)( \d{4})?/g, '')
      .replace(/(?<= )én(?= )/g, '1'),
  );

/** The immigrants of a municipality by year, in whichever table has it alone. */
function immigrantsOf(code: string): [year: number, persons: number][] {
  const now = before(code, 2020);
  const [table, codes] = now.split
    ? [befolkning, before(code, 2013).codes]
    : [innvandrere, now.codes];
  return table.times.map(Number).flatMap((year): [number, number][] => {
    const all = codes.map((own) => table.value(own, 'innvandrere', year));
    const known = all.every(
      (one, i) => one !== null && !table.status(codes[i] ?? '', 'innvandrere', year),
    );
    return year >= 2007 && known ? [[year, sum(table, codes, 'innvandrere', year)]] : [];
  });
}

describe.each(kommuner(2024).map(([code, name]) => [norwegian(name), code] as const))(
  '%s (%s)',
  (name, code) => {
    const { title, texts, sources, caveat, figure } = minuteOf(code);
    const [people, immigrants, refugees, old] = texts;
    const all = [title, ...texts, caveat ?? '', figure.finding, figure.caveat ?? ''].join(' | ');

    test('reads as Norwegian', () => {
      expect(title).toBe(`${name} på ett minutt`);
      expect(texts).toHaveLength(4);
      expect(all).not.toMatch(/NaN|undefined|null|∞/);
      // One is one, also behind a no-break space; nothing changes by nought.
      expect(all).not.toMatch(
        /(^|[^\d,\u00a0])1\s(innbyggere|innvandrere|flyktninger|flere|færre)/,
      );
      expect(all).not.toMatch(/(^|[^\d,\u00a0])0\s(innbygger|innvandrer|flyktning|flere|færre)/);
      for (const text of texts) {
        expect(text).toMatch(/^[A-ZÆØÅ0-9].*\.$/);
        expect(text.match(/:/g)?.length ?? 0).toBeLessThanOrEqual(1);
        expect(text).not.toMatch(/\.\.|\s\s| ,| \./);
      }
      for (const source of sources) expect(source).toMatch(/^Kilde: /);
    });

    test('the people, the change and what it was made of', () => {
      const now = folkemengde.value(code, 'folkemengde', 2026) ?? Number.NaN;
      if (endring.value(code, 'sammenlignbar', '2011-2025') !== 1) {
        expect(numbers(people)).toEqual([now]);
        expect(caveat).toMatch(/^Ikke alle tallene kan følges bakover i tid\. .+\.$/);
        return;
      }
      expect(caveat).toBeUndefined();
      const then = folkemengde.value(code, 'folkemengde', 2011) ?? Number.NaN;
      const births = endring.value(code, 'fodselsoverskudd', '2011-2025') ?? Number.NaN;
      const moves = endring.value(code, 'nettoinnflytting', '2011-2025') ?? Number.NaN;
      const told = [now, ...[now - then, births, moves].filter(Boolean).map(Math.abs)];
      expect(numbers(people)).toEqual(told);
      expect(people?.includes('flere enn i 2011')).toBe(now > then);
      expect(people?.includes('færre enn i 2011')).toBe(now < then);
      expect(people?.includes('flere enn det døde')).toBe(births > 0);
      expect(people?.includes('flere enn det ble født')).toBe(births < 0);
      expect(people?.includes('flyttet inn enn ut')).toBe(moves > 0);
      expect(people?.includes('flyttet ut enn inn')).toBe(moves < 0);
    });

    test('the immigrants then and now, and the most only where one year between has them', () => {
      const years = immigrantsOf(code);
      const [first = [0, 0], last = [0, 0]] = [years[0], years.at(-1)];
      const most = Math.max(...years.map(([, persons]) => persons));
      const peaks = years.filter(([, persons]) => persons === most);
      const isPeak = peaks.length === 1 && peaks[0] !== first && peaks[0] !== last;
      const ends = first[1] === last[1] ? [last[1]] : [last[1], first[1]];
      expect(numbers(immigrants)).toEqual(isPeak ? [...ends, most] : ends);
      expect(immigrants).toMatch(new RegExp(`^I ${last[0]} .* i ${first[0]}\\.`));
      expect(/flest/i.test(immigrants ?? '')).toBe(isPeak);
      if (isPeak) expect(immigrants).toContain(`Flest var det i ${peaks[0]?.[0]}: `);
      expect(figure.finding.includes('høyest')).toBe(isPeak);
      expect(figure.table.rows.map(({ key, cells }) => [Number(key), cells.innvandrere])).toEqual(
        years,
      );
    });

    test('the refugees settled, at least where some are hidden', () => {
      const years = bosatte.times.filter(
        (at) => at === '2026' || folkemengde.value(code, 'folkemengde', at) !== null,
      );
      const of = (some: string[]) => ({
        n: some.reduce((total, at) => total + (bosatte.value(code, 'bosatte', at) ?? 0), 0),
        hidden: some.some((at) => bosatte.status(code, 'bosatte', at) === ':'),
      });
      const whole = of(years);
      const late = of(years.filter((at) => Number(at) >= 2022));
      const told = numbers(refugees);
      if (whole.n === 0) expect(told).toEqual([]);
      else expect(told[0]).toBe(whole.n);
      if (told.length > 1) expect(told.slice(1)).toEqual([late.n]);
      expect(/^Kommunen bosatte minst /.test(refugees ?? '')).toBe(whole.hidden && whole.n > 0);
      expect(/ingen flyktninger/.test(refugees ?? '')).toBe(whole.n === 0 && !whole.hidden);
      // Those that were part of Ålesund for some years; others are younger than the table.
      expect(/uten årene 2020–2023/.test(refugees ?? '')).toBe(['1508', '1580'].includes(code));
      expect(refugees).toContain(` fra ${years[0]} til 28. september 2026`);
    });

    test('67 and over, beside the class and the country', () => {
      const share = (codes: string[]) =>
        rounded((100 * sum(alder, codes, OLD, 2026)) / sum(alder, codes, AGES, 2026), 1);
      const klasse = kommuner(2024).find(([own]) => own === code)?.[3] ?? 0;
      expect(numbers(old)).toEqual([
        sum(alder, [code], OLD, 2026),
        ...[share([code]), share(always(alder, inClass(klasse), '80+')), share(['0'])],
      ]);
    });
  },
);

test('what a reader of Hattfjelldal gets', () => {
  const { texts, figure } = minuteOf('1826');
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(plain(texts[0] ?? '')).toBe(
    'Hattfjelldal har 1 255 innbyggere, 208 færre enn i 2011. I de årene døde det 86 flere enn det ble født, og 127 flere flyttet ut enn inn.',
  );
  expect(texts[1]).toBe(
    'I 2022 bodde det 84\u00a0innvandrere i kommunen, mot 53 i 2007. Flest var det i 2015: 169.',
  );
  expect(figure.finding).toBe('Tallet på innvandrere var høyest i 2015: 169');
});

/** «Haram på ett minutt»: the chosen municipality in four sentences and a chart, from all the tables. */
import type { Data } from '../../src/data/load';
import { count } from '../../src/data/measures';
import { sameClass } from '../../src/data/similar';
import { yearsOf } from '../../src/data/years';
import type { Minute, Sentence } from '../../src/deck';
import { type Cell, type Chosen, isMissing, sourceOf } from '../../src/figure/figure';
import { formatCount, formatNumber, formatPercent } from '../../src/figure/format';
import { cells, settled } from '../kunnskapsbasert/bosatt';
import { whyNot } from '../shared/comparable';
import { changed, FRA, isComparable, PARTS } from '../shared/endring';
import { fewerOrMore } from '../shared/growth';
import { BEFORE_UKRAINE as SETTLED_SINCE } from '../shared/immigrants';
import { single } from '../shared/steder';
import { immigrantsOf, innvandrere, peakOf } from './innvandrere';

export const minuttet: Minute = {
  title: (data, { kommune }) => `${data.kommuner.name(kommune)} på ett minutt`,
  needs: [
    ...(['alder', 'befolkning', 'befolkningsendring', 'bosatteFlyktninger'] as const),
    ...(['folkemengde', 'folkemengdeNorge', 'innvandrere', 'kommuner'] as const),
  ],
  sentences: (data, { kommune }) => [
    people(data, kommune),
    immigrants(data, kommune),
    refugees(data, kommune),
    old(data, kommune),
  ],
  /** Why some of it goes less far back than elsewhere, said once. */
  caveat({ befolkningsendring, kommuner }, { kommune }: Chosen) {
    if (isComparable(befolkningsendring, kommune)) return undefined;
    const reason = whyNot(kommuner, kommune) ?? 'Grensene er endret.';
    return `Ikke alle tallene kan følges bakover i tid. ${reason}`;
  },
  figure: innvandrere,
};

/** The people, the change, and what it was made of. */
function people({ befolkningsendring, folkemengde, kommuner }: Data, kommune: string): Sentence {
  const name = kommuner.name(kommune);
  const [, year] = yearsOf('folkemengde');
  const now = folkemengde.value(kommune, 'folkemengde', year) ?? Number.NaN;
  const has = `${name} har ${formatCount(now, 'innbygger', 'innbyggere')}`;
  const before = folkemengde.value(kommune, 'folkemengde', FRA);
  if (before === null || !isComparable(befolkningsendring, kommune)) {
    return {
      text: `${has} (1. januar ${year}).`,
      sources: [sourceOf(folkemengde)],
      derived: false,
    };
  }
  const of = (variable: string) => changed(befolkningsendring, [kommune], variable);
  const [births, moves] = [of(PARTS.fodsel), of(PARTS.flytting)];
  const born =
    births > 0
      ? `ble det født ${more(births)} enn det døde`
      : births < 0
        ? `døde det ${more(-births)} enn det ble født`
        : 'ble det født like mange som det døde';
  const moved =
    moves === 0
      ? 'like mange flyttet inn som ut'
      : `${more(Math.abs(moves))} flyttet ${moves > 0 ? 'inn enn ut' : 'ut enn inn'}`;
  return {
    text: `${has}, ${fewerOrMore(now, before)} i ${FRA}. I de årene ${born}, og ${moved}.`,
    sources: [sourceOf(folkemengde), sourceOf(befolkningsendring)],
    derived: true,
  };
}

/** The immigrants then and now, and the year with the most of them. */
function immigrants(data: Data, kommune: string): Sentence {
  const { years, source } = immigrantsOf(data, kommune);
  const [first, last] = [years[0], years.at(-1)];
  const sources = [source];
  if (!first || !last) {
    return {
      ...{ text: 'Tallet på innvandrere er ikke kjent for kommunen alene.', sources },
      derived: false,
    };
  }
  const peak = peakOf(years);
  const most = peak ? ` Flest var det i ${peak.year}: ${formatNumber(peak.persons)}.` : '';
  const against =
    first.persons === last.persons
      ? `like mange som i ${first.year}`
      : `mot ${formatNumber(first.persons)} i ${first.year}`;
  return {
    text: `I ${last.year} bodde det ${formatCount(last.persons, 'innvandrer', 'innvandrere')} i kommunen, ${against}.${most}`,
    sources,
    derived: source.text === data.befolkning.source,
  };
}

/** The refugees settled, and those after the immigrants were last counted. */
function refugees(data: Data, kommune: string): Sentence {
  const { bosatteFlyktninger } = data;
  const own = single(data.kommuner, kommune);
  const { times } = bosatteFlyktninger;
  const told = times.filter((year) => settled(data, own, [year]));
  const without = times.slice(times.indexOf(told[0] ?? '')).filter((year) => !told.includes(year));
  // «2012–28. september 2026»: of a municipality that is younger, from its own first year.
  const period = bosatteFlyktninger.period.replace(/^\d+–/, `${told[0]} til `);
  const gap = without.length > 0 ? `, uten årene ${without[0]}–${without.at(-1)}` : '';
  const all = cells(data, own, told).persons;
  const recent = told.filter((year) => Number(year) >= SETTLED_SINCE);
  const lately = inText(cells(data, own, recent).persons);
  const isSeveral = (isMissing(all) ? (all.value ?? 0) : Number(all)) > 1;
  const since =
    isSeveral && lately && recent.length < told.length && gap === ''
      ? `, ${lately} av dem siden ${SETTLED_SINCE}`
      : '';
  const who = all === 0 ? 'ingen flyktninger' : (inText(all, 'flyktning', 'flyktninger') ?? FEW);
  return {
    text: `Kommunen bosatte ${who} fra ${period}${gap}${since}.`,
    sources: [sourceOf(bosatteFlyktninger)],
    derived: true,
  };
}

/** Where all the counts are suppressed. */
const FEW = 'så få flyktninger at tallene er skjult';

/** «120», «minst 12 flyktninger»; undefined where nothing is known. */
function inText(cell: Cell, one?: string, many?: string): string | undefined {
  const bound = isMissing(cell);
  const value = bound ? (cell.value ?? 0) : Number(cell);
  if (value === 0) return bound ? undefined : 'ingen';
  const written = one && many ? formatCount(value, one, many) : formatNumber(value);
  return bound ? `minst ${written}` : written;
}

/** Those of 67 and over: persons, and their share beside that of the class and of the country. */
function old({ alder, kommuner }: Data, kommune: string): Sentence {
  const [, year] = yearsOf('alder');
  const persons = (codes: readonly string[], groups: readonly string[]) =>
    count(alder, codes, groups, year).persons;
  const share = (codes: readonly string[]) =>
    formatPercent((100 * persons(codes, OLD)) / persons(codes, [...alder.variables.keys()]));
  // The same municipalities as on the slide: those with figures in every year.
  const peers = sameClass(kommuner, kommune).filter((code) =>
    alder.times.every((time) => alder.value(code, '80+', time) !== null),
  );
  return {
    text: `${formatCount(persons([kommune], OLD), 'innbygger', 'innbyggere')} er 67 år eller eldre. Det er ${share([kommune])}, mot ${share(peers)} i kommuner med samme sentralitet og ${share(['0'])} i landet.`,
    sources: [sourceOf(alder)],
    derived: true,
  };
}

/** The groups of the table that are 67 and over. */
const OLD = ['67-79', '80+'];

/** «én flere», «208 flere». */
const more = (n: number): string => (n === 1 ? 'én flere' : `${formatNumber(n)} flere`);

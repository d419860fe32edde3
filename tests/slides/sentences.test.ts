/** What is written of each of the 357 municipalities: grammar, and small numbers. */
import { describe, expect, test } from 'vitest';
import { initialState, type State } from '../../src/state/state';
import { kommuner } from '../src/data/bundled';
import { tables } from '../src/data/tables';
import { specs, WITHOUT_PLACE } from './states';

/** The headline and the sentence of a figure; no-break spaces as spaces. */
function written(name: string, kommune: string, changed: Partial<State> = {}): string[] {
  const spec = specs.find((one) => one.name === name);
  if (!spec) throw new Error(`no figure ${name}`);
  const { finding, place = '' } = spec.build(tables, { ...initialState, ...changed, kommune });
  return [finding, place].map((text) => text.replace(/\u00a0/g, ' '));
}

/** What must not be written, by what is wrong with it. */
const FAULTS: [string, RegExp][] = [
  ['one in the plural', /(?<![\d,]|\d )1 (innbyggere|innvandrere|personer|kommuner|flyktninger)/],
  [
    'several in the singular',
    /(\d[\d ]*\d|[02-9]) (innbygger|innvandrer|person|kommune)(?![a-zæøå])/,
  ],
  ['unchanged as a number', /(^|[ (])[+−]?0 (innbyggere|innvandrere|personer)/],
  ['unchanged as decline', /uendret folketall( i \d{4})? \(|sto stille[^.]*\. Klasse/],
  ['two colons in a row', /^[^:.(]+: [^:.;(]+: /],
  ['a dash before a minus', /– [+−]/],
  ['two full stops or spaces', /\.\.| {2}|\s\./],
  ['a rate at a superlative of a number', /flest i [^:(]+: \d/],
];

/** The figures that say something of a municipality. */
const ABOUT_THEM = specs
  .map(({ name }) => name)
  .filter((name) => WITHOUT_PLACE.get(name) !== 'none');

describe('of all municipalities', () => {
  const all = kommuner.codes(2024);
  test('there are 357', () => expect(all).toHaveLength(357));

  test.each(ABOUT_THEM)('%s is written without faults', (name) => {
    const found = all.flatMap((code) =>
      written(name, code).flatMap((text) =>
        FAULTS.flatMap(([fault, rule]) => (rule.test(text) ? `${fault}: ${text}` : [])),
      ),
    );
    expect(found).toEqual([]);
  });
});

test.each([
  [
    '1826',
    'redningen-kart',
    'Hattfjelldal: folketallet økte med 8 (0,5 %), innvandrere +69, øvrige −61. Klasse: «reddet».',
  ],
  [
    '1826',
    'tilflyttingshierarkiet-grunner',
    'Hattfjelldal: fra 54 innvandrere i 2006 til 78 i 2021, flest i 2015 (169). Arbeid +9, familie +2, flyktninger med familie +4. For få til å regnes per 1 000 innbyggere.',
  ],
  [
    '1826',
    'se-avis-tall',
    'Hattfjelldal: +19 innbyggere i 2010 (vokser uansett, usikkert) og −7 innbyggere i 2011 (dempet nedgang, usikkert).',
  ],
  ['1826', 'for-passive-kart', 'Hattfjelldal: 19 arbeidsinnvandrere i 2013.'],
  [
    '1826',
    'kunnskapsbasert-grunner',
    'Hattfjelldal gikk fra 54 innvandrere i 2006 til 78 i 2021, flest i 2015 (169)',
  ],
  [
    '1826',
    'kunnskapsbasert-grunner',
    'Hattfjelldal: for få til en andel. Den er 10,6 % i samme klasse og 14,8 % i landet.',
  ],
  [
    '1826',
    'kunnskapsbasert-flyktninger',
    'Hattfjelldal bosatte minst 84 flyktninger i 2012–2026. Landet bosatte over 32 per 1 000 innbyggere',
  ],
  ['1806', 'redningen-sentralitet', 'Narvik: blant de noe sentrale kommunene.'],
  [
    '1806',
    'derfor-blir-vi-her-folketall',
    'Narvik: Narvik og Ballangen, uten delen av Tysfjord – 9,8 % av innbyggerne var innvandrere i 2015, mot 3,6 % i 2000. Skjulte tall på norskfødte er regnet med i øvrige.',
  ],
  [
    '1806',
    'tilflyttingshierarkiet-grunner',
    'Narvik: ikke sammenlignbar før 2020. Tysfjord (1850) er delt mellom Hamarøy og Narvik.',
  ],
  [
    '1806',
    'se-avis-kart',
    'Narvik: +72 innbyggere, innvandrere +516 («reddet»). Gjelder Narvik og Ballangen, uten delen av Tysfjord.',
  ],
  [
    '1806',
    'akershus-kart',
    'Narvik: Narvik og Ballangen, uten delen av Tysfjord – 8,4 % innvandrere i 2013.',
  ],
  [
    '1151',
    'redningen-dekomponering',
    'Utsira mistet 3 innbyggere fra 2008 til 2013, og tallet på øvrige falt med 11',
  ],
  [
    '1151',
    'tilflyttingshierarkiet-grunner',
    'Utsira: fra 3 innvandrere i 2006 til 24 i 2021. Arbeid +6, familie +9, flyktninger med familie uendret. For få til å regnes per 1 000 innbyggere.',
  ],
  ['1151', 'ulik-oppmerksomhet-kart', 'Utsira: Rogaland ga innvandring stor oppmerksomhet.'],
  [
    '1151',
    'for-passive-kart',
    'Utsira: 3 arbeidsinnvandrere i 2013. Usikkert: 0 og 3 er avrundet.',
  ],
  ['1151', 'kunnskapsbasert-grunner', 'Utsira gikk fra 3 innvandrere i 2006 til 24 i 2021'],
  [
    '1151',
    'kunnskapsbasert-grunner',
    'Utsira: for få til en andel. Den er 10,6 % i samme klasse og 14,8 % i landet.',
  ],
  [
    '1151',
    'kunnskapsbasert-flyktninger',
    'Utsira bosatte minst 43 flyktninger i 2012–2026. Landet bosatte over 32 per 1 000 innbyggere',
  ],
  [
    '0301',
    'redningen-kart',
    'Oslo: folketallet økte med 63 482 (11,3 %), innvandrere +39 113, øvrige +24 369. Klasse: vokser uansett.',
  ],
  [
    '0301',
    'holdt-det-prikker',
    'Oslo: vokste uansett i 2008–2013. I 2022 bodde det 75 861 flere der enn i 2013.',
  ],
  ['0301', 'se-avis-kart', 'Oslo: +63 482 innbyggere, innvandrere +39 113 (vokser uansett).'],
  ['0301', 'ulik-oppmerksomhet-kart', 'Oslo: fylket er ikke omtalt.'],
  ['0301', 'kunnskapsbasert-grunner', 'Oslo gikk fra 93 502 innvandrere i 2006 til 176 994 i 2021'],
  [
    '0301',
    'kunnskapsbasert-grunner',
    'Oslo: 25,4 % av innbyggerne i 2021, mot 23,9 % i samme klasse og 14,8 % i landet. Økningen var størst for arbeid (+34 886).',
  ],
  [
    '1146',
    'redningen-dekomponering',
    'Tysvær fikk 883 flere innbyggere fra 2008 til 2013, og tallet på øvrige økte med 562',
  ],
  ['1146', 'tilflyttingshierarkiet-grunner', 'Tysvær: fra 284 innvandrere i 2006 til 908 i 2021.'],
  [
    '1146',
    'for-passive-kart',
    'Tysvær: 22,5 per 1 000 innbyggere i 2013 (236 arbeidsinnvandrere). Til sammenligning Hammerfest 39,0, Midt-Telemark 17,0, Ørsta 16,0 og Volda 13,8.',
  ],
  ['1146', 'kunnskapsbasert-grunner', 'Tysvær gikk fra 284 innvandrere i 2006 til 908 i 2021'],
  [
    '1146',
    'kunnskapsbasert-grunner',
    'Tysvær: 8,1 % av innbyggerne i 2021, mot 9,8 % i samme klasse og 14,8 % i landet. Økningen var størst for arbeid (+263).',
  ],
  [
    '5610',
    'redningen-kart',
    'Karasjok: folketallet falt med 145 (5,1 %), innvandrere +18, øvrige −163. Klasse: dempet nedgang.',
  ],
  [
    '5610',
    'holdt-det-prikker',
    'Karasjok: dempet nedgang i 2008–2013. I 2022 bodde det 137 færre der enn i 2013.',
  ],
  [
    '5610',
    'og-na-egen',
    'Karasjok mistet 60 innbyggere fra 2022 til 2026, og bosatte minst 39 flyktninger',
  ],
  ['5610', 'kunnskapsbasert-grunner', 'Karasjok gikk fra 134 innvandrere i 2006 til 191 i 2021'],
  [
    '5610',
    'kunnskapsbasert-grunner',
    'Karasjok: 7,2 % av innbyggerne i 2021, mot 10,6 % i samme klasse og 14,8 % i landet. Økningen var størst for familie (+18).',
  ],
  [
    '5610',
    'kunnskapsbasert-flyktninger',
    'Karasjok bosatte minst 65 flyktninger i 2012–2026. Landet bosatte over 32 per 1 000 innbyggere',
  ],
])('of %s, %s says: %s', (code, name, sentence) => {
  expect(written(name, code)).toContain(sentence);
});

test.each([
  ['4226', 'two reasons that grew alike', /Økningen/],
  ['3437', 'two reasons that grew alike', /Økningen/],
  ['1826', 'fewer than a hundred immigrants', /Økningen/],
])('of %s, with %s, none is the largest', (code, _, rule) => {
  expect(written('kunnskapsbasert-grunner', code).join()).not.toMatch(rule);
});

test.each(
  specs
    .filter(({ needs }) => needs.includes('innvandringsgrunn'))
    .map((spec) => [spec.name, spec] as const),
)('%s says that its small numbers are rounded', (_, spec) => {
  expect(spec.build(tables, initialState).caveat).toContain(
    'Små tall er avrundet til 0 eller 3 i kilden.',
  );
});

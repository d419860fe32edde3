/**
 * The whole talk for each of 33 chosen municipalities. `kommuner/` computes every number about
 * them again, from the files of `data/` and without the deck's own measures.
 */
import { describe, expect, test } from 'vitest';
import { deck } from '../../slides';
import { akershus } from './kommuner/akershus';
import { derforBlirViHer } from './kommuner/derfor-blir-vi-her';
import { forPassive } from './kommuner/for-passive';
import { holdtDet } from './kommuner/holdt-det';
import { kunnskapsbasert } from './kommuner/kunnskapsbasert';
import { lykkeTil } from './kommuner/lykke-til';
import { ogNa } from './kommuner/og-na';
import { type Check, own, talkWith } from './kommuner/own';
import { redningen } from './kommuner/redningen';
import { seAvis } from './kommuner/se-avis';
import { kommune } from './kommuner/source';
import { tilflyttingsarbeid } from './kommuner/tilflyttingsarbeid';
import { tilflyttingshierarkiet } from './kommuner/tilflyttingshierarkiet';
import { ulikOppmerksomhet } from './kommuner/ulik-oppmerksomhet';

/** What each slide must say about a municipality. */
const CHECKS: Record<string, Check> = {
  redningen,
  'holdt-det': holdtDet,
  'og-na': ogNa,
  'derfor-blir-vi-her': derforBlirViHer,
  tilflyttingsarbeid,
  tilflyttingshierarkiet,
  'se-avis': seAvis,
  'ulik-oppmerksomhet': ulikOppmerksomhet,
  akershus,
  'for-passive': forPassive,
  'lykke-til': lykkeTil,
  kunnskapsbasert,
};

test('every slide is checked', () => {
  expect(Object.keys(CHECKS).sort()).toEqual(deck.map(({ id }) => id).sort());
});

/**
 * Municipalities with special cases somewhere: cities, the cases of the slides, names with a county
 * or in two languages, merged and split ones (1508 and 1580, 5055 to 5059, 1806 and 1875), several
 * old counties (1577, 3203, 3226, 1806), late tables (1160, 1576), counts so small that they are
 * hidden (5618); and some like any other.
 */
const KOMMUNER = (
  '0301 1103 1144 1146 1151 1160 1508 1515 1576 1577 1579 1580 1806 1818 1826 1845 1860 1875 ' +
  '3114 3201 3203 3224 3226 3427 4204 4640 5001 5055 5056 5059 5501 5610 5618'
).split(' ');

describe.each(KOMMUNER.map((code) => [kommune(code, 2024)[1], code] as const))(
  '%s (%s)',
  (_, code) => {
    const figures = talkWith(code);
    test.each(Object.entries(CHECKS))('%s says what the tables say', (_, check) => {
      check(figures, own(code));
    });
  },
);

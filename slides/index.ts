/** The slides in their order, one line for each. */
import type { Deck } from '../src/deck';
import { akershus } from './akershus';
import { derforBlirViHer } from './derfor-blir-vi-her';
import { forPassive } from './for-passive';
import { holdtDet } from './holdt-det';
import { kunnskapsbasert } from './kunnskapsbasert';
import { lykkeTil } from './lykke-til';
import { ogNa } from './og-na';
import { redningen } from './redningen';
import { seAvis } from './se-avis';
import { tilflyttingsarbeid } from './tilflyttingsarbeid';
import { tilflyttingshierarkiet } from './tilflyttingshierarkiet';
import { ulikOppmerksomhet } from './ulik-oppmerksomhet';

export const deck: Deck = [
  redningen,
  holdtDet,
  ogNa,
  derforBlirViHer,
  tilflyttingsarbeid,
  tilflyttingshierarkiet,
  seAvis,
  ulikOppmerksomhet,
  akershus,
  forPassive,
  lykkeTil,
  kunnskapsbasert,
];

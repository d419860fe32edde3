/** «Kommunen på ett ark»: the minute's sentences and six figures, for a table or a notice board. */
import type { Sheet } from '../../src/deck';
import { alder } from '../kunnskapsbasert/alder';
import { endring } from '../kunnskapsbasert/endring';
import { flyktninger } from '../kunnskapsbasert/flyktninger';
import { minuttet } from '../minuttet';
import { dekomponering } from '../redningen/dekomponering';
import { kart } from '../redningen/kart';

export const ark: Sheet = {
  minute: minuttet,
  figures: [kart, dekomponering, minuttet.figure, flyktninger, endring, alder],
};

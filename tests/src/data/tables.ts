/** All tables of the deck, decoded from disk: what `loadData` gives in the browser. */
import {
  decodeFylkesvurdering,
  decodePubliserteTall,
  decodeTilflyttingsarbeid,
} from '../../../src/data/editorial';
import type { Data } from '../../../src/data/load';
import { dataset, kommuner, text } from './bundled';

const decoded = <T>(name: string, decode: (name: string, text: string) => T): T =>
  decode(name, text(`${name}.json`));

export const tables: Data = {
  kommuner,
  befolkning: dataset('befolkning-1986-2015'),
  innvandringsgrunn: dataset('innvandringsgrunn-2006-2021'),
  folkemengde: dataset('folkemengde-1986-2026'),
  folkemengdeNorge: dataset('folkemengde-norge-1986-2026'),
  alder: dataset('alder-2005-2026'),
  befolkningsendring: dataset('befolkningsendring-2011-2025'),
  bosatteFlyktninger: dataset('bosatte-flyktninger-2012-2024'),
  vekstbidrag: dataset('vekstbidrag-sentralitet-2005-2017'),
  publiserteTall: decoded('publiserte-tall', decodePubliserteTall),
  fylkesvurdering: decoded('fylkesvurdering-2013', decodeFylkesvurdering),
  tilflyttingsarbeid: decoded('tilflyttingsarbeid', decodeTilflyttingsarbeid),
};

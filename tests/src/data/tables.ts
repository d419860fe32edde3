/**
 * All tables that the deck comes with, read from disk. They are the same as `loadData` gives in the
 * browser.
 */
import {
  decodeFylkesvurdering,
  decodeInnvandrereLand,
  decodePubliserteTall,
  decodeTilflyttingsarbeid,
} from '../../../src/data/editorial';
import type { Data } from '../../../src/data/load';
import { dataset, kommuner, text } from './bundled';

const decoded = <T>(name: string, decode: (name: string, text: string) => T): T =>
  decode(name, text(`${name}.json`));

export const tables = {
  kommuner,
  befolkning: dataset('befolkning'),
  innvandrere: dataset('innvandrere'),
  innvandrereLand: decoded('innvandrere-land', decodeInnvandrereLand),
  innvandringsgrunn: dataset('innvandringsgrunn'),
  folkemengde: dataset('folkemengde'),
  folkemengdeNorge: dataset('folkemengde-norge'),
  alder: dataset('alder'),
  befolkningsendring: dataset('befolkningsendring'),
  bosatteFlyktninger: dataset('bosatte-flyktninger'),
  vekstbidrag: dataset('vekstbidrag-sentralitet'),
  publiserteTall: decoded('publiserte-tall', decodePubliserteTall),
  fylkesvurdering: decoded('fylkesvurdering-2013', decodeFylkesvurdering),
  tilflyttingsarbeid: decoded('tilflyttingsarbeid', decodeTilflyttingsarbeid),
} as Data;

/** Names of places, and the source of the list of municipalities. */
import { type Kommuner, listed, type Vintage } from '../../src/data/kommuner';
import type { Source } from '../../src/figure/figure';

/** The source line of `data/kommuner.json`, which is a list of codes and not a table. */
export const KLASS: Source = { text: 'Kilde: Statistisk sentralbyrå (SSB), Klass 128 og 131' };

/** Names in a list: «Asker, Røyken og Hurum». */
export const namesOf = (kommuner: Kommuner, codes: readonly string[], vintage: Vintage): string =>
  listed(codes.map((code) => kommuner.name(code, vintage)));

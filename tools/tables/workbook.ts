/** The workbook of all figures, made by the deck's own code. */
import { deck } from '../../slides';
import { loadData } from '../../src/data/load';
import type { Settings } from '../../src/edition/check-settings';
import { selectSlides } from '../../src/edition/edition';
import { deckWorkbook } from '../../src/slide/all-figures';
import { decodeState } from '../../src/state/state';

/** The bytes of the workbook for the query of an address, `?kommune=1580`. */
export async function workbookBytes(
  settings: Settings,
  search: string,
  written: Date,
): Promise<Uint8Array> {
  const { kommuner } = await loadData(['kommuner']);
  const { state } = decodeState(search, kommuner, settings.kommune);
  const slides = selectSlides(deck, settings.slides);
  const file = await deckWorkbook(slides, state, kommuner, written);
  return new Uint8Array(await file.arrayBuffer());
}

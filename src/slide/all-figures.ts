/** All figures of the deck in one Excel workbook. */
import type { Kommuner } from '../data/kommuner';
import { loadData } from '../data/load';
import type { Deck } from '../deck';
import { isWhole } from '../figure/figure';
import { type Entry, workbookOf } from '../figure/workbook';
import type { State } from '../state/state';

/**
 * Makes the workbook of all figures for a state: the chosen municipality's, or the country's.
 * `written` is the date that it says it is of. Rejects when a table cannot be used.
 */
export async function deckWorkbook(
  deck: Deck,
  state: State,
  kommuner: Kommuner,
  written: Date,
): Promise<Blob> {
  const entries: Entry[] = [];
  for (const { figures, more } of deck) {
    for (const { name, title, needs, build } of [...figures, ...(more?.figures ?? [])]) {
      const figure = build(await loadData(needs), state);
      if (!isWhole(figure)) throw new Error(`Figuren «${title}» mangler et tall.`);
      entries.push({ name, title, figure });
    }
  }
  const { kommune } = state;
  const whose = kommune ? `${kommuner.fullName(kommune)}, kommunenummer K-${kommune}` : 'landet';
  return workbookOf(`Tall for ${whose}`, entries, written);
}

/** The part of the panel «Tall» that saves the table as a file, or all figures of a municipality. */
import { h } from '../dom/element';
import { toCsv, toText } from '../figure/csv';
import type { Figure, FigureSpec, Row } from '../figure/figure';
import { currentSearch, pageAddress } from '../state/address';
import { actionButton } from './action-button';
import { fileName, save } from './save';
import type { Stage } from './stage';

/** Makes the buttons. The files have the rows that `rows` gives: those that are shown. */
export function tableTools(
  { spec, figure }: { spec: FigureSpec; figure: Figure },
  { store, kommuner, deck, say }: Stage,
  rows: () => Row[],
): HTMLElement {
  const { kommune } = store.state;
  const name = (ending: string) => fileName(spec.name, kommune, ending);
  const address = () => pageAddress() + currentSearch() + location.hash;
  const saveText = (file: string, text: string, type: string) =>
    save(file, new Blob([text], { type: `${type};charset=utf-8` }));
  const buttons = [
    actionButton('Last ned Excel', say, async () => {
      const { workbookOf } = await import('../figure/workbook');
      const own = { ...spec, figure, rows: rows(), address: address() };
      save(name('xlsx'), await workbookOf(spec.title, [own], new Date()));
    }),
    actionButton('Last ned CSV', say, () =>
      saveText(name('csv'), toCsv(figure, rows()), 'text/csv'),
    ),
    actionButton('Om tallene (TXT)', say, () =>
      saveText(name('txt'), toText(spec.title, figure, address()), 'text/plain'),
    ),
  ];
  if (kommuner && kommune) {
    buttons.push(
      actionButton(`Alle figurer for ${kommuner.name(kommune)} (Excel)`, say, async () => {
        const { deckWorkbook } = await import('./all-figures');
        const workbook = await deckWorkbook(await deck(), store.state, kommuner, new Date());
        save(fileName('tall', kommune, 'xlsx'), workbook);
      }),
    );
  }
  return h('div', { class: 'tools' }, ...buttons);
}

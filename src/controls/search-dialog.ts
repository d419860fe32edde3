/** The search for a municipality, large in the middle of the page. A dialog is seen in full screen too. */
import { openDialog } from '../dom/dialog';
import type { Stage } from '../slide/stage';
import { type Choose, chooseOn, KommuneSearch } from './kommune-search';

export class SearchDialog {
  /** Made with the view, so that the first letter that is typed finds the field there. */
  private readonly search: KommuneSearch;
  private dialog: HTMLDialogElement | undefined;

  /** `choose` is called with what is chosen, or null when the choice is removed. */
  constructor(stage: Pick<Stage, 'kommuner' | 'store' | 'choose'>, choose = chooseOn(stage)) {
    const closeAndChoose: Choose = (code) => {
      // What is said to screen readers is not heard while a dialog is open.
      this.dialog?.close();
      choose(code);
    };
    this.search = new KommuneSearch(stage, 'Kommunesøk', closeAndChoose);
  }

  /** Resolves when the field answers. */
  get ready(): Promise<void> {
    return this.search.ready;
  }

  open(): void {
    if (this.dialog?.open) return;
    this.dialog = openDialog('Velg kommune', this.search.element);
    this.dialog.classList.add('search-dialog');
    this.dialog.addEventListener('close', () => this.search.clear());
    this.search.focus();
  }

  destroy(): void {
    this.dialog?.close();
    this.search.destroy();
  }
}

/** The search for a municipality: GOV.UK's accessible combobox with our own search index. */
import type { Kommuner } from '../data/kommuner';
import { type Hit, kommuneSearch } from '../data/search';
import { h, idle, uniqueId } from '../dom/element';
import type { Stage } from '../slide/stage';

/** Chooses the municipality of a code of any vintage, or none. */
export type Choose = (code: string | null) => void;

/** The choice in the page itself. */
export const chooseOn =
  ({ store, choose }: Pick<Stage, 'store' | 'choose'>): Choose =>
  (code) => {
    if (code === null) store.set({ kommune: null });
    else choose(code);
  };

/** The search field. A chosen municipality stands below with a button that removes the choice. */
export class KommuneSearch {
  readonly element: HTMLElement;
  private readonly chosen = h('p', { class: 'kommune-chosen' });
  private readonly unsubscribe: () => void;
  /**
   * Resolves when the field is in the page. Its library is a separate file that is fetched first.
   */
  ready: Promise<void> = Promise.resolve();

  /**
   * `label` is the search's name, different for each search in the page. `choose` is called with what
   * is found. `showsChosen` is false where the search does not choose the deck's municipality.
   */
  constructor(
    private readonly stage: Pick<Stage, 'kommuner' | 'store' | 'choose'>,
    label: string,
    private readonly choose: Choose = chooseOn(stage),
    showsChosen = true,
  ) {
    const { kommuner } = stage;
    this.element = h('div', { class: 'kommune-search', role: 'search', 'aria-label': label });
    const id = uniqueId('kommune');
    const box = h('div', { class: 'kommune-box' });
    this.element.append(h('label', { for: id }, 'Kommune'), box);
    if (showsChosen) this.element.append(this.chosen);
    if (kommuner) this.ready = this.makeField(kommuner, box, id);
    box.addEventListener('keydown', (event) => this.leave(event), { capture: true });
    this.unsubscribe = stage.store.subscribe((state, before) => {
      if (state.kommune !== before.kommune) this.update();
    });
    this.update();
  }

  focus(): void {
    void this.ready.then(() => this.element.querySelector('input')?.focus());
  }

  destroy(): void {
    this.unsubscribe();
    // The component never stops observing its field. Removed from the page, it can be collected.
    this.element.remove();
  }

  private async makeField(kommuner: Kommuner, element: HTMLElement, id: string): Promise<void> {
    // The figures are drawn first.
    await idle();
    const { default: accessibleAutocomplete } = await import('accessible-autocomplete');
    let search: ReturnType<typeof kommuneSearch> | undefined;
    accessibleAutocomplete({
      element,
      id,
      minLength: 1,
      autoselect: true,
      confirmOnBlur: false,
      displayMenu: 'overlay',
      placeholder: 'Søk etter kommune',
      source: (query: string, show: (hits: Hit[]) => void) => {
        // The index takes a while to sort, and is not needed before somebody types.
        search ??= kommuneSearch(kommuner);
        show(search(query));
      },
      templates: {
        inputValue: (hit?: Hit) => (hit ? spoken(hit) : ''),
        suggestion: suggestionHtml,
      },
      onConfirm: (hit?: Hit) => {
        if (!hit) return;
        this.choose(hit.code);
        this.clear();
      },
      tNoResults: () => 'Ingen kommune med det navnet',
      tStatusQueryTooShort: () => 'Skriv minst én bokstav',
      tStatusNoResults: () => 'Ingen treff',
      tStatusSelectedOption: (option: string, length: number, index: number) =>
        `${option}, ${index + 1} av ${length} er merket`,
      tStatusResults: (length: number, selected: string) => `${length} treff. ${selected}`,
      tAssistiveHint: () =>
        'Når det er treff, bruk pil opp og ned for å gå gjennom dem og Enter for å velge.',
    });
  }

  /** Escape closes the component's list; when no list is open, it leaves the field. */
  private leave({ key, target }: KeyboardEvent): void {
    const open = target instanceof Element && target.getAttribute('aria-expanded') === 'true';
    if (key === 'Escape' && !open) this.clear();
  }

  /**
   * Empties the field, and leaves it for the slide's heading, where a screen reader goes on from. In a
   * dialog that stays open, the next name can be typed.
   */
  clear(): void {
    // The component writes the chosen name into its field after this call, where we do not want it.
    window.setTimeout(() => {
      const input = this.element.querySelector('input');
      if (!input) return;
      input.value = '';
      // Without this event the component would write the old text back.
      input.dispatchEvent(new Event('input', { bubbles: true }));
      if (input !== document.activeElement || this.element.closest('dialog')?.open) return;
      const heading = this.element.closest('.slide')?.querySelector<HTMLElement>('h1, h2');
      if (heading) heading.focus({ preventScroll: true });
      else input.blur();
    });
  }

  private update(): void {
    const { store, kommuner } = this.stage;
    const { kommune } = store.state;
    this.chosen.replaceChildren();
    this.chosen.hidden = !kommune;
    if (!kommune || !kommuner) return;
    const name = kommuner.name(kommune);
    const remove = h('button', { type: 'button', 'aria-label': `Fjern valget av ${name}` }, '×');
    remove.addEventListener('click', () => {
      // The button disappears: the keyboard's focus moves to the field, but a tap should open no
      // keyboard.
      const byKey = remove.matches(':focus-visible');
      this.choose(null);
      if (byKey) this.focus();
    });
    this.chosen.append(h('strong', {}, name), remove);
  }
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A hit in words, as a screen reader says it. */
const spoken = ({ label, via }: Hit): string => (via ? `${label}, tidligere ${via}` : label);

/** The component takes HTML, so names, which come from a file, are escaped. */
function suggestionHtml(hit: Hit | string): string {
  if (typeof hit === 'string') return escapeHtml(hit);
  const via = hit.via ? ` <span>tidligere ${escapeHtml(hit.via)}</span>` : '';
  return `${escapeHtml(hit.label)}${via}`;
}

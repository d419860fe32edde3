/**
 * The store holds the page's state, writes it to the address, and calls listeners when it changes.
 */
import { writeAddress, writeSearchSoon } from './address';
import { encodeState, type State } from './state';

type Listener = (state: State, before: State) => void;

export class Store {
  private readonly listeners = new Set<Listener>();
  private current: State;

  /** `own` is the code of the edition's own municipality, or ''. */
  constructor(
    initial: State,
    readonly own = '',
  ) {
    this.current = initial;
  }

  get state(): State {
    return this.current;
  }

  /**
   * The query of an address that opens the page in this state with some changes: `?kommune=1580`.
   */
  search(changes: Partial<State> = {}): string {
    return encodeState({ ...this.current, ...changes }, this.own);
  }

  /**
   * Changes the given fields and writes the address. `push` adds a step that the browser's back
   * button undoes. `replace`, meant for sliders, adds none and writes the address when the slider
   * has stopped.
   */
  set(patch: Partial<State>, step: 'push' | 'replace' = 'push'): void {
    const search = this.search(patch);
    if (search === this.search()) return;
    if (step === 'push') writeAddress(search, location.hash, step);
    else writeSearchSoon(search);
    this.adopt({ ...this.current, ...patch });
  }

  /** Takes over a state that was read from the address, without writing it back. */
  adopt(next: State): void {
    const before = this.current;
    this.current = next;
    for (const listener of [...this.listeners]) listener(next, before);
  }

  /** Calls the listener after every change, until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

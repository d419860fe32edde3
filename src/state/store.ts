/** The state in the page: one value, in the address, told to all who listen. */
import { writeAddress, writeSearchSoon } from './address';
import { encodeState, type State } from './state';

type Listener = (state: State, before: State) => void;

export class Store {
  private readonly listeners = new Set<Listener>();
  private current: State;

  /** `own`: the municipality that the edition opens on, or ''. */
  constructor(
    initial: State,
    readonly own = '',
  ) {
    this.current = initial;
  }

  get state(): State {
    return this.current;
  }

  /** The query of an address that opens on this state, with some changes: `?kommune=1580`. */
  search(changes: Partial<State> = {}): string {
    return encodeState({ ...this.current, ...changes }, this.own);
  }

  /**
   * Changes what is given and writes the address. A choice makes a step that the browser's back
   * button undoes; a slider's move (`replace`) does not, and is written when the slider has rested.
   */
  set(patch: Partial<State>, step: 'push' | 'replace' = 'push'): void {
    const search = this.search(patch);
    if (search === this.search()) return;
    if (step === 'push') writeAddress(search, location.hash, step);
    else writeSearchSoon(search);
    this.adopt({ ...this.current, ...patch });
  }

  /** Takes a state that came from the address, without writing it back. */
  adopt(next: State): void {
    const before = this.current;
    this.current = next;
    for (const listener of [...this.listeners]) listener(next, before);
  }

  /** Returns the function that ends the subscription. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

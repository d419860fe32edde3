/** The state in the page: one value, in the address, told to all who listen. */
import { writeAddress, writeSearchSoon } from './address';
import { encodeState, type State } from './state';

type Listener = (state: State, before: State) => void;

export class Store {
  private readonly listeners = new Set<Listener>();
  private current: State;

  constructor(initial: State) {
    this.current = initial;
  }

  get state(): State {
    return this.current;
  }

  /**
   * Changes what is given and writes the address. A choice makes a step that the browser's back
   * button undoes; a slider's move (`replace`) does not, and is written when the slider has rested.
   */
  set(patch: Partial<State>, step: 'push' | 'replace' = 'push'): void {
    const next = { ...this.current, ...patch };
    if (encodeState(next) === encodeState(this.current)) return;
    if (step === 'push') writeAddress(encodeState(next), location.hash, step);
    else writeSearchSoon(encodeState(next));
    this.adopt(next);
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

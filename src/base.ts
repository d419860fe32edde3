/** What every page begins with: the municipalities, the state in its address, and how to change it. */
import { inNorwegianOrder, listed } from './data/kommuner';
import { loadData } from './data/load';
import type { Deck } from './deck';
import type { Messages } from './dom/messages';
import { settings } from './settings';
import type { Base } from './slide/stage';
import { currentSearch } from './state/address';
import type { Choice } from './state/field';
import { decodeState, type State } from './state/state';
import { Store } from './state/store';

/** A change of the address: a step for the browser's back button, or none. */
type Step = 'push' | 'replace';

export interface PageOptions {
  /** Gives the edition's slides. */
  deck(): Promise<Deck>;
  /** Fields of the state that the address does not decide. */
  fixed?: Partial<State>;
  /** What the choice of a municipality adds to the browser's history. */
  step?: Step;
}

/** Reads the address, and tells its faults. */
export async function readAddress(
  messages: Messages,
  { deck, fixed = {}, step = 'push' }: PageOptions,
): Promise<Base> {
  const kommuner = await loadData(['kommuner']).then(
    (data) => data.kommuner,
    (error: Error) => {
      messages.say(`${error.message} Kommunevalget er ute av drift.`);
      return null;
    },
  );
  const decoded = decodeState(currentSearch(), kommuner, settings.kommune);
  const store = new Store({ ...decoded.state, ...fixed }, settings.kommune);
  const base = baseOf({ store, kommuner, deck }, messages, step);
  for (const text of decoded.messages) messages.say(text);
  if (decoded.choice) offerChoice(decoded.choice, base, messages, step);
  return base;
}

function baseOf(
  given: Pick<Base, 'store' | 'kommuner' | 'deck'>,
  messages: Messages,
  step: Step,
): Base {
  const { store, kommuner } = given;
  const base: Base = {
    ...given,
    say: (text) => messages.say(text),
    choose(code) {
      const found = kommuner?.resolve(code);
      if (found?.kind === 'one') store.set({ kommune: found.code }, step);
      if (found?.kind === 'several') {
        offerChoice({ code, name: found.name, codes: found.codes }, base, messages, step);
      }
    },
  };
  return base;
}

/** Asks the audience which of the municipalities that a former one became it wants to see. */
function offerChoice(
  { code, name, codes }: Choice,
  base: Base,
  messages: Messages,
  step: Step,
): void {
  const nameOf = (heir: string) => base.kommuner?.name(heir) ?? heir;
  const heirs = [...codes].sort((a, b) => inNorwegianOrder(nameOf(a), nameOf(b)));
  messages.say(
    `${name} (${code}) er delt mellom ${listed(heirs.map(nameOf))}. Hvilken vil du se?`,
    heirs.map((heir) => ({
      label: nameOf(heir),
      choose: () => base.store.set({ kommune: heir }, step),
    })),
  );
}

/** What the voice has written down. */
import { existsSync, readFileSync } from 'node:fs';

/** What the voice tells: that it begins a sentence, has said it, or was cut off in it. */
export type VoiceEvent =
  | { is: 'begun'; text: string }
  | { is: 'said'; text: string }
  | { is: 'cut' };

/** A sentence, and whether it was said to its end. */
export interface Heard {
  text: string;
  isWhole: boolean;
}

/** Silence after which nothing more is expected. */
const SILENCE_MS = 1600;
/** What takes longer is cut off by the next key, as an impatient listener does. */
const PATIENCE_MS = 24_000;
/** Somebody who looks for something goes on after so much of a sentence. */
const MOMENT_MS = 900;
const LOOK_MS = 100;

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The ears: what is spoken from one key to the next. */
export class Ears {
  /** The number of events before the last key. */
  private from = 0;

  constructor(private readonly file: string) {}

  /** Forgets what was said until now. */
  begin(): void {
    this.from = this.events().length;
  }

  /**
   * Waits until the voice is silent, and gives what it has said since `begin`. It may take `firstMs`
   * before it begins.
   */
  async listen(firstMs = SILENCE_MS): Promise<Heard[]> {
    const start = Date.now();
    let [count, changed] = [-1, start];
    while (Date.now() - start < PATIENCE_MS) {
      const events = this.events();
      const speaks = events.at(-1)?.is === 'begun';
      if (speaks || events.length !== count) changed = Date.now();
      count = events.length;
      const hasBegun = events.length > this.from;
      if (Date.now() - changed > (hasBegun ? SILENCE_MS : firstMs)) break;
      await wait(LOOK_MS);
    }
    return heardIn(this.events().slice(this.from));
  }

  /** Waits a moment for a sentence. Gives whether it was begun since `begin`. */
  async hears(what: RegExp): Promise<boolean> {
    const start = Date.now();
    while (Date.now() - start < MOMENT_MS) {
      if (heardIn(this.events().slice(this.from)).some(({ text }) => what.test(text))) return true;
      await wait(LOOK_MS);
    }
    return false;
  }

  private events(): VoiceEvent[] {
    if (!existsSync(this.file)) return [];
    const lines = readFileSync(this.file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as VoiceEvent);
  }
}

/** The sentences of some events. Those without a word or a digit are left out. */
export function heardIn(events: readonly VoiceEvent[]): Heard[] {
  const heard = events.flatMap((event, i) =>
    event.is === 'begun' ? [{ text: event.text, isWhole: events[i + 1]?.is === 'said' }] : [],
  );
  return heard.filter(({ text }) => /[\p{L}\d]/u.test(text));
}

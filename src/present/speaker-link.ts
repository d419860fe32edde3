/**
 * The wire between the deck and the speaker's page. Plain messages between two windows of the
 * same page: they work from a server, a sub-path and a file alike.
 */
import { pageAddress } from '../address';
import type { Stage } from '../elements/stage';
import { encodeState } from '../state';
import type { Talk } from './talk';

/** The deck tells where it is. */
export interface Told {
  deck: 'told';
  slide: string;
  search: string;
}
/** The speaker's page asks, or turns. */
export interface Asked {
  deck: 'asked';
  what: 'tell' | 'next' | 'prev';
}

export class SpeakerLink {
  private speaker: Window | null = null;
  private readonly onMessage = (event: MessageEvent<Asked>) => {
    if (event.origin !== window.origin || event.data?.deck !== 'asked') return;
    if (event.source && event.source !== window) this.speaker = event.source as Window;
    if (event.data.what === 'next') this.talk.next();
    else if (event.data.what === 'prev') this.talk.prev();
    else this.tell();
  };

  constructor(
    private readonly stage: Stage,
    private readonly talk: Talk,
  ) {
    window.addEventListener('message', this.onMessage);
  }

  /** Opens the speaker's page in a window of its own, or comes back to it. */
  open(): void {
    const search = encodeState({ ...this.stage.store.state, visning: 'taler' });
    const url = `${pageAddress()}${search}#/${this.talk.slide()}`;
    this.speaker = window.open(url, 'taler', 'popup,width=1100,height=760');
    if (!this.speaker) this.stage.say('Nettleseren stengte talerens side. Tillat vinduer herfra.');
  }

  /** Sends where the talk is and what is chosen. */
  tell(): void {
    const told: Told = {
      deck: 'told',
      slide: this.talk.slide(),
      search: encodeState({ ...this.stage.store.state, visning: 'taler' }),
    };
    this.speaker?.postMessage(told, targetOrigin());
  }

  destroy(): void {
    window.removeEventListener('message', this.onMessage);
  }
}

/**
 * A page from a file has no origin that a message could be addressed to: its own is «null», whatever
 * its location says.
 */
export const targetOrigin = (): string => (window.origin === 'null' ? '*' : window.origin);

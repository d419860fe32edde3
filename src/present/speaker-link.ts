/** The presentation's end of the connection to the speaker view. */
import type { Stage } from '../slide/stage';
import { type Asked, type Told, targetOrigin } from '../speaker/wire';
import { pageAddress } from '../state/address';

/** What the speaker view can ask for and change. */
export interface Asks {
  next(): void;
  prev(): void;
  /** Id of the slide that is shown. */
  shown(): string;
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
    private readonly talk: Asks,
  ) {
    window.addEventListener('message', this.onMessage);
  }

  /** Opens the speaker view in a window of its own, or brings that window to the front. */
  open(): void {
    const url = `${pageAddress()}${this.search()}#/${this.talk.shown()}`;
    this.speaker = window.open(url, 'taler', 'popup,width=1100,height=760');
    if (!this.speaker) this.stage.say('Nettleseren stengte talerens side. Tillat vinduer herfra.');
  }

  /** Sends the present slide and state to the speaker view. */
  tell(): void {
    const told: Told = { deck: 'told', slide: this.talk.shown(), search: this.search() };
    this.speaker?.postMessage(told, targetOrigin());
  }

  destroy(): void {
    window.removeEventListener('message', this.onMessage);
  }

  private search(): string {
    return this.stage.store.search({ visning: 'taler' });
  }
}

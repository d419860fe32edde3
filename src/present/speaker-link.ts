/** The presentation's end of the connection to the speaker view. */
import { chooseOn } from '../controls/kommune-search';
import type { Stage } from '../slide/stage';
import { type Asked, type Told, targetOrigin } from '../speaker/wire';
import { pageAddress } from '../state/address';

/** What the speaker view can ask for and change. */
export interface Asks {
  /** Does what a key would do that was pressed here. */
  press(key: string): void;
  /** Shows the slide with an id. */
  show(slide: string): void;
  /** Id of the slide that is shown. */
  shown(): string;
  isBlack(): boolean;
}

export class SpeakerLink {
  private speaker: Window | null = null;
  private readonly onMessage = ({ origin, data, source }: MessageEvent<Asked>) => {
    if (origin !== window.origin || data?.deck !== 'asked') return;
    if (source && source !== window) this.speaker = source as Window;
    if (data.what === 'key') this.talk.press(data.key);
    else if (data.what === 'choose') chooseOn(this.stage)(data.kommune);
    else if (data.what === 'show') this.talk.show(data.slide);
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
    this.speaker = window.open(url, 'taler', 'popup,width=1200,height=800');
    if (!this.speaker) this.stage.say('Nettleseren stengte talerens side. Tillat vinduer herfra.');
  }

  /** Sends the present slide and state to the speaker view, and a message where there is one. */
  tell(message?: string): void {
    const told: Told = {
      deck: 'told',
      slide: this.talk.shown(),
      search: this.search(),
      isBlack: this.talk.isBlack(),
      ...(message ? { message } : {}),
    };
    this.speaker?.postMessage(told, targetOrigin());
  }

  destroy(): void {
    window.removeEventListener('message', this.onMessage);
  }

  private search(): string {
    return this.stage.store.search({ visning: 'taler' });
  }
}

/** The walk through the talk by keys: what somebody does who hears it. */

/** One or more keys, after each of which one listens. */
export interface Step {
  /** What is done, in Norwegian, for the transcript. */
  does: string;
  /** The key, as xdotool calls it. */
  key?: string;
  /** Text that is typed instead. */
  types?: string;
  /** How often the key is pressed. */
  times?: number;
  /** The key is pressed until this is heard, `times` at the most. Only the last is written down. */
  until?: RegExp;
}

export interface Scene {
  title: string;
  /** The address after the deck's own. */
  address: string;
  steps: readonly Step[];
}

const tabTo = (what: string, until: RegExp): Step => ({
  does: `Tab til ${what}`,
  key: 'Tab',
  until,
  times: 40,
});
const ENTER: Step = { does: 'Enter', key: 'Return' };
const ESCAPE: Step = { does: 'Esc', key: 'Escape' };

export const SCENES: readonly Scene[] = [
  {
    title: 'Lesevisningen',
    address: '?visning=les',
    steps: [
      { does: 'Neste overskrift (H)', key: 'h', times: 2 },
      { does: 'Pil ned', key: 'Down', times: 5 },
      { does: 'Til toppen (Ctrl + Home)', key: 'ctrl+Home' },
      tabTo('søket', /komboboks/i),
      { does: 'Skriv «har»', types: 'har' },
      { does: 'Pil ned', key: 'Down' },
      { does: 'Pil opp', key: 'Up' },
      ENTER,
      tabTo('årene', /ruller|rullefelt/i),
      { does: 'Pil høyre', key: 'Right' },
      tabTo('avspillingen', /Spill av/i),
      { does: 'Mellomrom, og mellomrom igjen når årene har gått', key: 'space', times: 2 },
      tabTo('kartets verdier', /Gå gjennom verdiene/i),
      { does: 'Pil høyre', key: 'Right', times: 2 },
      tabTo('tallene', /^Tall: |Tall kolon/i),
      ENTER,
      { does: 'Neste tabell (T)', key: 't' },
      { does: 'Celle nedenfor (Alt + Skift + pil ned)', key: 'alt+shift+Down' },
      { does: 'Cellen til høyre (Alt + Skift + pil høyre)', key: 'alt+shift+Right', times: 2 },
      {
        does: 'Shift + Tab til «Kopier lenke»',
        key: 'shift+Tab',
        until: /Kopier lenke/i,
        times: 20,
      },
      ENTER,
      ESCAPE,
    ],
  },
  {
    title: 'Presentasjonen',
    address: '?kommune=1580',
    steps: [
      { does: 'Page Down', key: 'Page_Down', times: 12 },
      { does: 'Slå av lesemodus (Orca + A)', key: 'Insert+a' },
      { does: 'Oversikt (O)', key: 'o' },
      { does: 'Pil høyre', key: 'Right' },
      ENTER,
      { does: 'Hjelp (?)', key: 'question' },
      ESCAPE,
      { does: 'Ord (W)', key: 'w' },
      ESCAPE,
      { does: 'Velg kommune (K)', key: 'k' },
      { does: 'Skriv «tyns»', types: 'tyns' },
      ENTER,
      { does: 'Page Down', key: 'Page_Down', times: 2 },
    ],
  },
];

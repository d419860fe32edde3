/** The municipalities that the chosen one stands beside: the presenter's own choice, or similar ones. */
import type { Data } from '../../src/data/load';
import { nextLargest, similar } from '../../src/data/similar';
import type { Swatch } from '../../src/figure/encoding';
import { EGEN, GRUPPE, LANDET, PAPER, swatch } from '../../src/figure/palette';
import type { State } from '../../src/state/state';
import { type Sted, single } from './steder';

type Look = Swatch & { dash: readonly number[] };

export interface Compared {
  places: (Sted & { look: Look })[];
  /** How they were found, or why there are none: a sentence, or nothing where they were chosen. */
  rule: string;
  /** The same where none is similar, which every figure says; nothing elsewhere. */
  none: string;
}

/** Their lines, in order: told apart without colours too. */
const LOOKS: Look[] = (
  [
    ['#1d7874', [2, 4]],
    ['#7b4fa0', [14, 4]],
    ['#8a6d00', [12, 4, 2, 4]],
    ['#b03060', [6, 3, 2, 3, 2, 3]],
  ] as const
).map(([fill, dash], i) => ({ ...swatch(`sammenlign${i}`, '', fill, PAPER), dash }));

/**
 * Those that were chosen, or else those that are similar and comparable in the figure's period; for
 * the largest municipality, to which none is similar, the next largest. None of them is the chosen
 * municipality itself.
 */
export function compared(
  { folkemengde, kommuner }: Pick<Data, 'folkemengde' | 'kommuner'>,
  { kommune, sammenlign }: Pick<State, 'kommune' | 'sammenlign'>,
  isComparable: (code: string) => boolean,
): Compared {
  const chosen = sammenlign.filter((code) => code !== kommune);
  const placesOf = (codes: string[]) =>
    codes.flatMap((code, i) => {
      const look = LOOKS[i];
      return look ? { ...single(kommuner, code), look } : [];
    });
  if (chosen.length > 0 || !kommune) return { places: placesOf(chosen), rule: '', none: '' };
  const codes = similar(kommuner, folkemengde, kommune, isComparable);
  if (codes.length > 0) return { places: placesOf(codes), rule: ruleOf(folkemengde), none: '' };
  const largest = nextLargest(kommuner, folkemengde, kommune, isComparable);
  const none = largest.length > 0 ? `${NONE_SIMILAR}: de største er med.` : `${NONE_SIMILAR}.`;
  return { places: placesOf(largest), rule: none, none };
}

/** The most central municipalities, beside the least central ones. */
const SENTRAL = swatch('sentral', 'Mest sentrale', '#8a6d00', PAPER);

/**
 * The look of a place's line. Without a municipality two classes are drawn, and the most central one is
 * dotted.
 */
export function lookOf(
  { kind, key }: Sted,
  near: Compared['places'],
  kommune: string | null,
): Swatch & { dash?: true | readonly number[] } {
  const look = near.find((one) => one.key === key)?.look;
  if (look) return look;
  if (kind === 'landet') return { ...LANDET, dash: true };
  if (kind === 'egen') return EGEN;
  return kommune || key !== 'klasse1' ? GRUPPE : { ...SENTRAL, dash: [2, 4] };
}

const ruleOf = ({ times }: Data['folkemengde']): string =>
  `Lignende kommuner: samme klasse, nærmest i folketall ${times.at(-1)}.`;

const NONE_SIMILAR = 'Ingen lignende kommune';

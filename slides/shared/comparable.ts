/** Texts and cells for municipalities without comparable figures. */
import type { Missing } from '../../src/data/jsonstat';
import type { Kommuner } from '../../src/data/kommuner';
import type { Cell } from '../../src/figure/figure';

/**
 * The rest of a sentence that begins with the municipality's name. `reason` is a sentence of its
 * own.
 */
export const notComparable = (reason: string): string => `ikke sammenlignbar. ${reason}`;

/** The same for a municipality that was part of another one then, whose figures follow. */
export const notAlone = (reason: string): string => `ikke sammenlignbar alene. ${reason}`;

/**
 * What can be shown of a municipality of today on the borders of 2013: its predecessors that were
 * not split. Where others were, `without` names what is shown, «Narvik og Ballangen, uten delen av
 * Tysfjord», `before` is the same to put before a sentence, and `reason` tells of the split.
 */
export function shownOn2013(
  kommuner: Kommuner,
  code: string,
): { codes: string[]; without: string | undefined; before: string; reason: string | undefined } {
  const { codes, whole, notComparable: reason } = kommuner.predecessors(code, 2013);
  const before = whole ? `${whole.name} – ` : '';
  return { codes: whole?.codes ?? codes, without: whole?.name, before, reason };
}

/** The same for municipalities that have figures from 2020 on. */
export const NOT_BEFORE_2020 =
  'ikke sammenlignbar før 2020; kommunen fikk deler av en delt kommune.';

/** The cell of such a municipality for years before 2020. */
export const MISSING_BEFORE_2020: Missing = {
  symbol: '.',
  reason: 'Ikke sammenlignbar: kommunen fikk deler av en delt kommune i 2020.',
};

/** Why a municipality has no figures for earlier borders. Undefined when it has. */
export function whyNot(kommuner: Kommuner, code: string): string | undefined {
  return (
    kommuner.predecessors(code, 2020).notComparable ??
    kommuner.predecessors(code, 2013).notComparable
  );
}

/** The same in a few words: «Ålesund (1507) er delt.» */
export const briefly = (reason: string): string => reason.replaceAll(/ mellom [^.]+/g, '');

/** A cell without a number. It is not comparable, or missing when borders do not explain it. */
export function missing(reason: string | undefined): Missing {
  return reason
    ? { symbol: '.', reason: `Ikke sammenlignbar. ${reason}` }
    : { symbol: '..', reason: 'Tallet mangler i kilden.' };
}

/** The cell with the number that `make` gives, or the cell without a number. */
export const unless = (none: Missing | undefined, make: () => number): Cell => none ?? make();

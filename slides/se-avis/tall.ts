import type { PubliserteTall } from '../../src/data/editorial';
import { grew, tally } from '../../src/data/growth';
import type { Dataset } from '../../src/data/jsonstat';
import { listed } from '../../src/data/kommuner';
import { growth2013, growths2013 } from '../../src/data/measures';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatNumber } from '../../src/figure/format';
import { tableOf, text } from '../../src/figure/table';
import { shownOn2013 } from '../shared/comparable';
import { inhabitants, klasseInBrackets } from '../shared/growth';

type Period = [from: number, to: number];

/**
 * Table of published counts, each row with its own publisher and measure, beside our own counts.
 */
export const tall = defineFigure({
  name: 'se-avis-tall',
  title: 'Publiserte tall på kommuner i vekst, og våre',
  needs: ['publiserteTall', 'befolkning', 'kommuner'],
  build({ publiserteTall, befolkning }) {
    const n = befolkning.regions.length;
    const both = comparable(befolkning, publiserteTall);
    const alike = both.find(({ published, ours }) => published === ours);
    const nibr = publiserteTall.find(({ utgiver }) => utgiver.startsWith('NIBR'));
    return {
      finding: nibr?.vekstperiode
        ? `${nibr.periode}: NIBR fant ${nibr.takketInnvandring} kommuner der innvandring ga eller «bidro» til veksten; vår regel gir ${ours(befolkning, nibr.vekstperiode).reddet}`
        : '',
      table: tableOf(publiserteTall, {
        key: ({ periode, utgiver }) => `${periode}, ${utgiver}`,
        columns: [
          text('periode', 'Periode', ({ periode }) => short(periode)),
          text('utgiver', 'Utgiver', ({ utgiver }) => short(utgiver)),
          text('vokste', 'Publisert: vokste', (rad) => unbroken(grown(rad))),
          text('takket', 'Takket være innvandring', (rad) => unbroken(thanksTo(rad))),
          {
            ...text('vaare', 'Våre tall', (rad) => unbroken(beside(befolkning, rad))),
            unit: 'kommunene i 2013',
          },
        ],
      }),
      encoding: { type: 'table' },
      sources: [{ text: 'Kilde: utgiverne i listen' }, sourceOf(befolkning)],
      derived: true,
      caveat: [
        'Les radene hver for seg: periode, utvalg og mål er ulike.',
        alike
          ? `For ${alike.rad.periode} er begge ${alike.ours}, men enhetene er det ikke: ${alike.rad.utvalg} mot ${n}.`
          : '',
        nibr?.takketInnvandring
          ? `${nibr.takketInnvandring} er vår sum av NIBRs to grupper; i den største skrev NIBR at innvandring «bidro».`
          : '',
      ].join(' '),
    };
  },
  /** The municipality's class in each period for which we have a count of our own. */
  place({ publiserteTall, befolkning, kommuner }, { kommune }) {
    const shown = shownOn2013(kommuner, kommune);
    const both = comparable(befolkning, publiserteTall);
    const periods = new Map(both.map(({ rad, period }) => [rad.periode, period]));
    const years = [...periods].map(([year, [fra, til]]) => {
      const growth = growth2013(befolkning, shown.codes, fra, til, false);
      return `${inhabitants(growth.g)} i ${year}${klasseInBrackets(growth)}`;
    });
    return `${listed(years)}.${together(shown)}`;
  },
});

/** The published rows with which our own counts can be compared, with both counts. */
const comparable = (befolkning: Dataset, rader: readonly PubliserteTall[]) =>
  rader.flatMap((rad) => {
    const { vekstperiode: period, vokste: published } = rad;
    return period && published !== null
      ? [{ rad, period, published, ours: ours(befolkning, period).grown }]
      : [];
  });

/**
 * Shortens a period or publisher («1.–3. kv. 2011», «KRD nov. 2011»): the table must be readable
 * from the back of the room.
 */
const short = (text: string): string =>
  unbroken(
    text
      .replace('kvartal', 'kv.')
      .replace(/(nov|feb)(ember|ruar)/, '$1.')
      .replace('august', 'aug.'),
  );

/** Keeps a number on the same line as the following word. */
const unbroken = (text: string): string => text.replace(/(\d\)?) (?=[a-zæøå])/g, '$1\u00a0');

/** Our own counts for the same years, by the rule of slide 1. */
function ours(befolkning: Dataset, [fra, til]: Period): { grown: number; reddet: number } {
  const counts = tally(growths2013(befolkning, fra, til, false).values());
  return { grown: grew(counts), reddet: counts.reddet };
}

/**
 * A count in words: «310 av 430 kommuner». The universe after a comma is that of the district
 * municipalities.
 */
function grown({ vokste, voksteDistrikt, falt, utvalg }: PubliserteTall): string {
  const [whole, district] = utvalg.split(', ');
  if (vokste === null) {
    return falt === undefined
      ? `ikke oppgitt (${utvalg})`
      : `${formatNumber(falt)} av ${whole} falt`;
  }
  const own = `${formatNumber(vokste)} av ${whole}`;
  return voksteDistrikt === undefined
    ? own
    : `${own}, ${formatNumber(voksteDistrikt)} av ${district}`;
}

function thanksTo(rad: PubliserteTall): string {
  const { takketInnvandring, omtrent, nettoUtflytting, nettoUtflyttingUten } = rad;
  const who = rad.utvalgInnvandring ? ` (${rad.utvalgInnvandring})` : '';
  if (nettoUtflytting !== undefined && nettoUtflyttingUten !== undefined) {
    return `netto ut: ${nettoUtflytting}, uten ukrainere ${nettoUtflyttingUten}${who}`;
  }
  if (takketInnvandring === null) return 'ikke oppgitt';
  return `${omtrent ? 'om lag ' : ''}${formatNumber(takketInnvandring)}${who}`;
}

function beside(befolkning: Dataset, { vekstperiode, hvorforIkke }: PubliserteTall): string {
  if (!vekstperiode) return `ikke mulig: ${hvorforIkke}`;
  const { grown: vokste, reddet } = ours(befolkning, vekstperiode);
  return `${formatNumber(vokste)} av ${formatNumber(befolkning.regions.length)} vokste, ${formatNumber(reddet)} av dem «reddet»`;
}

/** What the figures cover, for a municipality of today that was several in 2013 or was split since. */
export const together = ({ codes, without }: ReturnType<typeof shownOn2013>): string =>
  without
    ? ` Gjelder ${without}.`
    : codes.length > 1
      ? ` Summen av ${formatNumber(codes.length)} kommuner i 2013.`
      : '';

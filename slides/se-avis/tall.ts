import type { PubliserteTall } from '../../src/data/editorial';
import { grew, tally } from '../../src/data/growth';
import type { Dataset } from '../../src/data/jsonstat';
import { listed } from '../../src/data/kommuner';
import { growth2013, growths2013 } from '../../src/data/measures';
import { defineFigure, sourceOf } from '../../src/figure/figure';
import { formatNumber, inWords } from '../../src/figure/format';
import { INK, PAPER, swatch, VEKSTKLASSER } from '../../src/figure/palette';
import { number, tableOf, text } from '../../src/figure/table';
import { shownOn2013 } from '../shared/comparable';
import { inhabitants, klasseInBrackets } from '../shared/growth';

/** The published counts are hollow, ours are filled. */
const PUBLISERT = swatch('publisert', 'Publisert', PAPER, INK);
const VAART = swatch('vaart', 'Våre tall', INK, PAPER);

/**
 * The published counts that can be compared with ours, each beside ours. The table has all of them,
 * each with its own publisher and measure, which make no series.
 */
export const tall = defineFigure({
  name: 'se-avis-tall',
  title: 'Publiserte tall på kommuner i vekst, og våre',
  needs: ['publiserteTall', 'befolkning', 'kommuner'],
  build({ publiserteTall, befolkning }) {
    const n = befolkning.regions.length;
    const rows = publiserteTall.map((rad) => ({ rad, both: compared(befolkning, rad) }));
    const both = rows.flatMap(({ both }) => both ?? []);
    const nibr = rows.find(({ both }) => both?.isRescued);
    const alike = rows.find(({ both }) => both && both.published === both.ours);
    const universes = listed([...new Set(both.map(({ universe }) => universe))]);
    const key = ({ periode, utgiver }: PubliserteTall) => `${periode}, ${utgiver}`;
    return {
      finding: nibr?.both
        ? `I ${nibr.rad.periode} fant NIBR ${nibr.both.published} kommuner der innvandring ga eller «bidro» til veksten. Vår regel gir ${nibr.both.ours}`
        : '',
      ...(nibr?.both
        ? {
            lands: {
              number: formatNumber(nibr.both.published),
              text: `kommuner fant NIBR. Vår regel gir ${formatNumber(nibr.both.ours)}`,
            },
          }
        : {}),
      table: tableOf(rows, {
        key: ({ rad }) => key(rad),
        columns: [
          text('periode', 'Periode', ({ rad }) => short(rad.periode)),
          text('utgiver', 'Utgiver', ({ rad }) => short(rad.utgiver)),
          text('vokste', 'Publisert: vokste', ({ rad }) => unbroken(grown(rad))),
          text('takket', 'Takket være innvandring', ({ rad }) => unbroken(thanksTo(rad))),
          text('sammenlignet', 'Sammenlignet med våre tall', ({ rad, both }) =>
            both
              ? `${both.isRescued ? 'Takket være innvandring' : 'Vokste'} i ${rad.periode} (${by(rad)})`
              : unbroken(`ikke mulig: ${rad.hvorforIkke}`),
          ),
          number('publisert', 'Publisert', 'kommuner', ({ both }) => both?.published ?? null),
          number('vaart', 'Våre tall', 'kommuner', ({ both }) => both?.ours ?? null),
        ],
      }),
      encoding: {
        type: 'bars',
        category: 'sammenlignet',
        series: [
          { ...PUBLISERT, label: `Publisert, av ${universes}`, column: 'publisert' },
          { ...VAART, label: `Våre tall, av ${n} kommuner`, column: 'vaart' },
        ],
        rowSwatches: nibr ? { [key(nibr.rad)]: VEKSTKLASSER.reddet } : {},
        shown: rows.flatMap(({ rad, both }) => (both ? key(rad) : [])),
        stacked: false,
        dots: true,
        bare: true,
        axis: 'Kommuner',
        min: 0,
      },
      sources: [{ text: 'Kilde: utgiverne i tabellen' }, sourceOf(befolkning)],
      derived: true,
      caveat: [
        alike?.both
          ? `For ${alike.rad.periode} er begge ${alike.both.ours}, men enhetene er det ikke: ${alike.both.universe} mot ${n}.`
          : '',
        nibr?.both
          ? `${nibr.both.published} er vår sum av NIBRs to grupper; i den største skrev NIBR at innvandring «bidro».`
          : '',
        `Alle ${inWords(rows.length)} publiserte tall står i «Tall».`,
      ].join(' '),
    };
  },
  /** The municipality's class in each period for which we have a count of our own. */
  place({ publiserteTall, befolkning, kommuner }, { kommune }) {
    const shown = shownOn2013(kommuner, kommune);
    const periods = new Map(
      publiserteTall.flatMap(({ periode, vekstperiode }) =>
        vekstperiode ? [[periode, vekstperiode] as const] : [],
      ),
    );
    const years = [...periods].map(([year, [fra, til]]) => {
      const growth = growth2013(befolkning, shown.codes, fra, til, false);
      return `${inhabitants(growth.g)} i ${year}${klasseInBrackets(growth)}`;
    });
    return `${listed(years)}.${together(shown)}`;
  },
});

/** A published count and ours for the same year. */
interface Both {
  published: number;
  ours: number;
  /** The municipalities that were counted: «430 kommuner». */
  universe: string;
  /** Whether those are counted that grew thanks to immigration, not all that grew. */
  isRescued: boolean;
}

/**
 * A published count with ours, by the rule of slide 1. Of NIBR's, what grew thanks to immigration is
 * compared, because it counts all kinds of municipalities, as ours does. Undefined where ours have
 * no such period.
 */
function compared(befolkning: Dataset, rad: PubliserteTall): Both | undefined {
  const { vekstperiode, vokste, takketInnvandring, utvalg } = rad;
  if (!vekstperiode || vokste === null) return undefined;
  const [universe = ''] = utvalg.split(', ');
  const counts = tally(growths2013(befolkning, ...vekstperiode, false).values());
  return takketInnvandring !== null && by(rad) === 'NIBR'
    ? { published: takketInnvandring, ours: counts.reddet, universe, isRescued: true }
    : { published: vokste, ours: grew(counts), universe, isRescued: false };
}

/** The publisher without the date: «KRD». */
const by = ({ utgiver }: PubliserteTall): string => utgiver.split(' ')[0] ?? utgiver;

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

/** What the figures cover, for a municipality of today that was several in 2013 or was split since. */
export const together = ({ codes, without }: ReturnType<typeof shownOn2013>): string =>
  without
    ? ` Gjelder ${without}.`
    : codes.length > 1
      ? ` Summen av ${formatNumber(codes.length)} kommuner i 2013.`
      : '';

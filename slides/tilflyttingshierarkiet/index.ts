import type { Slide } from '../../src/deck';
import { FRA, TIL } from './bosatte';
import { grunnene } from './grunner';

export const tilflyttingshierarkiet: Slide = {
  id: 'tilflyttingshierarkiet',
  title: 'Tilflyttingshierarkiet',
  layout: 'ord-figur',
  words: `
    <p class="words-source">Forskernes kritikk av praksis (Grimsrud og Aure 2013), ikke KDUs syn.
    Rangeringen har ingen tall bak seg.</p>`,
  controls: [
    {
      type: 'ladder',
      key: 'snudd',
      label: '«Hva om det var omvendt?» spør Distriktssenteret',
      tie: 'Arbeidsinnvandrere, familiegjenforente og flyktninger',
      turn: { over: 'Snu hierarkiet på hodet', back: 'Snu tilbake', letter: 'H' },
      rungs: [
        { text: '«Tilbakeflytteren»' },
        {
          text: 'Norske, nordiske og mellomeuropeiske barnefamilier som vil ha landlig livsstil er velkomne',
        },
        {
          text: 'Barnefamilier (norske og utenlandske) som kommer primært på grunn av jobb – har som regel ingenting med tilflyttingsapparatet å gjøre',
        },
        {
          text: 'Unge og single fra inn- og utland. Single antas i utgangspunktet å flytte videre, og er derfor ikke verdt å bruke ressurser på',
        },
        {
          text: '«Resten, de som kommunen ikke ser som sin jobb å hjelpe»',
          sub: [
            'Arbeidsinnvandrere, familiegjenforente og flyktninger',
            'De over 45 år',
            'Såkalte lykkejegere med mål om kortsiktig opphold',
            'Andre som ikke passer inn i formatet hvit, funksjonsdyktig, middelklasse…',
          ],
        },
      ],
    },
  ],
  figures: [grunnene],
  steps: [
    { label: 'Snudd på hodet', choices: { snudd: true } },
    { label: 'De nederste er de som kom', figures: [grunnene] },
  ],
  reader: `
    <p>Søylene viser hvor mange flere innvandrere som bodde i de minst sentrale kommunene i ${TIL} enn i
    ${FRA}, etter hvorfor de kom. De tre største gruppene er de som stigen har på nederste trinn. Det er
    endringen i hvor mange som bor der, ikke hvor mange som kom, og trinn og registrert grunn er ikke
    det samme.</p>`,
  notes: `
    <p>Les stigen ovenfra. Si med en gang hvem som taler: rangeringen er forskernes kritikk av
    praksis (Grimsrud og Aure 2013), ikke KDUs syn, og den har ingen tall bak seg.</p>
    <p>Første trykk snur stigen; tasten H snur den tilbake. Spørsmålet «Hva om det var omvendt?» er
    Distriktssenterets eget. La salen se på det nye øverste trinnet før du sier noe.</p>
    <p>Andre trykk: en strek fra arbeidsinnvandrere, familiegjenforente og flyktninger til søylene for
    dem. De tre søylene er nesten hele økningen. Det er vårt tillegg: hvor mange flere innvandrere som
    bodde i de minst sentrale kommunene i ${TIL} enn i ${FRA}. Velg kommunen, så står den under; da er
    søylene regnet mot folketallet, og tallene er personer.</p>
    <p>Det er endring i beholdning 1. januar, ikke hvor mange som kom: noen flyttet videre, noen
    døde, og flyktninger er regnet med familie. Ikke påstå at trinnene og grunnene er det samme:
    barnefamilier som kommer for jobb står på trinn 3, men er arbeid og familie i tallene.</p>
    <p>De minst sentrale er klasse 5–6 i sentralitetsindeksen for 2024. Kommunene i 2020 har fått klassen
    til den kommunen de ble. 1507 Ålesund ble to: Ålesund i klasse 3 og Haram i klasse 5. Tallene fra
    2020 kan ikke deles, så hele 1507 er utelatt. Hamarøy, Heim og Hitra mangler tall før 2020.</p>
    <p>Overgang: hva skrev avisene?</p>`,
};

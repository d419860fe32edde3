import type { Slide } from '../../src/deck';
import { aar } from './aar';
import { egen } from './egen';
import { kart } from './kart';
import { BY_IMMIGRANTS, FRA, TIL } from './maal';

export const ogNa: Slide = {
  id: 'og-na',
  title: 'Og nå?',
  layout: 'kart',
  words: `<p>Etter ${FRA} vokser de fleste kommunene igjen. Hvem er det som kommer?</p>`,
  figures: [kart, aar, egen],
  steps: [
    { label: 'Kartet', figures: [kart] },
    { label: 'År for år', figures: [aar] },
    { label: 'Vår kommune', figures: [egen] },
  ],
  more: {
    label: 'Slik er det regnet',
    html: `
      <p>Vi sammenligner folketallet 1. januar ${FRA} og ${TIL} på dagens kommuner, og ${
        BY_IMMIGRANTS
          ? 'tallet på innvandrere de samme dagene'
          : 'flyktningene som ble bosatt i årene mellom'
      }. Ålesund og Haram var én kommune til 2024 og er ikke med.</p>
      ${
        BY_IMMIGRANTS
          ? `<p>Regelen er den samme som på det første lysbildet, men tallene er SSBs tabell på dagens
      kommuner. Det er beholdninger 1. januar: et regnestykke, ikke hva som hadde hendt uten
      innvandrerne.</p>`
          : `<p><strong>Det er ikke det samme som på det første lysbildet.</strong> Hvor mange innvandrere
      hver kommune har, er ikke kjent etter 1. januar ${FRA}. En bosatt flyktning kan ha flyttet videre,
      og er allerede en del av innflyttingen: tallene vises ved siden av veksten og legges aldri til.</p>
      <p>Der få ble bosatt, er tallet skjult. Bosatte er derfor en nedre grense, og skjulte tall er
      regnet som 0.</p>`
      }`,
  },
  reader: BY_IMMIGRANTS
    ? `
    <p>Kartet viser hvor folketallet har vokst siden ${FRA}, og om tallet på andre enn innvandrere
    vokste med. Tallene er beholdninger 1. januar og sier ikke hvordan det hadde gått uten
    innvandrerne.</p>`
    : `
    <p>Kartet viser hvor folketallet har vokst siden ${FRA}, og om veksten var større enn tallet på
    bosatte flyktninger. Det er et annet mål enn endringen i tallet på innvandrere. Noen har
    flyttet videre, og små tall er skjult, så tallene sier ikke hvordan det hadde gått uten
    flyktningene.</p>`,
  notes: `
    <p>Dette lysbildet er vårt tillegg. Still spørsmålet først. Pek så på oransje: ${
      BY_IMMIGRANTS
        ? 'kommuner som vokste, der tallet på andre enn innvandrere sto stille eller falt'
        : 'kommuner som vokste, men ikke med flere enn flyktningene de bosatte'
    }.</p>
    <p>Neste trykk viser år for år, og neste igjen vår kommune.</p>
    <p>${
      BY_IMMIGRANTS
        ? `Si hva det er: endringen i tallet på innvandrere fra ${FRA} til ${TIL}, det samme målet som på det
    første lysbildet, på dagens kommuner. Ikke påstå at kommunen hadde gått tilbake uten dem.`
        : `Si hva det er: bosatte flyktninger, et annet mål enn lysbildene før. De er allerede en del av
    innflyttingen. Ikke påstå at kommunen hadde gått tilbake uten dem.`
    }</p>
    <p>Andre har publisert tall som ligner: Dag og Tid fant at 102 av 356 kommuner gikk fra nedgang til
    vekst med ukrainere i 2022. SSB fant i 2024 at 177 ville hatt netto utflytting i 2023 uten dem.
    Regionale utviklingstrekk 2025 fant vekst på alle sentralitetsnivåer i tre år, men at
    distriktskommunene hadde gått tilbake uten ukrainske flyktninger. Det er deres funn, ikke våre.</p>
    <p>${
      BY_IMMIGRANTS ? '' : 'Bosettingen er på vei ned: se «Tall» ved figuren år for år. '
    }La spørsmålet stå: hva skjer når de ikke kommer lenger?</p>
    <p>Overgang: hva sier de som faktisk ble boende?</p>`,
};

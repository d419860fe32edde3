import type { Slide } from '../../src/deck';
import { BEFORE_UKRAINE, BORDERS, LAST_KNOWN } from '../shared/immigrants';
import { fulgt } from './fulgt';
import { kart } from './kart';
import { kurve } from './kurve';
import { prikker } from './prikker';
import { FRA, LAST, TIL } from './reddede';

/** Whether there are periods with the years of the refugees from Ukraine. */
const IS_AFTER = LAST_KNOWN > BEFORE_UKRAINE;

export const holdtDet: Slide = {
  id: 'holdt-det',
  title: 'Holdt det?',
  layout: 'kart',
  words: `
    <p>Noen kommuner vokste bare med innvandrerne fra ${FRA} til ${TIL}. Hvordan har det gått med dem
    siden?</p>`,
  controls: [{ type: 'year', key: 'fulgt', label: `Fulgt fra ${TIL} til 1. januar` }],
  figures: [prikker, kart, kurve],
  steps: [
    { label: 'De «reddede»', figures: [prikker, kart], choices: { fulgt: TIL } },
    { label: 'Ni år senere', choices: { fulgt: BEFORE_UKRAINE } },
    { label: `Etter Ukraina: ${LAST}`, choices: { fulgt: LAST } },
    { label: 'Alle femårsperioder', figures: [kurve] },
  ],
  more: {
    label: 'Regelen og de andre kommunene',
    html: `
      <p>«Reddet» er de samme kommunene som på «Innvandring er redningen!»: folketallet økte fra
      ${FRA} til ${TIL}, mens tallet på øvrige innbyggere sto stille eller falt. <strong>Det er et
      regnestykke, ikke en årsak.</strong> At en kommune har færre innbyggere i dag, sier ikke hva
      innvandringen betydde for den.</p>
      <p>Her er kommunene de som fantes i ${BORDERS}, og tallene kommer fra en annen kilde: noen få
      personer kan skille. Der grensene er flyttet, er ikke folketallet regnet om. Tallene på
      innvandrere slutter 1. januar ${LAST_KNOWN}${BORDERS === 2024 ? ', på dagens kommuner' : ''}; folketallet
      går til ${LAST}.</p>
      <p>NOU 2020:15 fant at tre firedeler av kommunene i sentralitetsklasse 5–6 mistet folk over 20
      år. Det er deres funn, ikke vårt. Slik gikk det med alle kommunene:</p>`,
    figures: [fulgt],
  },
  reader: `
    <p>Hver prikk er en kommune som var «reddet». Den skifter farge når kommunen får færre innbyggere
    enn i ${TIL}. Kurven teller kommunene på nytt for hver
    femårsperiode. Tallene sier ikke hvorfor det gikk som det gikk${
      IS_AFTER ? '' : `, og kurven slutter i ${LAST_KNOWN}, før flyktningene fra Ukraina kom`
    }.</p>`,
  notes: `
    <p>Dette lysbildet er vårt tillegg og sto ikke i 2013. Still spørsmålet, og vent: hvor mange av
    dem tror salen har færre folk i dag?</p>
    <p>Først de «reddede» slik de var i ${TIL}: alle prikkene er oransje. Er kommunen i salen blant
    dem, er den ringet inn.</p>
    <p>Neste trykk går til ${BEFORE_UKRAINE}. Prikkene som blekner, har færre innbyggere enn i ${TIL}.
    La tallet stå litt. Vil du vise hvert år, åpne «Valg» og spill av.</p>
    <p>Neste trykk går til ${LAST}: noen av prikkene tennes igjen. Ikke forklar hvorfor ennå. Det er
    neste lysbilde.</p>
    <p>Til slutt kurven, der kommunene er talt på nytt for hver femårsperiode${
      IS_AFTER
        ? `. Periodene som slutter etter ${BEFORE_UKRAINE}, har med årene med ukrainske flyktninger`
        : `. Den slutter i ${LAST_KNOWN} og sier ingenting om årene med ukrainske flyktninger`
    }.</p>
    <p>Ikke påstå at innvandringen sviktet, eller at kommunene hadde klart seg bedre uten. Dette er
    et regnestykke. Overgang: og nå?</p>`,
};

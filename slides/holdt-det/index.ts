import type { Slide } from '../../src/deck';
import { fields } from '../../src/state/fields';
import { BEFORE_UKRAINE, BORDERS, LAST_KNOWN } from '../shared/immigrants';
import { fulgt } from './fulgt';
import { kart } from './kart';
import { kurve } from './kurve';
import { VINDU } from './vindu';

const { initial: FRA } = fields.vindu;
const TIL = FRA + VINDU;
/** Whether there are windows with the years of the refugees from Ukraine. */
const IS_AFTER = LAST_KNOWN > BEFORE_UKRAINE;

export const holdtDet: Slide = {
  id: 'holdt-det',
  title: 'Holdt det?',
  layout: 'kart-bunn',
  words: `
    <p>Som varig redning holdt det ikke: de fleste av de «reddede» i ${FRA}–${TIL} hadde færre
    innbyggere i ${BEFORE_UKRAINE} enn i ${TIL}.</p>`,
  controls: [{ type: 'year', key: 'vindu', label: 'Vindu på fem år' }],
  figures: [fulgt, kart, kurve],
  steps: [
    { label: 'De «reddede», år for år', figures: [fulgt, kart] },
    { label: 'Alle femårsperioder', figures: [kurve] },
  ],
  reader: `
    <p>Her er de «reddede» kommunene fulgt videre: hvor mange av dem har senere hatt færre innbyggere
    enn da perioden sluttet? Kurven teller kommunene på nytt for hver femårsperiode. Tallene på
    innvandrere slutter 1. januar ${LAST_KNOWN}${IS_AFTER ? '' : ', før flyktningene fra Ukraina kom'}${BORDERS === 2024 ? ' og er på dagens kommuner' : ''}.</p>`,
  notes: `
    <p>Dette lysbildet er vårt tillegg og sto ikke i 2013. Flytt vinduet ett år om gangen, eller
    spill av: kurven teller kommunene på nytt for hvert vindu.</p>
    <p>Pek på linjen: de «reddede» er fulgt fra vinduet sluttet. De fleste av dem i ${FRA}–${TIL} hadde færre
    innbyggere i ${BEFORE_UKRAINE} enn i ${TIL}; i dag er det færre enn halvparten. Der begynner neste lysbilde.</p>
    <p>Pek så på kurven. Si hva det er: bokholderi over beholdninger, med innvandrertall til 1. januar
    ${LAST_KNOWN}. ${
      IS_AFTER
        ? `Vinduene som slutter etter ${BEFORE_UKRAINE}, har med årene med ukrainske flyktninger.`
        : 'Det sier ingenting om årene med ukrainske flyktninger.'
    }</p>
    <p>NOU 2020:15: tre firedeler av
    kommunene i sentralitetsklasse 5–6 mistet folk over 20 år. Det er deres funn, ikke vårt.</p>
    <p>Overgang: og nå?</p>`,
};

import { yearsOf } from '../../src/data/years';
import type { Slide } from '../../src/deck';
import { fulgt } from './fulgt';
import { kart } from './kart';
import { kurve } from './kurve';

export const holdtDet: Slide = {
  id: 'holdt-det',
  title: 'Holdt det?',
  layout: 'kart-bunn',
  words: `
    <p>Som varig redning holdt det ikke: både kommunene som vokste, og de «reddede», ble færre i
    hvert vindu fra 2013–18.</p>`,
  controls: [{ type: 'year', key: 'vindu', label: 'Vindu på fem år' }],
  figures: [kart, fulgt, kurve],
  reader: `
    <p>Her er de «reddede» kommunene fulgt videre: hvor mange av dem har senere hatt færre innbyggere
    enn da perioden sluttet? Kurven teller kommunene på nytt for hver femårsperiode. Tallene på
    innvandrere slutter 1. januar ${yearsOf('innvandrere')[1]}, før flyktningene fra Ukraina kom.</p>`,
  notes: `
    <p>Dette lysbildet er vårt tillegg og sto ikke i 2013. Flytt vinduet ett år om gangen, eller
    spill av: etter 2012–17 blir de oransje kommunene færre for hvert vindu.</p>
    <p>Pek på linjen: de «reddede» er fulgt fra vinduet sluttet. De fleste av dem i 2008–2013 hadde færre
    innbyggere i 2022 enn i 2013; i dag er det færre enn halvparten. Der begynner neste lysbilde.</p>
    <p>Pek så på kurven: begge tallene faller i hvert vindu fra 2013–18. Si hva det er: bokholderi over
    beholdninger, med innvandrertall til 1. januar ${yearsOf('innvandrere')[1]}. Det sier ingenting om årene med
    ukrainske flyktninger.</p>
    <p>NOU 2020:15: tre firedeler av
    kommunene i sentralitetsklasse 5–6 mistet folk over 20 år. Det er deres funn, ikke vårt.</p>
    <p>Overgang: og nå?</p>`,
};

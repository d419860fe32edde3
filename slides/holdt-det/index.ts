import { yearsOf } from '../../src/data/years';
import type { Slide } from '../../src/deck';
import { FRA } from '../shared/endring';
import { etter2011 } from './etter-2011';
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
  figures: [kart, etter2011, kurve],
  notes: `
    <p>Dette lysbildet er vårt tillegg og sto ikke i 2013. Flytt vinduet ett år om gangen, eller
    spill av: etter 2012–17 blir de oransje kommunene færre for hvert vindu.</p>
    <p>Pek på kurven: begge tallene faller i hvert vindu fra 2013–18. Si hva det er: bokholderi over
    beholdninger, med innvandrertall til 1. januar ${yearsOf('innvandringsgrunn')[1]}. Det sier ingenting om årene med ukrainske
    flyktninger.</p>
    <p>Etter ${FRA} er veksten delt i fødselsoverskudd, nettoinnflytting og rest. Bosatte flyktninger
    er allerede en del av innflyttingen. De vises ved siden av og skal aldri legges til.</p>
    <p>Regionale utviklingstrekk 2025 fant vekst på alle sentralitetsnivåer i tre år, men at
    distriktskommunene hadde gått tilbake uten ukrainske flyktninger. NOU 2020:15: tre firedeler av
    kommunene i sentralitetsklasse 5–6 mistet folk over 20 år. Det er deres funn, ikke våre.</p>
    <p>Overgang: hva sier de som faktisk ble boende?</p>`,
};
